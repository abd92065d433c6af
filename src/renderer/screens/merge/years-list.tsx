import type { MergeYear } from '../../../contract/merge.ts'
import { keyOf } from './choices.ts'
import { changes, outcomeInWords, versionsInWords } from './merge-words.ts'
import { TableHead } from '../../ui/table-head.tsx'

/** The years about which nothing is asked, those that change first. */
export function YearsList({ years }: { readonly years: readonly MergeYear[] }) {
  const rows = [...years.filter(changes), ...years.filter(year => !changes(year))]
  return (
    <section className="card" aria-label="不用选的">
      <h2>不用选的</h2>
      <table className="table">
        <TableHead columns={['单位', '年度', '本机', '交接包', '合并以后']} />
        <tbody>
          {rows.map(year => (
            <tr key={keyOf(year)}>
              <td>{year.office}</td>
              <th scope="row">{year.year}</th>
              <td>{versionsInWords(year.here)}</td>
              <td>{versionsInWords(year.there)}</td>
              <td>{changes(year) ? <strong>{outcomeInWords(year)}</strong> : outcomeInWords(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
