/**
 * Turns print HTML into PDF bytes: tagged, with outline, backgrounds printed, page size from the style sheet.
 * The HTML names its fonts as `fonts/<file>` beside itself; the engine serves them and nothing else.
 */
export interface PdfEngine {
  /** Throws when the engine is broken; a second call may come before the first has ended. */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** The system's print dialog, for the same HTML. */
export interface PaperPrinter {
  /** Whether it was printed; false where the clerk cancelled. Throws when the page cannot be printed. */
  showDialog(html: string): Promise<boolean>
}
