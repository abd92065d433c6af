import type { Run } from '../../core/text/diff.ts'
import '../styles/text-runs.css'

interface TextRunsProps {
  readonly runs: readonly Run[]
  /** Which wording is shown; the other's words are left out. Both: what went is struck out beside what came. */
  readonly side: 'old' | 'now' | 'both'
}

/** A paragraph with its changes marked, by a line under or through the words and not by colour alone. */
export function TextRuns({ runs, side }: TextRunsProps) {
  return runs.map((run, i) => {
    if (run.is === 'same') return <span key={i}>{run.text}</span>
    if (run.is === 'gone') return side === 'now' ? null : <del key={i}>{run.text}</del>
    return side === 'old' ? null : <ins key={i}>{run.text}</ins>
  })
}
