import { globSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { LICENCE_FILES, NEVER, OWN, PACKAGES } from './inside.ts'

/** The files of app.asar but for the native module and package.json, as paths below the project, sorted. */
export function appFiles(root: string): readonly string[] {
  const packages = Object.entries(PACKAGES).flatMap(([name, kept]) => {
    const folder = `node_modules/${name}`
    const found = filesOf(root, folder, ['package.json', ...LICENCE_FILES, ...kept])
    if (!found.includes(`${folder}/package.json`))
      throw new Error(`没有装好软件包 ${name}：请先运行 npm ci。`)
    return found
  })
  const own = OWN.flatMap(pattern => filesOf(root, '', [pattern]))
  return [...own, ...packages].toSorted()
}

function filesOf(root: string, folder: string, patterns: readonly string[]): string[] {
  const found = globSync([...patterns], { cwd: join(root, folder), withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
  return [...new Set(found)].filter(file => !NEVER.some(pattern => matchesGlob(file, pattern)))
}
