import { mkdirSync } from 'node:fs'
import type { ExportFormat } from '../../../src/contract/views.ts'
import { programIn } from '../program-in.ts'
import { begins, say } from './say.ts'

/** Writes report 1 in each of the formats given, in turn; every second time in place of the file before, else beside it. */
const [folder = '', papers = '', formats = '', printed = ''] = process.argv.slice(2)
mkdirSync(papers, { recursive: true })
const { ask } = programIn(folder, { papers, printed })
const all = formats.split(',') as ExportFormat[]
begins()
for (let n = 0; ; n += 1) {
  const wanted = { id: 1, formats: all.slice(n % all.length).slice(0, 1) }
  say(`does ${n}`)
  const first = await ask('exports.write', wanted)
  if (first?.is === 'asks') {
    const become = n % 2 === 0 ? 'replace' : 'beside'
    await ask('exports.write', { ...wanted, sameNames: { folder: first.folder, become } })
  }
  say(`did ${n}`)
}
