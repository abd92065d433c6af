import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const assets = join(import.meta.dirname, '../../out/renderer/assets')

/** The scripts that a script of the built window cannot do without, itself included. */
function loadedWith(script: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(script)) return seen
  seen.add(script)
  const text = readFileSync(join(assets, script), 'utf8')
  for (const [, other = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) loadedWith(other, seen)
  return seen
}

it('the window loads at most 600 KB of script at its start', () => {
  const entry = readdirSync(assets).filter(name => /^index-.*\.js$/.test(name))
  expect(entry).toHaveLength(1)
  const scripts = [...loadedWith(entry[0] ?? '')]
  expect(scripts.length).toBeGreaterThan(1)
  const bytes = scripts.reduce((sum, script) => sum + statSync(join(assets, script)).size, 0)
  expect(bytes).toBeLessThanOrEqual(600_000)
})
