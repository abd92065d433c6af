import type { MergeYear } from '../../../contract/merge.ts'
import { keyOf } from './choices.ts'
import { changes, outcomeInWords, versionsInWords } from './merge-words.ts'

/** The years about which nothing is asked, those that change first. */
export function YearsList({ years }: { readonly years: readonly MergeYear[] }) {
  const rows = [...years.filter(changes), ...years.filter(year => !changes(year))]
  return (
    <section className="card" aria-label="不用选的">
      <h2>不用选的</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">本机</th>
            <th scope="col">交接包</th>
            <th scope="col">合并以后</th>
          </tr>
        </thead>
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
