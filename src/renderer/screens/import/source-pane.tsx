import { useEffect, useMemo, useRef } from 'react'
import type { SourceBlock } from '../../../core/import/blocks.ts'
import { groupsOf, spannedRows } from './source-groups.ts'
import { cellsByPlace, piecesOf, placeKey } from './source-marks.ts'
import type { CellsByPlace, Piece } from './source-marks.ts'
import type { ReviewDesk } from './use-review.ts'

/** The source as our own blocks, every recognised value marked by how sure we are of it. */
export function SourcePane({ desk, sourceName }: { readonly desk: ReviewDesk; readonly sourceName: string }) {
  const { draft, selected, questions, review } = desk
  const pane = useRef<HTMLElement>(null)
  const places = useMemo(() => cellsByPlace(draft.cells), [draft])
  const groups = useMemo(() => groupsOf(draft.source.blocks), [draft])
  const headings = useMemo(() => new Set(draft.headings.map(h => h.trim())), [draft])
  const asked = questions[review.at]?.place?.line
  useEffect(() => {
    pane.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [selected])
  useEffect(() => {
    if (asked !== undefined) pane.current?.querySelector('.asked')?.scrollIntoView({ block: 'center' })
  }, [asked])
  const line = (block: Extract<SourceBlock, { is: 'line' }>) => (
    <SourceLine
      key={block.line}
      pieces={piecesOf(block.text, places.get(String(block.line)) ?? [], draft.cells)}
      asked={block.line === asked}
      desk={desk}
    />
  )
  return (
    <section className="source" ref={pane} aria-label={`原件 ${sourceName}`} tabIndex={-1}>
      <h2>原件</h2>
      {groups.map(group => {
        if (group.is === 'paragraph') {
          const heading = headings.has(group.block.text.trim())
          return (
            <p key={group.block.line} className={heading ? 'source-heading' : ''}>
              {line(group.block)}
            </p>
          )
        }
        if (group.is === 'run') {
          return (
            <p key={group.key} className="source-run">
              {group.blocks.map(line)}
            </p>
          )
        }
        return <SourceTable key={group.block.line} block={group.block} places={places} desk={desk} />
      })}
    </section>
  )
}

interface SourceLineProps {
  readonly pieces: readonly Piece[]
  readonly asked: boolean
  readonly desk: ReviewDesk
}

function SourceLine({ pieces, asked, desk }: SourceLineProps) {
  return (
    <span className={asked ? 'source-line asked' : 'source-line'}>
      {pieces.map((piece, i) =>
        piece.cell === undefined ? (
          <span key={i}>{piece.text.replace(/[|｜]/gu, ' ')}</span>
        ) : (
          <SourceMark key={piece.cell} cell={piece.cell} text={piece.text} desk={desk} />
        ),
      )}
    </span>
  )
}

function SourceMark({
  cell,
  text,
  desk,
}: {
  readonly cell: string
  readonly text: string
  readonly desk: ReviewDesk
}) {
  return (
    <mark
      className={desk.states.get(cell) ?? 'sure'}
      aria-current={desk.selected === cell ? 'true' : undefined}
      onClick={() => {
        desk.select(cell)
      }}
    >
      {text}
    </mark>
  )
}

interface SourceTableProps {
  readonly block: Extract<SourceBlock, { is: 'table' }>
  readonly places: CellsByPlace
  readonly desk: ReviewDesk
}

function SourceTable({ block, places, desk }: SourceTableProps) {
  const rows = useMemo(() => spannedRows(block.rows), [block])
  const asked = desk.questions[desk.review.at]?.place
  return (
    <table className="source-table">
      <tbody>
        {rows.map((cells, r) => (
          <tr key={r}>
            {cells.map(({ text, row, col, rowSpan, colSpan }) => {
              const place = { line: block.line, row, col }
              const ids = places.get(placeKey(place)) ?? []
              return (
                <td key={col} rowSpan={rowSpan} colSpan={colSpan} className={lookOfBlank(text, ids, desk)}>
                  <SourceLine
                    pieces={piecesOf(text, ids, desk.draft.cells)}
                    asked={asked !== undefined && placeKey(asked) === placeKey(place)}
                    desk={desk}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A blank of the source has nothing to mark; its whole cell shows that it is asked about or in hand. */
function lookOfBlank(text: string, ids: readonly string[], desk: ReviewDesk): string {
  const [id] = ids
  if (id === undefined || text.trim() !== '') return ''
  return desk.selected === id ? 'blank in-hand' : desk.states.get(id) === 'doubt' ? 'blank doubt' : ''
}
