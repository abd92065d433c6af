import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { nationalPacks } from './national-packs.ts'

/**
 * npm run pack:write -- [--out DIR]: writes the two national forms out as the contents of 参数包, not signed yet, to be
 * read, changed and signed with pack:sign.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/packs' } } })
const out = resolve(values.out)
mkdirSync(out, { recursive: true })
for (const pack of nationalPacks) {
  const file = join(out, `${pack.id}.json`)
  writeFileSync(file, `${JSON.stringify(pack, null, 2)}\n`)
  process.stdout.write(`${file}\n`)
}
