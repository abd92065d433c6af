import type { RuleInfo, Severity } from '../../checks/check.ts'
import { familyOf, ruleFamilies } from '../../checks/rule-families.ts'
import { knownRules } from '../../checks/known-rules.ts'
import type { CheckSettings } from '../../report/office-settings.ts'
import type { PaperDocument } from '../document.ts'
import type { PaperPart } from './compose-paper.ts'
import { composePaper } from './compose-paper.ts'
import type { CellWords } from './paper-table.ts'
import { centred, head, label, words } from './paper-table.ts'

const widths = [1000, 2245, 900, 4700]

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' }

export interface RuleBookFacts {
  readonly office: string
  /** ISO date of the day on which the paper is made. */
  readonly today: string
  readonly settings: CheckSettings
}

/** 校验规则: the whole rule book family by family, with what this office has switched off and why. */
export function composeRuleBook({ office, today, settings }: RuleBookFacts): PaperDocument {
  return composePaper({
    title: `${office}政府信息公开工作年度报告校验规则`,
    office,
    year: Number(today.slice(0, 4)),
    date: today,
    kind: 'rule-book',
    name: '校验规则',
    parts: [
      {
        is: 'paragraph',
        text: `共${knownRules().length}条。错误须改正才能定稿，其中标“可说明”的写明原因也可以定稿；提醒须核实；提示供参考。`,
      },
      ...ruleFamilies.flatMap(({ id, name }) => familyParts(id, name, settings)),
    ],
  })
}

function familyParts(id: string, name: string, settings: CheckSettings): PaperPart[] {
  const rules = knownRules().filter(rule => familyOf(rule.id) === id)
  if (rules.length === 0) return []
  const table = {
    id: `rules-${id}`,
    name,
    widths,
    headRows: 1,
    flows: true,
    rows: [
      [head('编号'), head('规则'), head('级别'), head('理由、依据')],
      ...rules.map(rule => row(rule, settings)),
    ],
  } as const
  return [
    { is: 'heading', level: 1, text: name },
    { is: 'table', table },
  ]
}

function row(rule: RuleInfo, { off }: CheckSettings): CellWords[] {
  const { id, title, reason, source, severity, passable, leaves } = rule
  const why = off[id]
  const more = [
    reason,
    ...(leaves ? [`不检查：${leaves}`] : []),
    `依据：${source}`,
    ...(why === undefined ? [] : [`本单位停用：${why}`]),
  ]
  const level = severityNames[severity] + (passable ? '，可说明' : '')
  return [label(id), words(title), centred(level), words(more.join('\n'))]
}
