import type { Equation } from '../checks/arithmetic-rule.ts'
import { knownRules } from '../checks/known-rules.ts'
import { severityNames } from '../checks/outcome.ts'
import type { Rule } from '../checks/rule-book.ts'
import { canonicalJson } from '../export/canonical-json.ts'
import type { PackChange } from './pack-change.ts'
import type { Pack } from './pack.ts'

/** What a pack changes in the rule book, rule by rule, the old words beside the new ones. */
export function ruleChanges({ rules = [], ruleTexts = [], fromYear }: Pack): PackChange[] {
  const from = `${String(fromYear)} 年的年报起`
  const there = (id: string) =>
    knownRules().findLast(rule => rule.id === id && (rule.years?.to ?? Infinity) >= fromYear)
  return [
    ...rules.flatMap((rule): PackChange[] => {
      const old = there(rule.id)
      if (old) return differences(old, rule, from)
      return [
        {
          of: '规则',
          says: `${from}新增 ${rule.id}“${rule.title}”（${severityNames[rule.severity]}）`,
          is: `${rule.reason}${sumOf(rule)}`,
        },
      ]
    }),
    ...ruleTexts.flatMap(({ off, ...text }): PackChange[] => {
      const old = there(text.id)
      if (!old) return []
      if (off) return [{ of: '规则', says: `${from}不再检查 ${old.id}“${old.title}”` }]
      return differences(old, { ...old, ...text }, from)
    }),
  ]
}

function differences(old: Rule, rule: Rule, from: string): PackChange[] {
  const says = (what: string) => `${from} ${rule.id}“${old.title}”的${what}`
  const change = (what: string, was = '', is = ''): PackChange[] =>
    was === is ? [] : [{ of: '规则', says: says(what), was, is }]
  const words = [
    ...change('名称', old.title, rule.title),
    ...change('级别', severityNames[old.severity], severityNames[rule.severity]),
    ...change('理由', old.reason, rule.reason),
    ...change('依据', old.source, rule.source),
    ...change('不检查的内容', old.leaves, rule.leaves),
    ...change('算式', sumOf(old), sumOf(rule)),
  ]
  if (words.length > 0) return words
  return canonicalJson(core(old)) === canonicalJson(core(rule))
    ? []
    : [{ of: '规则', says: says('适用范围或者算法有改动') }]
}

/** Without the years, which a pack's own rule does not have yet. */
const core = ({ years: _years, ...rule }: Rule): unknown => rule

/** 一 + 二 = 三（七）+ 四; nothing for a rule that is no sum. */
function sumOf(rule: Rule): string {
  if ('find' in rule) return ''
  return [rule, ...(rule.also ?? [])].map(oneSum).join('；')
}

const oneSum = ({ left, op, right }: Equation): string =>
  `${left.name || '左边'} ${signs[op]} ${right.name || String(right.plus ?? 0)}`

const signs = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const
