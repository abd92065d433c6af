import { readFileSync } from 'node:fs'
import { liuxi } from '../../helpers/report-builder.ts'
import { programIn } from '../program-in.ts'
import { originalOf } from './original-of.ts'
import { begins, say } from './say.ts'

/** Imports one old report after another, each of another office. */
const [folder = '', fixture = '', first = '1'] = process.argv.slice(2)
const { ask } = programIn(folder, { papers: folder })
const paper = readFileSync(fixture, 'utf8')
begins()
for (let n = Number(first); ; n += 1) {
  say(`does ${n}`)
  const { token } = await ask('imports.readFile', { name: '年报.txt', bytes: originalOf(paper, n) })
  const office = { ...liuxi, name: `第${n}镇人民政府` }
  await ask('imports.accept', { token, officeId: null, office, fiscalYear: 2020, corrections: {} })
  say(`did ${n}`)
}
