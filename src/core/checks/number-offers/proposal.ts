import { cellOf } from '../../forms/cells.ts'
import { liveValue } from '../../report/live-numbers/marked-number.ts'
import type { Report } from '../../report/report.ts'
import { candidatesIn } from './candidates.ts'
import type { Around } from './candidates.ts'

/** A number that the words before the caret ask for. */
export interface Proposal {
  readonly cells: readonly string[]
  readonly value: number
  /** 件, 万元; '' where it already stands behind the caret. */
  readonly unit: string
}

/** The words that a number is written behind, with the unit to try: only then is the sentence read. */
const asking: readonly { readonly words: RegExp; readonly unit: string }[] = [
  {
    words:
      /(?:申请|公开|提供|处理|办结|答复|新收|结转|下一?年度?|继续办理|文件|复议|诉讼|应诉|案件|维持|纠正|审结|结果|许可|处罚|强制|决定|有效|制发|废止|共|共计|合计|总计)$/,
    unit: '件',
  },
  { words: /(?:收费|收费金额|金额|收取)$/, unit: '万元' },
]
const UNITS = /^(?:件|起|宗|份|项|次|个|条|万元|元)/
/** A number already stands there. */
const TAKEN = /^[\d０-９零〇一二两三四五六七八九十百千万]/

/**
 * What a number typed at the caret would count: the reader is asked as if one stood there. None while its cells are
 * blank.
 */
export function proposalAt(
  around: Around,
  report: Pick<Report, 'cells'>,
  paragraph: string,
  caret: number,
): Proposal | undefined {
  const [before, after] = [paragraph.slice(0, caret), paragraph.slice(caret)]
  const ask = asking.find(({ words }) => words.test(before))
  if (!ask || TAKEN.test(after)) return undefined
  const sentence = /[^。！？!?\n]*$/.exec(before)?.[0] ?? ''
  const found = candidatesIn(around, [`${sentence}1${ask.unit}`]).find(c => c.start === sentence.length)
  const [cells] = found?.ways ?? []
  const [first] = cells ?? []
  if (!cells || first === undefined) return undefined
  const value = liveValue(report, cells)
  if (value === null) return undefined
  return { cells, value, unit: UNITS.test(after) ? '' : cellOf(around.form, first).unit }
}
