/** A thin moving line at the top of the window while something is being done; `says` is read out. */
export function ProgressLine({ says }: { readonly says: string }) {
  return (
    <div className="progress-line" role="progressbar" aria-label={says}>
      <span />
    </div>
  )
}
