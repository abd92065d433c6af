/** What an imported text may hold at most; more is no annual report but a broken or hostile file. */
export const limits = {
  /** Bytes of a file; larger ones are refused before they are read. */
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

/** What is said of a file beyond `limits.file`. */
export const tooLarge = {
  says: '这个文件超过 50 MB，不像一份年报。',
  hint: '年报文件通常不到 1 MB，请检查是否选错了文件；附件和图片不用导入。',
} as const
