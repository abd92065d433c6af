import type { Finding } from '../../checks/check.ts'
import type { Outcome } from '../../checks/outcome.ts'
import { severityNames } from '../../checks/outcome.ts'
import { rulesFor } from '../../checks/known-rules.ts'
import type { Form } from '../../forms/form.ts'
import { paperDate } from '../../text/paper-date.ts'
import type { PaperDocument } from '../document.ts'
import type { PaperPart } from './compose-paper.ts'
import { composePaper } from './compose-paper.ts'
import { findingWords } from './finding-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { judgementWords, outcomeOfFacts, planOf, versionWords } from './paper-facts.ts'
import type { TablePlan, TableRow } from './paper-table.ts'
import { caption, centred, figure, head, label, words } from './paper-table.ts'

/** One finding as a row: what it is, and what became of it. */
interface Entry {
  readonly finding: Finding
  readonly kind: string
  readonly answer: string
}

/** 校验报告: the verdict with its sums, every finding that is open, explained or cannot be judged yet, hints in short, and the rules left out. */
export function composeCheckSheet(facts: PaperFacts): PaperDocument {
  const outcome = outcomeOfFacts(facts)
  const rows = [...chapters(facts.form, entriesOf(outcome)), ...hintRows(outcome), ...offRules(facts)]
  const list: TablePlan = { ...listed, rows: [heads, ...rows] }
  const parts: PaperPart[] = [
    { is: 'table', table: sums(facts, outcome) },
    { is: 'paragraph', text: verdictWords(facts, outcome) },
    ...(rows.length > 0 ? [{ is: 'table', table: list } as const] : []),
  ]
  return composePaper(planOf(facts, 'checks', '年政府信息公开工作年度报告', parts))
}

function sums(facts: PaperFacts, { open, explained, unknown, hints }: Outcome): TablePlan {
  const count = (severity: Finding['severity']) => open.filter(f => f.severity === severity).length
  const figures = [count('error'), count('warning'), explained.length, unknown.length, hints.length]
  return {
    id: 'checked',
    name: '校验的年报和结果',
    widths: [1769, 1769, 1769, 1769, 1769],
    rows: [
      [
        label('校验日期'),
        centred(paperDate(facts.today), { cols: 2 }),
        label('版本'),
        centred(versionWords(facts)),
      ],
      [label('格式'), centred(facts.form.name, { cols: 2 }), label('一致码'), centred(facts.code)],
      ['错误', '提醒', '已核实（说明）', '暂不能判断', '提示'].map(name => head(name)),
      figures.map(number => figure(String(number))),
    ],
  }
}

/** 全部通过 is said only where nothing but hints is left to say. */
function verdictWords(facts: PaperFacts, outcome: Outcome): string {
  const { open, explained, unknown, hints } = outcome
  const passed = open.length + explained.length + unknown.length === 0
  const aside = hints.length > 0 ? `提示${hints.length}条供参考，不影响定稿。` : ''
  return `${passed ? '全部通过' : judgementWords(outcome)}。共核对${appliedRules(facts)}条规则。${aside}`
}

/** Rules of this form, without those that the office left out; errors always speak. */
const appliedRules = ({ form, report, settings }: PaperFacts): number =>
  rulesFor(form, report.year).filter(
    ({ id, severity }) => severity === 'error' || !Object.hasOwn(settings.checks.off, id),
  ).length

const listed = {
  id: 'checks',
  name: '校验结果',
  widths: [1150, 800, 4895, 2000],
  headRows: 1,
  flows: true,
} as const
const columns = listed.widths.length
const heads: TableRow = [head('结果'), head('规则'), head('校验内容'), head('处理')]

function entriesOf({ open, explained, unknown }: Outcome): Entry[] {
  return [
    ...open.map(finding => ({
      finding,
      kind: severityNames[finding.severity],
      answer: finding.severity === 'error' ? '必须修改。' : '尚未处理。',
    })),
    ...explained.map(({ finding, note }) => ({ finding, kind: '已核实', answer: note })),
    ...unknown.map(finding => ({ finding, kind: '暂不能判断', answer: '填全后再核对。' })),
  ]
}

/** Grouped by chapter, with how many of each kind. */
function chapters(form: Form, entries: readonly Entry[]): TableRow[] {
  const all = [{ id: 'frame', heading: '标题、统计期限、署名和联系方式' }, ...form.sections]
  return all.flatMap(({ id, heading }) => {
    const own = entries.filter(entry => entry.finding.section === id)
    if (own.length === 0) return []
    const kinds = [...new Set(own.map(entry => entry.kind))]
    const counts = kinds.map(kind => `${kind}${own.filter(entry => entry.kind === kind).length}条`)
    return [[caption(`${heading}（${counts.join('，')}）`, { cols: columns })], ...own.map(row)]
  })
}

const row = ({ finding, kind, answer }: Entry): TableRow => [
  label(kind),
  centred(finding.rule),
  words(findingWords(finding)),
  words(answer),
]

/** A sentence each: they ask for nothing. */
function hintRows({ hints }: Outcome): TableRow[] {
  if (hints.length === 0) return []
  return [
    [caption(`提示（${hints.length}条，供参考）`, { cols: columns })],
    ...hints.map(({ rule, says }) => [label('提示'), centred(rule), words(says, { cols: 2 })]),
  ]
}

/** Rules that the office switched off, with its reason. */
function offRules({ form, report, settings }: PaperFacts): TableRow[] {
  const off = rulesFor(form, report.year).filter(rule => Object.hasOwn(settings.checks.off, rule.id))
  if (off.length === 0) return []
  return [
    [caption(`本单位停用的规则（${off.length}条）`, { cols: columns })],
    ...off.map(rule => [
      label('已停用'),
      centred(rule.id),
      words(`${rule.title}：${rule.reason}`),
      words(settings.checks.off[rule.id] ?? ''),
    ]),
  ]
}
