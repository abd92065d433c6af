import { deadlineOf } from '../../report/deadline.ts'
import { leadingFigures } from '../../report/leading-figures.ts'
import type { LeadingFigure } from '../../report/leading-figures.ts'
import { paperDate } from '../../text/paper-date.ts'
import type { PaperDocument } from '../document.ts'
import type { PaperPart } from './compose-paper.ts'
import { composeDocument } from '../compose-document.ts'
import { composePaper } from './compose-paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { figureWords, judgementWords, outcomeOfFacts, planOf, versionWords } from './paper-facts.ts'
import type { TableRow } from './paper-table.ts'
import { caption, centred, figure, head, label, words } from './paper-table.ts'

const columns = 6
const widths = [1300, 1300, 1375, 1375, 1575, 1920]
/** Twips: what a hand needs, and what there is room for where no list follows. */
const signHeights = { beforeList: 780, alone: 1300 } as const

/** 先审查、后公开: 《政府信息公开条例》第十七条. The words ask for one choice; the rest is written by hand. */
const stages = [
  { name: '拟稿', asks: '数字、文字已核对。' },
  { name: '保密审查', asks: '□ 不涉密，可以公开\n□ 修改后公开' },
  { name: '审核', asks: '' },
  { name: '签发', asks: '' },
] as const

/**
 * 送审单: what is submitted, its leading figures, what the checks say, and room for four signatures; then the findings
 * that were explained, which may go on over the page.
 */
export function composeApprovalSheet(facts: PaperFacts): PaperDocument {
  const rows = [...particulars(facts), ...figures(facts), ...checks(facts), ...signatures(facts)]
  const sheet = { id: 'approval', name: '送审单', widths, rows, rowHeight: 380 } as const
  return composePaper(
    planOf(facts, 'approval', '年政府信息公开工作年度报告', [
      { is: 'table', table: sheet },
      ...explained(facts),
    ]),
  )
}

function particulars(facts: PaperFacts): TableRow[] {
  const { form, report, settings, code, today } = facts
  const due = deadlineOf(report.office.kind, report.year, today, settings.checks.deadline).date
  const title = composeDocument(form, report, { draft: false }).title.join('')
  return [
    [
      label('编报单位'),
      centred(report.office.name, { cols: 3 }),
      label('报告年度'),
      centred(`${report.year}年`),
    ],
    [label('题名'), centred(title, { cols: 5 })],
    [label('版本'), centred(versionWords(facts), { cols: 3 }), label('一致码'), centred(code)],
    [label('公布时限'), centred(paperDate(due), { cols: 3 }), label('制单日期'), centred(paperDate(today))],
  ]
}

function figures({ form, report }: PaperFacts): TableRow[] {
  const { cases, documents } = leadingFigures(form, report)
  const rows = [cases, ...inRows(documents, 3)]
  return [
    [caption('主要数字（件）', { cols: columns })],
    ...rows.flatMap(row => {
      const cols = columns / row.length
      const prefix = row === cases ? '' : '规范性文件'
      return [
        row.map(({ name }) => head(prefix + name, { cols })),
        row.map(({ value }) => figure(figureWords(value), { cols })),
      ]
    }),
  ]
}

const inRows = (figures: readonly LeadingFigure[], size: number): LeadingFigure[][] =>
  Array.from({ length: Math.ceil(figures.length / size) }, (_, i) => figures.slice(i * size, (i + 1) * size))

function checks(facts: PaperFacts): TableRow[] {
  const outcome = outcomeOfFacts(facts)
  const { open, explained } = outcome
  const warnings = open.filter(finding => finding.severity === 'warning').length
  const counts = `尚未处理的提醒${warnings}条，已核实（说明）${explained.length}条。`
  return [[label('校验结论'), words(`${judgementWords(outcome)}。${counts}`, { cols: 5 })]]
}

function signatures(facts: PaperFacts): TableRow[] {
  const height = signHeights[outcomeOfFacts(facts).explained.length > 0 ? 'beforeList' : 'alone']
  return [
    [head('环节'), head('意见', { cols: 3 }), head('签名'), head('日期')],
    ...stages.map(({ name, asks }) => ({
      height,
      cells: [label(name), words(asks, { cols: 3 }), centred(''), centred('')],
    })),
  ]
}

function explained(facts: PaperFacts): PaperPart[] {
  const list = outcomeOfFacts(facts).explained
  if (list.length === 0) return []
  const rows = [
    [head('规则'), head('校验内容'), head('说明')],
    ...list.map(({ finding, note }) => [label(finding.rule), words(finding.says), words(note)]),
  ]
  const widths = [1000, 4645, 3200]
  const table = {
    id: 'explained',
    name: '已核实（说明）',
    widths,
    rows,
    headRows: 1,
    rowHeight: 380,
    flows: true,
  } as const
  return [
    { is: 'heading', level: 1, text: '附：已核实（说明）的校验' },
    { is: 'table', table },
  ]
}
