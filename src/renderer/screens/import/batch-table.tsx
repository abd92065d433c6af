import { useImportBatch } from '../../state/import-batch.ts'
import type { BatchFile } from '../../state/import-batch.ts'
import { go } from '../../state/router.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Verdict } from './batch-verdict.ts'
import { TableHead } from '../../ui/table-head.tsx'

export interface BatchRow {
  readonly file: BatchFile
  readonly verdict: Verdict
}

/** A line for each file: what it is, what became of it, and the way into its review. */
export function BatchTable({ rows }: { readonly rows: readonly BatchRow[] }) {
  return (
    <table className="table batch-table" aria-label="选中的文件">
      <TableHead columns={['文件', '单位', '年度', '结果', { unseen: '能做的事' }]} />
      <tbody>
        {rows.map(row => (
          <Row key={row.file.key} {...row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ file, verdict }: BatchRow) {
  const { office, year } = aboutFile(file)
  return (
    <tr>
      <th scope="row">{file.name}</th>
      <td>{office}</td>
      <td className="num">{year}</td>
      <td>
        <Badge tone={verdict.tone}>{verdict.says}</Badge>
        {verdict.why === '' ? null : <small>{verdict.why}</small>}
      </td>
      <td className="batch-row-acts">
        <RowActs file={file} look={verdict.is === 'look'} />
      </td>
    </tr>
  )
}

function RowActs({ file, look }: { readonly file: BatchFile; readonly look: boolean }) {
  const remove = useImportBatch(s => s.remove)
  const { state, key, name } = file
  if (state.is === 'stored') return null
  return (
    <>
      {state.is === 'read' ? (
        <Button
          small
          look={look ? 'primary' : 'plain'}
          aria-label={`核对 ${name}`}
          onClick={() => {
            go({ at: 'import', pending: state.pending })
          }}
        >
          核对
        </Button>
      ) : null}
      <Button
        small
        look="quiet"
        disabled={state.is === 'reading'}
        aria-label={`移出 ${name}`}
        onClick={() => {
          remove(key)
        }}
      >
        移出
      </Button>
    </>
  )
}

function aboutFile({ state }: BatchFile): { office: string; year: string } {
  if (state.is === 'stored') return { office: state.office, year: String(state.year) }
  if (state.is !== 'read') return { office: '', year: '' }
  const { orgName, fiscalYear } = state.pending.draft
  return {
    office: orgName ?? '没有认出',
    year: fiscalYear === null ? '没有认出' : String(fiscalYear),
  }
}
