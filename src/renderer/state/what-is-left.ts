import type { Form } from '../../core/forms/form.ts'
import type { Verdict } from './findings.ts'
import type { Task } from './tasks.ts'

const MANY = 4

/** 还差表四和第五部分，2 处必须改 · 填完了，可以审核并定稿: what stands between a draft and 定稿, in one sentence. */
export function whatIsLeft(form: Form, chapters: readonly Task[], verdict: Verdict): string {
  const open = chapters.filter(task => !task.complete).map(task => partName(form, task))
  const blank = open.length >= MANY ? `还有 ${String(open.length)} 个部分没填完` : inARow(open)
  const fix = verdict.mustFix > 0 ? `${blank ? '' : '还有 '}${String(verdict.mustFix)} 处必须改` : ''
  const left = [blank, fix].filter(Boolean).join('，')
  if (left !== '') return left
  if (verdict.is === 'fill') return verdict.says
  const unsaid = chapters.filter(task => task.status === 'begun').map(ordinalOf)
  return unsaid.length > 0
    ? `都填了，第${unsaid.join('、')}部分没有标记“本节已填完”`
    : '填完了，可以审核并定稿'
}

const inARow = (names: readonly string[]): string =>
  names.length === 0 ? '' : `还差${[names.slice(0, -1).join('、'), names.at(-1)].filter(Boolean).join('和')}`

/** 表四, or 第五部分 where the chapter has no table. */
function partName(form: Form, task: Task): string {
  const section = form.sections.find(each => each.id === task.id)
  const table = form.tables.find(each => each.id === section?.table)
  return table?.name.split(' ')[0] ?? `第${ordinalOf(task)}部分`
}

const ordinalOf = ({ label }: Task): string => label.split(' ')[0] ?? ''
