import { cellsOf, leavesOf } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import type { ColNode, Form, Node } from '../forms/form.ts'
import { canonicalJson } from '../export/canonical-json.ts'
import type { PackChange } from './pack-change.ts'

/**
 * What a form brings: where it is there already, the wordings beside it that differ; where it is new, from when it is
 * used and how its paper differs from the one before.
 */
export function formChanges(form: Form, there: Form | undefined, before: Form | undefined): PackChange[] {
  if (there) return wordingChanges(form, there)
  const { name, basis, years } = form
  const count = String(cellsOf(form).size)
  return [
    {
      of: '格式',
      says: `新增${name}（${basis}），共 ${count} 格，${String(years.from)} 年的年报起使用；以前年度的年报仍用原来的格式。`,
    },
    ...(before ? paperChanges(form, before) : []),
  ]
}

function paperChanges(form: Form, before: Form): PackChange[] {
  const rows = ({ tables }: Form) =>
    tables.flatMap(({ id, name, blocks }) =>
      blocks.flatMap(block => [
        ...leavesOf(block.rows).map(leaf => part(id, name, `r ${leaf.id}`, leaf.leaf)),
        ...leavesOf<ColNode>(block.cols).map(leaf => part(id, name, `c ${leaf.id}`, leaf.leaf)),
      ]),
    )
  const [now, then] = [rows(form), rows(before)]
  const fresh = now.filter(({ key }) => !then.some(one => one.key === key))
  const gone = then.filter(({ key }) => !now.some(one => one.key === key))
  const renamed = now.flatMap(({ key, table, label }): PackChange[] => {
    const old = then.find(one => one.key === key)
    return old && old.label !== label
      ? [{ of: '格式', says: `${table}栏目改名`, was: old.label, is: label }]
      : []
  })
  const headings = form.sections.flatMap(({ id, heading }): PackChange[] => {
    const old = before.sections.find(section => section.id === id)?.heading
    return old === undefined || old === heading
      ? []
      : [{ of: '格式', says: '部分标题', was: old, is: heading }]
  })
  const named = (verb: string, parts: readonly Part[]): PackChange[] =>
    parts.length === 0
      ? []
      : [
          {
            of: '格式',
            says: `与${before.name}相比${verb}：${[...new Set(parts.map(p => `${p.table}“${p.label}”`))].join('、')}。`,
          },
        ]
  return [...named('新增', fresh), ...named('取消', gone), ...renamed, ...headings]
}

interface Part {
  readonly key: string
  readonly table: string
  readonly label: string
}

const part = (id: string, name: string, place: string, { label }: Node): Part => ({
  key: `${id} ${place}`,
  table: name,
  label,
})

/** 口径 and hints; of everything else only that it differs. */
function wordingChanges(form: Form, there: Form): PackChange[] {
  const notes = [...cellsOf(form).values()].flatMap((cell): readonly [string, string, string][] => {
    const { note } = cellsOf(there).get(cell.id) ?? {}
    return note === cell.note ? [] : [[placeOf(cell), note ?? '（没有）', cell.note ?? '（没有）']]
  })
  const told = new Map(notes.map(([place, was, is]) => [`${was}\n${is}`, { place, was, is }]))
  const hints = form.sections.flatMap(({ id, hint, heading }): PackChange[] => {
    const old = there.sections.find(section => section.id === id)?.hint ?? ''
    return old === hint
      ? []
      : [{ of: '格式', says: `${form.name}“${heading}”的填写提示`, was: old, is: hint }]
  })
  const listed = [...told.values()].map(({ place, was, is }): PackChange => ({
    of: '格式',
    says: `${form.name}${place}的填报口径`,
    was,
    is,
  }))
  const rest = canonicalJson(untold(form)) !== canonicalJson(untold(there))
  return [
    ...listed,
    ...hints,
    ...(rest ? ([{ of: '格式', says: `${form.name}的说明文字、导入用词或带入关系有改动。` }] as const) : []),
  ]
}

/** What of a form has no line of its own above. */
const untold = (form: Form): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...form, sections: form.sections.map(section => ({ ...section, hint: '' })) },
      (key, value: unknown) => (key === 'note' ? undefined : value),
    ),
  )

const placeOf = ({ name }: Cell): string => `“${name}”`
