import { balanceRules } from '../../src/core/checks/balance.ts'
import { checkReport } from '../../src/core/checks/check-report.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import type { Source } from '../../src/core/import/blocks.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { importedReport } from '../../src/core/import/imported-report.ts'
import { emptyOffice } from './empty-office.ts'
import { rowsOfSource, shapeOf, sourceOfRows } from './mutable-rows.ts'
import { mutations } from './mutate-source.ts'

export interface GoodSource {
  readonly name: string
  readonly source: Source
}

/**
 * What became of the cells of many damaged reports. `absent`, `doubted` (not exact, or a doubt speaks of its row) and
 * `unbalanced` (an equation of the report that held before is broken) tell the clerk of a number that is not the true
 * one. `invisible`: the damaged source has the same words in the same places and only other numbers, all its sums
 * hold, so an honest office could have printed it (a digit of table 2, which has no sums); or a number printed twice
 * stands where the good source had a gap. `silent` is what must not be: exact, wrong and nothing said.
 */
export interface Tally {
  runs: number
  /** Damages after which every cell still had its true number. */
  harmless: number
  /** Damages after which the page was no report any more, and was refused. */
  refused: number
  /** Cells without their true number, by what the draft says of them. */
  absent: number
  doubted: number
  unbalanced: number
  invisible: number
  silent: string[]
}

/** The same numbers for the same seed. */
export function randomPicks(seed: number): (n: number) => number {
  let state = seed >>> 0
  return n => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return n <= 0 ? 0 : ((t ^ (t >>> 14)) >>> 0) % n
  }
}

/** The equations of the report itself that do not hold, as the review screen shows them. */
function broken(draft: ImportDraft): Set<string> {
  const form = formById(draft.formId)
  const report = importedReport(draft, emptyOffice, draft.fiscalYear ?? form.years.from, {})
  const { findings } = checkReport({ form, report, imported: true }, balanceRules)
  return new Set(
    findings.flatMap(f =>
      f.verdict === 'fail' && f.left && f.right ? [`${f.rule} ${f.cells[0] ?? ''}`] : [],
    ),
  )
}

const rowOf = (cell: string) => (cell.startsWith('t4') ? 't4' : cell.replace(/\.\w+$/, ''))

/** Damages each source in turn in every way until `runs` damages were tried. */
export function damageMany(sources: readonly GoodSource[], runs: number, seed: number): Tally {
  const tally: Tally = {
    runs: 0,
    harmless: 0,
    refused: 0,
    absent: 0,
    doubted: 0,
    unbalanced: 0,
    invisible: 0,
    silent: [],
  }
  const names = Object.keys(mutations)
  const good = sources.map(s => ({ ...s, draft: readGood(s) })).map(s => ({ ...s, broken: broken(s.draft) }))
  for (let i = 0; tally.runs < runs && i < runs * 4; i++) {
    const pick = randomPicks(seed + i)
    const name = names[i % names.length] ?? ''
    const from = good[Math.floor(i / names.length) % good.length]
    if (!from) break
    const rows = rowsOfSource(from.source)
    const shape = shapeOf(rows)
    if (mutations[name]?.(rows, pick) !== true) continue
    tally.runs++
    const onlyNumbers = shapeOf(rows) === shape
    judge(tally, from, sourceOfRows(rows), onlyNumbers, `${from.name} ${name} ${seed + i}`)
  }
  return tally
}

function readGood(good: GoodSource): ImportDraft {
  const result = draftReport(sourceOfRows(rowsOfSource(good.source)))
  if (!result.ok) throw new Error(`${good.name}: ${result.error.says}`)
  return result.draft
}

function judge(
  tally: Tally,
  from: GoodSource & { draft: ImportDraft; broken: Set<string> },
  damaged: Source,
  onlyNumbers: boolean,
  what: string,
) {
  const result = draftReport(damaged)
  if (!result.ok) {
    tally.refused++
    return
  }
  const { draft } = result
  if (draft.formId !== from.draft.formId) {
    tally.silent.push(`${what}: ${draft.formId}`)
    return
  }
  const doubted = new Set(draft.doubts.map(d => rowOf(d.cell ?? '')))
  const wrong = Object.entries(from.draft.cells).filter(([id, c]) => draft.cells[id]?.value !== c.value)
  if (wrong.length === 0) tally.harmless++
  const outOfBalance = [...broken(draft)].some(f => !from.broken.has(f))
  for (const [id, truth] of wrong) {
    const cell = draft.cells[id]
    if (!cell || cell.value === null) tally.absent++
    else if (cell.confidence !== 'exact' || doubted.has(rowOf(id))) tally.doubted++
    else if (outOfBalance) tally.unbalanced++
    else if (onlyNumbers || fillsGap(draft, id, truth.value)) tally.invisible++
    else tally.silent.push(`${what}: ${id} ${String(truth.value)} → ${cell.value}`)
  }
}

/** A number printed twice filled a gap of the good source: the row is whole now, and adds up. */
const fillsGap = (draft: ImportDraft, id: string, truth: number | null) =>
  truth === null &&
  Object.entries(draft.cells).every(([o, c]) => rowOf(o) !== rowOf(id) || c.confidence === 'exact')

/** The share of cells without their true number that the clerk is told of; those nobody can see are left out. */
export function shareTold(tally: Tally): number {
  const told = tally.absent + tally.doubted + tally.unbalanced
  const all = told + tally.silent.length
  return all === 0 ? 1 : told / all
}
