import type { Office, ReportText } from '../core/report/report.ts'
import type { PendingImport, PickedFile, ReportView } from './views.ts'

/** 导入往年年报: a file or pasted text is read, waits for its review under a token, and is stored. */
export interface ImportCalls {
  'imports.pick': { input: Record<never, never>; output: PendingImport | null }
  /** Asks for any number of files; none where the clerk cancelled. They are read one by one with `imports.readPicked`. */
  'imports.pickMany': { input: Record<never, never>; output: readonly PickedFile[] }
  'imports.readPicked': { input: { token: string }; output: PendingImport }
  'imports.readFile': { input: { name: string; bytes: Uint8Array }; output: PendingImport }
  'imports.readText': { input: { text: string; html?: string }; output: PendingImport }
  /** Stores the report 原样归档. `officeId: null` makes the office from the draft and `office`. */
  'imports.accept': {
    input: {
      token: string
      officeId: number | null
      office?: Office
      fiscalYear: number
      /** What the clerk changed or confirmed in the review, by cell. */
      corrections: Readonly<Record<string, number | null>>
      /** The frame and the chapters where the clerk mended them; what differs from the draft is recorded. */
      mended?: ReportText
    }
    output: ReportView
  }
  /** The file of a waiting import as it was; `pdf` where its pages can be shown. */
  'imports.source': { input: { token: string }; output: { bytes: Uint8Array; kind: 'pdf' | 'other' } }
  'imports.drop': { input: { token: string }; output: null }
}
