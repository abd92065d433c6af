/** Where the clerk was in a report: the screen, the task, and the field by its name on that page. No content. */
export interface WindowPlace {
  readonly at: 'entry' | 'check' | 'export' | 'archive'
  readonly officeId: number
  readonly reportId: number
  readonly task: string | null
  readonly field: string | null
  /** Signs before the caret in a field of text. */
  readonly caret: number | null
}

/** Why the window shows itself anew: its page died or hung, or the whole program ended without closing. */
export interface Reopened {
  readonly why: 'crash' | 'hang' | 'ended'
  /** null where the report is gone. */
  readonly place: WindowPlace | null
  readonly year: number | null
  readonly savedAt: string | null
}
