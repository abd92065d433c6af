import type { PackLine } from '../../../contract/packs.ts'
import { momentInWords } from '../../ui/moment.ts'
import { TableHead } from '../../ui/table-head.tsx'

/** Every pack that was ever applied here, newest first. */
export function PackHistory({ lines }: { readonly lines: readonly PackLine[] }) {
  return (
    <section className="card" aria-labelledby="pack-history">
      <h2 id="pack-history">载入记录</h2>
      <table className="pack-lines">
        <TableHead columns={['参数包', '版', '载入', '停用']} />
        <tbody>
          {lines.map(({ seq, name, version, fileName, appliedAt, removedAt }) => (
            <tr key={seq}>
              <td>
                {name}
                <span className="quiet"> {fileName}</span>
              </td>
              <td>{version}</td>
              <td>{momentInWords(appliedAt)}</td>
              <td>{removedAt === null ? '使用中' : momentInWords(removedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
