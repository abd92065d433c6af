import { readFileSync, writeFileSync } from 'node:fs'
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { CHINESE_NAME } from './targets.ts'

export interface WindowsFacts {
  readonly version: string
  readonly description: string
  /** The .ico file. */
  readonly icon: string
  /** SHA-256 of the archive's header. */
  readonly headerHash: string
}

/** Simplified Chinese, Unicode: what the properties dialog of Windows shows. */
const CHINESE = { lang: 2052, codepage: 1200 }
const ICON_GROUP = 1

/** Gives electron.exe our icon, names and version, and the digest that Electron holds app.asar against at the start. */
export function writeWindowsResources(program: string, facts: WindowsFacts): void {
  const exe = NtExecutable.from(readFileSync(program), { ignoreCert: true })
  const resources = NtExecutableResource.from(exe)
  const icons = Data.IconFile.from(readFileSync(facts.icon)).icons.map(({ data }) => data)
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, ICON_GROUP, CHINESE.lang, icons)
  const info = Resource.VersionInfo.fromEntries(resources.entries)[0] ?? Resource.VersionInfo.createEmpty()
  const [major = 0, minor = 0, patch = 0] = facts.version.split('.').map(Number)
  for (const language of info.getAllLanguagesForStringValues()) info.removeAllStringValues(language)
  info.lang = CHINESE.lang
  info.setFileVersion(major, minor, patch, 0, CHINESE.lang)
  info.setProductVersion(major, minor, patch, 0, CHINESE.lang)
  info.setStringValues(CHINESE, {
    ProductName: CHINESE_NAME,
    FileDescription: CHINESE_NAME,
    FileVersion: facts.version,
    ProductVersion: facts.version,
    InternalName: CHINESE_NAME,
    OriginalFilename: 'nianbao.exe',
    Comments: facts.description,
    LegalCopyright: 'MIT',
  })
  info.outputToResourceEntries(resources.entries)
  const integrity = [{ file: 'resources\\app.asar', alg: 'SHA256', value: facts.headerHash }]
  resources.entries.push({
    type: 'INTEGRITY',
    id: 'ELECTRONASAR',
    bin: new TextEncoder().encode(JSON.stringify(integrity)).buffer,
    ...CHINESE,
  })
  resources.outputResource(exe)
  writeFileSync(program, Buffer.from(exe.generate()))
}
