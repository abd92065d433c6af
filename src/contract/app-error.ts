/** What went wrong, in a sentence a clerk can read, and what to do. */
export interface AppError {
  readonly code: ErrorCode
  readonly says: string
  readonly hint: string
  /** For `exists`: the report that is already there. */
  readonly reportId?: number
  /** Where the library could not be opened: what state it was found in, which decides the ways on. */
  readonly library?: LibraryState
}

/** Why the library of a data folder is not open. Nothing in the folder has been changed, whatever it is. */
export type LibraryState =
  | 'missing'
  | 'empty'
  | 'foreign'
  | 'damaged'
  | 'other-library'
  | 'newer'
  /** The upgrade of an older library failed and was taken back. */
  | 'not-upgraded'
  | 'in-use'
  | 'no-folder'
  | 'read-only'
  | 'full'
  | 'disk-error'

export type ErrorCode =
  | 'bad_input'
  | 'not_found'
  | 'exists'
  | 'has_errors'
  /** The report is settled: 已定稿 or 已归档. */
  | 'locked'
  /** Another program has the library open. */
  | 'in_use'
  | 'not_a_report'
  | 'unreadable'
  | 'cancelled'
  | 'cannot_write'
  | 'mismatch'
  | 'no_pdf_engine'
  | 'internal'

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }
