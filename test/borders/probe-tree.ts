import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = resolve(import.meta.dirname, '../..')

/** One file of a probe tree: its path under `src/` and what it imports, written as in the code. */
export interface Probe {
  readonly file: string
  readonly imports: string
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

/** The project's own rules, over a tree that only the test sees, with the real packages beside it. */
const CONFIG = `
import config from ${JSON.stringify(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)}
export default { ...config, options: { ...config.options, preserveSymlinks: true } }
`

/** Writes the files, asks dependency-cruiser, and returns the names of the rules each file breaks. */
export function cruise(files: readonly Probe[]): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-borders-'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'rules.mjs'), CONFIG)
  for (const { file, imports } of files) {
    const path = join(folder, 'src', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${imports}\nexport const here = 1\n`)
  }
  const program = join(ROOT, 'node_modules/.bin/depcruise')
  const args = [program, 'src', '--config', 'rules.mjs', '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  const found = new Map<string, string[]>()
  for (const { from, rule } of (JSON.parse(stdout) as Report).summary.violations) {
    const file = from.replace(/^src\//, '')
    found.set(file, [...(found.get(file) ?? []), rule.name])
  }
  return found
}
