import { createWriteStream, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { downloadArtifact } from '@electron/get'
import { open as openZip } from 'yauzl'
import type { Entry, Options, ZipFile } from 'yauzl'
import { checkMachine } from './made-for.ts'
import type { Target } from './targets.ts'

/** Puts Electron's files into `folder`: from a folder or zip that was given, else downloaded and held to its checksum. */
export async function takeElectron(
  root: string,
  target: Target,
  given: string | null,
  folder: string,
): Promise<void> {
  const from = given === null ? await download(root, target) : resolve(given)
  if (!existsSync(from)) throw new Error(`没有找到 Electron：${from}`)
  mkdirSync(folder, { recursive: true })
  if (statSync(from).isDirectory()) cpSync(from, folder, { recursive: true, verbatimSymlinks: true })
  else await unzip(from, folder)
  const program = target.platform === 'win32' ? 'electron.exe' : 'electron'
  if (!existsSync(join(folder, program)))
    throw new Error(`${from} 里没有 ${program}：请用 ${target.platform} 的 Electron 压缩包或者解开的文件夹。`)
  checkMachine(join(folder, program), target)
}

function download(root: string, { platform, arch }: Target): Promise<string> {
  const { version } = readPackage(root)
  const checksums = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8'),
  ) as Record<string, string>
  return downloadArtifact({ version, platform, arch, artifactName: 'electron', checksums })
}

const readPackage = (root: string): { version: string } =>
  JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }

/** Keeps the executable bits; Electron's archives hold no links for Windows and Linux. */
async function unzip(file: string, folder: string): Promise<void> {
  const zip = await open(file, { lazyEntries: true })
  for (;;) {
    const entry = await nextEntry(zip)
    if (!entry) return
    const path = resolve(folder, entry.fileName)
    if (!path.startsWith(folder + sep)) throw new Error(`压缩包里的路径不对：${entry.fileName}`)
    if (entry.fileName.endsWith('/')) continue
    mkdirSync(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await streamOf(zip, entry), createWriteStream(path, { mode: mode || 0o644 }))
  }
}

const open = promisify<string, Options, ZipFile>(openZip)

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry | null>()
  zip.once('entry', resolve)
  zip.once('end', () => {
    resolve(null)
  })
  zip.once('error', reject)
  zip.readEntry()
  return promise.finally(() => zip.removeAllListeners())
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  promisify<Entry, Readable>((one, done) => {
    zip.openReadStream(one, done)
  })(entry)
