import type { Export } from '../../state/use-export.ts'
import { SameNamesDialog } from './same-names-dialog.tsx'
import { stepInWords, stepShare } from './written-words.ts'
import { WrittenFiles } from './written-files.tsx'
import '../../styles/export-files.css'

/** How far an export is, what it asks, and how it ended. */
export function ExportState({ state }: { readonly state: Export }) {
  const { busy, step, asks, written, trouble, answer } = state
  return (
    <>
      {busy && step ? (
        <p className="export-step" role="status">
          <span>{stepInWords(step)}</span>
          <progress value={stepShare(step)} aria-hidden="true" />
        </p>
      ) : null}
      {asks ? <SameNamesDialog asks={asks} onAnswer={answer} /> : null}
      {trouble ? (
        <div className="notice bad" role="alert">
          <span>
            <strong>{trouble.says}</strong>
            <br />
            {trouble.hint}
          </span>
        </div>
      ) : null}
      {written ? <WrittenFiles written={written} /> : null}
    </>
  )
}
