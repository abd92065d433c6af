import type { Page } from 'playwright'
import type { Api, Input, Method, Output, Step } from '../../src/contract/api.ts'
import type { Reply } from '../../src/contract/app-error.ts'
import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import type { SectionId } from '../../src/core/forms/form.ts'
import { liuxi, report2021 } from '../../test/helpers/report-builder.ts'

/** One call of the window's own bridge; a refusal is thrown. */
export async function call<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await page.evaluate(
    ([name, given]) =>
      (window as unknown as { app: { call(m: string, i: unknown): Promise<unknown> } }).app.call(name, given),
    [method, input] as const,
  )
  const answered = reply as Reply<Api[M]['output']>
  if (!answered.ok) throw new Error(`${method}: ${answered.error.says}`)
  return answered.value
}

type Numbers = Readonly<Record<string, number>>

/** An invented township's years; stocks follow from year to year, so the chain holds. */
const years: readonly (readonly [number, Numbers])[] = [
  [2022, { 't3.new.np': 4, 't3.open.np': 4, 't2.normDocs.inForce': 8, 't2.licences.decisions': 21 }],
  [
    2023,
    {
      't3.new.np': 5,
      't3.open.np': 3,
      't3.partial.np': 1,
      't3.out.np': 1,
      't2.normDocs.inForce': 8,
      't2.penalties.decisions': 11,
    },
  ],
  [
    2024,
    {
      't3.new.np': 7,
      't3.open.np': 6,
      't3.deny_third.np': 2,
      't2.normDocs.inForce': 8,
      't2.penalties.decisions': 15,
    },
  ],
  [
    2025,
    {
      't3.new.np': 10,
      't3.new.oth': 1,
      't3.open.np': 6,
      't3.open.oth': 1,
      't3.partial.np': 1,
      't3.na_notheld.np': 1,
      't3.out.np': 2,
      't2.normDocs.made': 1,
      't2.normDocs.inForce': 9,
      't2.licences.decisions': 36,
      't2.penalties.decisions': 18,
      't2.coercion.decisions': 2,
    },
  ],
]

const stockOf2021: Numbers = {
  't2.rules.inForce': 0,
  't2.normDocs.inForce': 8,
  ...Object.fromEntries(['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(c => [`t3.out.${c}`, 0])),
}

/** Fills a library through the program itself: four archived years and a half-filled draft of 2026. */
export async function fillLibrary(page: Page): Promise<number> {
  // The screens of the first start may have made it.
  const { offices } = await call(page, 'app.state', {})
  const { id: officeId } =
    offices.find(o => o.office.name === liuxi.name) ?? (await call(page, 'offices.create', { office: liuxi }))
  for (const [year, numbers] of years) {
    const opening = year === 2022 ? { openingStock: stockOf2021 } : {}
    const { summary } = await call(page, 'reports.create', { officeId, year, ...opening })
    await save(page, summary.id, [...zeros(), ...cells(numbers), ...words(year)])
    await call(page, 'reports.finalize', { id: summary.id })
    await call(page, 'reports.archive', { id: summary.id })
  }
  for (const note of diary) await call(page, 'diary.add', { officeId, note: { ...note, link: null } })
  const { summary } = await call(page, 'reports.create', { officeId, year: 2026 })
  await save(page, summary.id, [
    ...zeros('t2.'),
    ...zeros('t3.'),
    ...cells(halfDone),
    ...words(2026, ['s1', 's6']),
  ])
  return summary.id
}

interface ZeroYear {
  readonly office: typeof liuxi
  readonly upTo: 'final' | 'archived'
}

/** One year without an application, a case or a decision; an archived one of 柳溪镇 where nothing else is asked. */
export async function fillZeroYear(
  page: Page,
  year: number,
  { office, upTo }: ZeroYear = { office: liuxi, upTo: 'archived' },
): Promise<number> {
  const { id: officeId } = await call(page, 'offices.create', { office })
  const { summary } = await call(page, 'reports.create', { officeId, year, openingStock: stockOf2021 })
  await save(page, summary.id, [...zeros(), ...cells({ 't2.normDocs.inForce': 8 }), ...words(year)])
  await call(page, 'reports.finalize', { id: summary.id })
  if (upTo === 'archived') await call(page, 'reports.archive', { id: summary.id })
  return summary.id
}

/** What the office noted through 2026. */
const diary = [
  { date: '2026-03-05', kind: 'supervision', sentence: '组织政务公开业务培训1次，35人参加。' },
  { date: '2026-05-20', kind: 'proactive', sentence: '公开惠农补贴发放明细12批次，涉及农户1860户。' },
  { date: '2026-06-30', kind: 'management', sentence: '清理规范性文件1次，逐件重新认定公开属性。' },
  { date: '2026-09-01', kind: 'platform', sentence: '改版门户网站本镇栏目2个，更新查阅点目录。' },
] as const

/** 2026: one column does not add up, table 4 and chapter five are not written yet. */
const halfDone: Numbers = {
  't3.new.np': 9,
  't3.new.oth': 1,
  't3.open.np': 5,
  't3.open.oth': 1,
  't3.partial.np': 2,
  't3.deny_third.np': 1,
  't3.na_notheld.np': 1,
  't3.out.np': 1,
  't2.normDocs.made': 1,
  't2.normDocs.inForce': 10,
  't2.licences.decisions': 33,
  't2.penalties.decisions': 21,
}

const inputs = [...cellsOf(form2021).values()].filter(c => !isComputed(c))
const typed = (cell: string, value: number): Edit => ({ what: 'cell', cell, to: { value, origin: 'typed' } })
const cells = (numbers: Numbers): Edit[] => Object.entries(numbers).map(([cell, n]) => typed(cell, n))

/** Zeros for every input that is not carried from last year. */
function zeros(table = ''): Edit[] {
  const carried = new Set<string>(
    form2021.carryOver.rules.flatMap(r => (r.mode === 'copy' ? [r.to.split('.')[1] ?? ''] : [])),
  )
  return inputs.filter(c => c.id.startsWith(table) && !carried.has(c.row)).map(c => typed(c.id, 0))
}

function words(year: number, only?: readonly SectionId[]): Edit[] {
  const { text } = report2021(year).build()
  const ids = (Object.keys(text.sections) as SectionId[]).filter(id => only?.includes(id) ?? true)
  return [
    ...ids.map((section): Edit => ({ what: 'section', section, to: text.sections[section] })),
    { what: 'frame', field: 'signDate', to: text.signDate },
  ]
}

async function save(page: Page, id: number, edits: readonly Edit[]): Promise<void> {
  const step: Step = { id: `pictures-${String(id)}`, kind: 'edit', edits }
  await call(page, 'reports.saveSteps', { id, steps: [step] })
}
