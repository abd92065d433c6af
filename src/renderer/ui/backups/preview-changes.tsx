import type { ReportChange, RestorePreview } from '../../../contract/backups.ts'
import { momentInWords } from '../moment.ts'
import { contentsInWords } from './backup-words.ts'

const statusWords = { draft: '草稿', final: '已定稿', archived: '已归档' } as const

/** What is in a copy, and what would be otherwise than now; what is newer now comes first. */
export function PreviewChanges({
  preview,
  withEdits,
}: {
  readonly preview: RestorePreview
  /** What changed after the copy is brought back as well: then nothing gets lost that could be listed. */
  readonly withEdits: boolean
}) {
  const { contents, changes, same, compared } = preview
  const losing = withEdits ? [] : changes.filter(isNewerNow)
  const rest = withEdits ? [] : changes.filter(change => !losing.includes(change))
  return (
    <div className="restore-preview">
      <p>
        <strong>{contentsInWords(contents)}</strong>
        {contents.archived > 0 ? `，其中 ${String(contents.archived)} 份已归档` : ''}。
      </p>
      {contents.faults.length > 0 ? (
        <div className="notice warn">
          <span>这份不完整：{contents.faults.join('')}</span>
        </div>
      ) : (
        <p className="quiet">已逐份核对校验码，完好。</p>
      )}
      {compared ? null : <p className="quiet">现在的库读不出来，不能逐份对比。</p>}
      {losing.length > 0 ? (
        <div className="notice bad">
          <div>
            <strong>下面 {losing.length} 份年报现在的比这份新，恢复以后会回到旧的样子：</strong>
            <ChangeList changes={losing} />
          </div>
        </div>
      ) : null}
      {rest.length > 0 ? (
        <div>
          <strong>恢复以后会变的：</strong>
          <ChangeList changes={rest} />
        </div>
      ) : null}
      {compared ? <p className="quiet">相同的年报：{same} 份。</p> : null}
    </div>
  )
}

function ChangeList({ changes }: { readonly changes: readonly ReportChange[] }) {
  return (
    <ul className="restore-changes">
      {changes.map(change => (
        <li key={`${change.office} ${String(change.year)} ${String(change.version)}`}>
          {change.office} {change.year} 年年报
          {change.version > 1 ? `（第 ${String(change.version)} 版）` : ''}：{changeInWords(change)}
        </li>
      ))}
    </ul>
  )
}

const isNewerNow = ({ now, then }: ReportChange): boolean =>
  now !== null && (then === null || now.savedAt > then.savedAt)

function changeInWords({ now, then }: ReportChange): string {
  if (!now) return then ? `现在没有，会多出来（${statusWords[then.status]}）` : ''
  const present = `现在${statusWords[now.status]}，${momentInWords(now.savedAt)}保存`
  if (!then) return `${present}；这份里没有，会不见`
  return `${present}；这份里${statusWords[then.status]}，${momentInWords(then.savedAt)}保存`
}
