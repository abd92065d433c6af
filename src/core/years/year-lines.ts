import type { CellId } from '../forms/form.ts'
import type { form2019 } from '../forms/form-2019.ts'
import type { form2021 } from '../forms/form-2021.ts'

type AnyCell = CellId<typeof form2019> | CellId<typeof form2021>

/** One number a year. */
export interface YearLine {
  readonly id: string
  /** Head of its column. */
  readonly label: string
  /** In a sentence of its own: 行政复议结果维持. */
  readonly name: string
  /** The cells it adds up; of several ways the first that a year's form has, else 无对应项. */
  readonly cells: readonly (readonly AnyCell[])[]
  /** Drawn as a bar, as a line with marks, or only written. */
  readonly draw: 'bar' | 'line' | 'none'
}

/** What stands in one table and one chart. */
export interface YearGroup {
  readonly id: string
  readonly title: string
  /** 件 in all of them. */
  readonly unit: string
  /** The bars of a year stand upon one another. */
  readonly stacked: boolean
  readonly lines: readonly YearLine[]
}

const results = [
  { id: 'uphold', label: '结果维持' },
  { id: 'correct', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const

/** A case by its result; 行政诉讼 adds both ways of coming to court. */
const cases = (name: string, branches: readonly ('rv' | 'ld' | 'lr')[]): YearLine[] =>
  results.map(({ id, label }) => ({
    id,
    label,
    name: `${name}${label}`,
    cells: [branches.map((branch): AnyCell => `t4.${branch}.${id}`)],
    draw: id === 'total' ? 'none' : 'bar',
  }))

/** 历年对比: what is compared from year to year. */
export const yearGroups: readonly YearGroup[] = [
  {
    id: 'applications',
    title: '申请量',
    unit: '件',
    stacked: false,
    lines: [
      { id: 'new', label: '本年新收', name: '本年新收', cells: [['t3.new.tot']], draw: 'bar' },
      { id: 'in', label: '上年结转', name: '上年结转', cells: [['t3.in.tot']], draw: 'line' },
      { id: 'done', label: '本年办结', name: '本年办结', cells: [['t3.sum.tot']], draw: 'bar' },
      { id: 'out', label: '结转下年度', name: '结转下年度', cells: [['t3.out.tot']], draw: 'line' },
    ],
  },
  {
    id: 'results',
    title: '办理结果构成',
    unit: '件',
    stacked: true,
    lines: [
      { id: 'open', label: '予以公开', name: '予以公开', cells: [['t3.open.tot']], draw: 'bar' },
      { id: 'partial', label: '部分公开', name: '部分公开', cells: [['t3.partial.tot']], draw: 'bar' },
      {
        id: 'denied',
        label: '不予公开',
        name: '不予公开',
        cells: [
          [
            't3.deny_secret.tot',
            't3.deny_law.tot',
            't3.deny_safety.tot',
            't3.deny_third.tot',
            't3.deny_internal.tot',
            't3.deny_process.tot',
            't3.deny_casefile.tot',
            't3.deny_query.tot',
          ],
        ],
        draw: 'bar',
      },
      {
        id: 'unavailable',
        label: '无法提供',
        name: '无法提供',
        cells: [['t3.na_notheld.tot', 't3.na_create.tot', 't3.na_unclear.tot']],
        draw: 'bar',
      },
      {
        id: 'unprocessed',
        label: '不予处理',
        name: '不予处理',
        cells: [
          [
            't3.np_petition.tot',
            't3.np_repeat.tot',
            't3.np_publication.tot',
            't3.np_massive.tot',
            't3.np_reconfirm.tot',
          ],
        ],
        draw: 'bar',
      },
      {
        id: 'other',
        label: '其他处理',
        name: '其他处理',
        cells: [['t3.other_nofix.tot', 't3.other_nofee.tot', 't3.other_misc.tot'], ['t3.other.tot']],
        draw: 'bar',
      },
      { id: 'sum', label: '总计', name: '办理结果总计', cells: [['t3.sum.tot']], draw: 'none' },
    ],
  },
  { id: 'reviews', title: '行政复议', unit: '件', stacked: true, lines: cases('行政复议', ['rv']) },
  { id: 'lawsuits', title: '行政诉讼', unit: '件', stacked: true, lines: cases('行政诉讼', ['ld', 'lr']) },
  {
    id: 'documents',
    title: '行政规范性文件',
    unit: '件',
    stacked: false,
    lines: [
      {
        id: 'made',
        label: '本年制发',
        name: '规范性文件本年制发',
        cells: [['t2.normDocs.made']],
        draw: 'bar',
      },
      {
        id: 'repealed',
        label: '本年废止',
        name: '规范性文件本年废止',
        cells: [['t2.normDocs.repealed']],
        draw: 'bar',
      },
      {
        id: 'inForce',
        label: '现行有效',
        name: '规范性文件现行有效',
        cells: [['t2.normDocs.inForce']],
        draw: 'line',
      },
    ],
  },
]
