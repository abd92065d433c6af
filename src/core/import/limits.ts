/** What an imported text may hold at most; more is no annual report but a broken or hostile file. */
export const limits = {
  /** Bytes of a file; window and main refuse larger ones before reading them. */
  file: 50 * 1024 * 1024,
  /** Characters of text. */
  text: 5_000_000,
  /** Lines and table rows. */
  rows: 40_000,
  /** Nesting of HTML elements. */
  depth: 256,
  cells: 200_000,
  columns: 64,
  span: 64,
  /** A chapter heading, label or title is never longer. */
  labelLength: 60,
} as const
