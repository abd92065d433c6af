import { useMemo } from 'react'
import type { SourceBlock, SourcePlace } from '../../../core/import/blocks.ts'
import { groupsOf, spannedRows } from './source-groups.ts'
import { SourceMark } from './source-mark.tsx'
import { cellsByPlace, piecesOf, placeKey } from './source-marks.ts'
import type { CellsByPlace, Piece } from './source-marks.ts'
import type { ReviewDesk } from './use-review.ts'

interface SourceBlocksProps {
  readonly desk: ReviewDesk
  readonly asked: SourcePlace | undefined
}

/** The source as our own blocks, never as its own markup. */
export function SourceBlocks({ desk, asked }: SourceBlocksProps) {
  const { draft } = desk
  const places = useMemo(() => cellsByPlace(draft.cells), [draft])
  const groups = useMemo(() => groupsOf(draft.source.blocks), [draft])
  const headings = useMemo(() => new Set(draft.headings.map(h => h.trim())), [draft])
  const line = (block: Extract<SourceBlock, { is: 'line' }>) => (
    <SourceLine
      key={block.line}
      pieces={piecesOf(block.text, places.get(String(block.line)) ?? [], draft.cells)}
      asked={block.line === asked?.line}
      desk={desk}
    />
  )
  return groups.map(group => {
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
    return (
      <SourceTable key={group.block.line} block={group.block} places={places} desk={desk} asked={asked} />
    )
  })
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
          <SourceMark key={piece.cell} cell={piece.cell} desk={desk}>
            {piece.text}
          </SourceMark>
        ),
      )}
    </span>
  )
}

interface SourceTableProps {
  readonly block: Extract<SourceBlock, { is: 'table' }>
  readonly places: CellsByPlace
  readonly desk: ReviewDesk
  readonly asked: SourcePlace | undefined
}

function SourceTable({ block, places, desk, asked }: SourceTableProps) {
  const rows = useMemo(() => spannedRows(block.rows), [block])
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
