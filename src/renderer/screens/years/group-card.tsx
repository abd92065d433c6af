import type { ComparedGroup, ComparedYears, YearPoint } from '../../../core/years/compare-years.ts'
import { changeWords, numberWords, yearWords } from '../../../core/years/year-words.ts'
import { TableHead } from '../../ui/table-head.tsx'

interface GroupCardProps {
  readonly years: ComparedYears['years']
  readonly group: ComparedGroup
  /** SVG; absent where nothing is above nil. */
  readonly chart: string | undefined
}

/** A chart and, for everyone who cannot or would rather not look at it, the table of its numbers and changes. */
export function GroupCard({ years, group, chart }: GroupCardProps) {
  const heading = `years-${group.id}`
  return (
    <section className="card years-group" aria-labelledby={heading}>
      <h2 id={heading}>
        {group.title}
        <span className="quiet">（{group.unit}）</span>
      </h2>
      {chart ? (
        <img src={addressOf(chart)} alt={`${group.title}的图，各年的数见下面的表`} />
      ) : (
        <p className="quiet">各年没有大于 0 的数，不画图。</p>
      )}
      <table className="table">
        <caption className="visually-hidden">{group.title}：各年的数和比上年的增减</caption>
        <TableHead columns={['年度', ...group.lines.map(line => ({ num: line.label }))]} />
        <tbody>
          {years.map((year, index) => (
            <tr key={year.year}>
              <th scope="row">{yearWords(year)}</th>
              {group.lines.map(line => (
                <Point key={line.id} point={line.points[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {group.notes.map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </section>
  )
}

function Point({ point }: { readonly point: YearPoint | undefined }) {
  if (!point) return <td />
  const change = changeWords(point)
  return (
    <td className="num">
      <span className={point.value === null ? 'quiet' : undefined}>{numberWords(point)}</span>
      {change ? <small>{change}</small> : null}
    </td>
  )
}

/** An address of its own keeps the drawing out of the page: no markup is put into it. */
const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
