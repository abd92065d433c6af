import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHtml } from '../../src/core/import/read-html.ts'
import { readText } from '../../src/core/import/read-text.ts'
import { openFile } from '../../src/main/import/open-file.ts'
import { realFolder, realReports } from '../helpers/real-reports.ts'
import { flattenings, htmlTable, htmlWithoutSpans } from './flatten.ts'
import type { GoodSource } from './mutation-property.ts'
import { printTables } from './printed-table.ts'
import { randomReport } from './random-report.ts'
import { containers } from './read-printed.ts'
import { wholeHtml, wholeText } from './whole-text.ts'

/** The published reports, in the order of their names; none where the folder is absent. */
export async function realSources(): Promise<GoodSource[]> {
  const out: GoodSource[] = []
  for (const name of realReports) {
    const opened = await openFile(readFileSync(join(realFolder, name)), name)
    if (opened.ok) out.push({ name, source: opened.source })
  }
  return out
}

/** Invented reports of both forms, printed in every flattening. */
export function inventedSources(each: number, seed: number): GoodSource[] {
  const reports = fc.sample(randomReport, { numRuns: each * containers.length, seed })
  return reports.map(({ form, year, values }, i) => {
    const how = containers[i % containers.length] ?? ''
    const tables = printTables(form, values)
    const flatten = flattenings[how]
    const html = how === 'htmlTable' ? htmlTable : htmlWithoutSpans
    const source = flatten
      ? readText(wholeText(form, year, tables, flatten))
      : readHtml(wholeHtml(form, year, tables, html))
    return { name: `${how} ${form.id} #${i}`, source }
  })
}
