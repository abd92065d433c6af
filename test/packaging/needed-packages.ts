import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the built main process asks for by name: `import "x"`, `import("x")`, `require.resolve("x")`. */
const NAMED =
  /(?:from|import|import\(|resolve\()\s*[`"']((?:@[a-z0-9-]+\/)?[a-z][a-z0-9-]*)(?:\/[\w./-]+)?[`"']/g
/** Named, but not needed in node_modules: why stands above each. */
const NOT_SHIPPED: readonly string[] = [
  // Given by Electron.
  'electron',
  // Bundled (ADR 0024); a warning inside it names it.
  'echarts',
  // Only draws pages, which the parser never does; pdf.js goes on without it.
  '@napi-rs/canvas',
  // Only compiles the native module.
  'node-addon-api',
  // Bundled into dist/index.mjs of docx; the types are no code.
  '@types/node',
  'nanoid',
]

/** The folders in node_modules that the built program needs: what it imports and, in turn, what those depend on. */
export function neededPackages(root: string): readonly string[] {
  const found = new Set<string>()
  const waiting = [...importedBy(join(root, 'out/main'))].map(name => join('node_modules', name))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !existsSync(join(root, path))) continue
    found.add(path)
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    const names = Object.keys(dependencies).filter(name => !NOT_SHIPPED.includes(name))
    waiting.push(...names.map(name => placeOf(root, path, name)))
  }
  return [...found].map(path => path.slice('node_modules/'.length)).toSorted()
}

function importedBy(folder: string): ReadonlySet<string> {
  const scripts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const names = scripts.flatMap(script => [...script.matchAll(NAMED)].map(([, name = '']) => name))
  return new Set(names.filter(name => !NOT_SHIPPED.includes(name)))
}

/** As Node looks for it: beside the package, then upwards. */
function placeOf(root: string, from: string, name: string): string {
  const own = join(from, 'node_modules', name)
  if (existsSync(join(root, own))) return own
  return from.includes('node_modules') ? placeOf(root, dirname(from), name) : join('node_modules', name)
}
