import type { PackLine } from '../../../contract/packs.ts'
import { momentInWords } from '../../ui/moment.ts'

/** Every pack that was ever applied here, newest first. */
export function PackHistory({ lines }: { readonly lines: readonly PackLine[] }) {
  return (
    <section className="card" aria-labelledby="pack-history">
      <h2 id="pack-history">载入记录</h2>
      <table className="pack-lines">
        <thead>
          <tr>
            <th scope="col">参数包</th>
            <th scope="col">版</th>
            <th scope="col">载入</th>
            <th scope="col">停用</th>
          </tr>
        </thead>
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
