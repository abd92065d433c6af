import { clausesOf, sentencesOf } from '../text/sentences.ts'
import type { Piece } from '../text/sentences.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { matchesIn, slipsIn } from './slips.ts'
import type { Slip } from './slips.ts'
import type { TextPart } from './text-parts.ts'

/** 上年年份残留. */
export const yearResidueRules: readonly FunctionRule[] = [
  {
    id: 'Y-03',
    title: '没有别的年份残留',
    reason: '沿用上年文稿时，句首的年份最容易忘了改。',
    source: '经验；各地审核意见',
    leaves: '与上年比较、引用文件和历史的年份不提示；没有写年份的旧话查不出来。',
    severity: 'warning',
    find: otherYears,
  },
]

const mention = /(?<![\d〔[(])((?:19|20)\d{2})\s*年/g
/** The year in which a clause plays: at its beginning, before the one who acts or what was done. */
const opens =
  /^(?:\s|[一二三四五六七八九十]+是|\([一二三四五六七八九十\d]+\)|\d+[.、])*((?:19|20)\d{2})\s*年度?(?:$|我|本|全[镇乡县区市街]|共|主动|公开|严格|认真|依法|(?:没有|未)?(?:收到|接到|收取|发生|发出|制发|作出)|受理|召开|组织|开展|1[-—~至到]12月|\p{Script=Han}{2,12}?(?:[镇乡县区市局]|街道|委会)(?:共|主动|通过|认真|累计|坚持|围绕|持续))(?!.{0,3}的)/u
const upTo = /^截[至止]((?:19|20)\d{2})年(?:底|末|12月31日)/
const compares =
  /上一?年|去年|同比|环比|较(?![为好大多少强快高低])|相比|对比|比(?:19|20)\d\d|以来|年起|历年|累计|往年|历史/
const history = /修订|修正|施行|实施|印发|成立|建成|启用|上线|出台|颁布|制定|规划|至今|年报|届|十[三四五六]五/
const plans =
  /将|要|继续|下一步|下一年|计划|力争|年底|目标|加强|进一步|推进|完善|今后|打算|重点|规划|远景|预算/
const yearlyPlan = /《(?:19|20)\d{2}年[^》]{0,30}(?:要点|方案|计划|安排)》/g

function otherYears(input: CheckInput): FoundBy[] {
  const { year } = input.report
  if (year === 0) return []
  return slipsIn(input, (plain, of) => {
    if (of.part === 'title' || of.part === 'sign' || !/\d年|\d 年/.test(plain)) return []
    const stray = sentencesOf(plain).flatMap(s => strayYears(s, of, year))
    const titled = matchesIn(yearlyPlan, plain, of)
      .filter(m => Number(m.text.slice(1, 5)) === year - 1 && !/上一?年|去年/.test(plain))
      .map(m => ({ start: m.start + 1, named: m.text.slice(1, 5) }))
    return [...stray, ...titled].map(({ start, named }) => slip(start, named, year))
  })
}

/** Years in which this report cannot play, in a sentence that neither compares nor names its own year. */
function strayYears(sentence: Piece, of: TextPart, year: number): { start: number; named: string }[] {
  const years = matchesIn(mention, sentence.text, { ...of, text: sentence.text }).map(m => ({
    start: sentence.start + m.start,
    named: m.groups[1] ?? '',
  }))
  const strange = years.filter(y => Number(y.named) !== year)
  if (of.part === 'preface') {
    const rest = ({ start }: { start: number }) => sentence.text.slice(start - sentence.start)
    return strange.filter(y => isOwnReport(rest(y), sentence.text.slice(0, y.start - sentence.start)))
  }
  if (strange.length < years.length || compares.test(sentence.text)) return []
  const clauses = clausesOf(sentence)
  return strange.filter(({ start, named }) => {
    const clause = clauses.find(c => start >= c.start && start < c.start + c.text.length)
    if (clause === undefined) return false
    const acts = opens.exec(clause.text)?.[1] ?? upTo.exec(clause.text)?.[1]
    if (acts !== named) return false
    return Number(named) > year ? !plans.test(sentence.text) : !history.test(clause.text)
  })
}

/** The preface speaks of this report: 2020年政府信息公开工作年度报告, 2020年度. Its files and its period do not count. */
const isOwnReport = (rest: string, before: string): boolean =>
  /^\d{4}\s*年度?(?:政府|政务)?信息公开/.test(rest) && !/《[^》]*$/.test(before)

const slip = (start: number, named: string, year: number): Slip => ({
  start,
  text: named,
  says: `出现“${named}年”，请核实是否为上年报告残留。`,
  to: String(year),
})
