/**
 * Turns print HTML into PDF bytes: tagged, with outline, backgrounds printed, page size from the style sheet.
 * The HTML names its fonts as `fonts/<file>` beside itself; the engine serves them and nothing else.
 */
export interface PdfEngine {
  /** Throws when the engine is broken; a second call may come before the first has ended. */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}
