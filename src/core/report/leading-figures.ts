import { cellsOf } from '../forms/cells.ts'
import type { CellId, Form } from '../forms/form.ts'
import type { form2019 } from '../forms/form-2019.ts'
import type { form2021 } from '../forms/form-2021.ts'
import { addUp } from '../forms/terms.ts'
import type { Report } from './report.ts'
import { valueOf } from './report.ts'

type CommonCell = CellId<typeof form2019> & CellId<typeof form2021>

interface Leading {
  readonly name: string
  readonly cells: readonly CommonCell[]
}

/** What a leader asks first; the same cells in both forms. */
const leading: readonly Leading[] = [
  { name: '本年新收', cells: ['t3.new.tot'] },
  { name: '上年结转', cells: ['t3.in.tot'] },
  { name: '办理结果总计', cells: ['t3.sum.tot'] },
  { name: '结转下年度', cells: ['t3.out.tot'] },
  { name: '行政复议', cells: ['t4.rv.total'] },
  { name: '行政诉讼', cells: ['t4.ld.total', 't4.lr.total'] },
]

const documents = { table: 't2', row: 'normDocs' } as const

export interface LeadingFigure {
  readonly name: string
  /** null where the report does not say. */
  readonly value: number | null
}

/** The figures that stand for the whole report on paper: applications, 复议 and 诉讼, then 规范性文件 as its form counts them. */
export function leadingFigures(
  form: Form,
  report: Report,
): { readonly cases: readonly LeadingFigure[]; readonly documents: readonly LeadingFigure[] } {
  const value = (cell: string) => valueOf(report, cell)
  return {
    cases: leading.map(({ name, cells }) => ({
      name,
      value: addUp(
        cells.map(cell => ({ cell })),
        value,
      ),
    })),
    documents: [...cellsOf(form).values()]
      .filter(cell => cell.table === documents.table && cell.row === documents.row)
      .map(cell => ({ name: cell.colLabel, value: value(cell.id) })),
  }
}
