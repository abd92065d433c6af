/** Why a file is not read; each code has one sentence. */
export type ReadErrorCode =
  | 'FILE_TOO_BIG'
  | 'EMPTY_FILE'
  | 'NOT_A_DOCX'
  | 'OLD_DOC_FORMAT'
  | 'NOT_A_DOC'
  | 'DOC_BROKEN'
  | 'SPREADSHEET'
  | 'MHT_WITHOUT_PAGE'
  | 'PASSWORD_PROTECTED'
  | 'UNPACKS_TOO_BIG'
  | 'TOO_MANY_ENTRIES'
  | 'DUPLICATE_PART'
  | 'DOCTYPE_REFUSED'
  | 'TOO_DEEP'
  | 'TABLE_TOO_BIG'
  | 'TOO_MUCH_TEXT'
  | 'DOCX_BROKEN'
  | 'PDF_PASSWORD'
  | 'PDF_BROKEN'
  | 'PDF_NO_TEXT'
  | 'PDF_TOO_LONG'
  | 'FORM_UNKNOWN'

const sentences: Readonly<Record<ReadErrorCode, readonly [says: string, hint: string]>> = {
  FILE_TOO_BIG: ['文件太大，无法导入。', '年报文件通常不到 1 MB，请检查是否选错了文件。'],
  EMPTY_FILE: ['文件是空的。', '请重新取得这份文件。'],
  NOT_A_DOCX: [
    '这不是 Word（.docx）文件。',
    '以“~$”开头的是 Word 的临时文件，请选择正式文件；其他格式请另存为 .docx。',
  ],
  OLD_DOC_FORMAT: ['这份旧版 .doc 文件读不出来。', '请用 Word 或 WPS 打开后另存为 .docx。'],
  NOT_A_DOC: ['这不是 Word 或 WPS 文字文件，读不出年报。', '请使用年报的 Word 文件或者网页。'],
  DOC_BROKEN: ['文件已损坏，读不出来。', '请用 Word 或 WPS 打开后另存为 .docx。'],
  SPREADSHEET: ['这是表格文件，没有年报的正文。', '请使用年报的 Word 文件、PDF 或者网页。'],
  MHT_WITHOUT_PAGE: [
    '这个网页文件里没有正文，读不出来。',
    '请在浏览器中打开后另存为 .html，或者全选复制、粘贴文字导入。',
  ],
  PASSWORD_PROTECTED: ['文件有密码。', '请先在 Word 或 WPS 中去掉密码。'],
  UNPACKS_TOO_BIG: ['文件内容异常大，可能已损坏。', '请用 Word 或 WPS 打开后另存为一份新文件。'],
  TOO_MANY_ENTRIES: ['文件内容异常大，可能已损坏。', '请用 Word 或 WPS 打开后另存为一份新文件。'],
  DUPLICATE_PART: ['文件结构不安全，已拒绝。', '请用 Word 或 WPS 打开后另存为一份新文件。'],
  DOCTYPE_REFUSED: ['文件结构不安全，已拒绝。', '请用 Word 或 WPS 打开后另存为一份新文件。'],
  TOO_DEEP: ['文件结构不安全，已拒绝。', '请用 Word 或 WPS 打开后另存为一份新文件。'],
  TABLE_TOO_BIG: ['文件中的表格太大，不像一份年报。', '请检查是否选错了文件。'],
  TOO_MUCH_TEXT: ['文件中的文字太多，不像一份年报。', '请检查是否选错了文件。'],
  DOCX_BROKEN: ['文件已损坏，读不出来。', '请用 Word 或 WPS 打开并修复后另存为一份新文件。'],
  PDF_PASSWORD: ['PDF 有密码。', '请先去掉密码，或者把文字复制后粘贴导入。'],
  PDF_BROKEN: ['PDF 已损坏，读不出来。', '请重新取得这份文件。'],
  PDF_NO_TEXT: ['这份 PDF 是扫描件，没有文字。', '请使用年报的 Word 文件或者网页。'],
  PDF_TOO_LONG: ['PDF 页数太多，不像一份年报。', '请检查是否选错了文件。'],
  FORM_UNKNOWN: ['这份年报用的是这里没有的格式，没有读入。', '请先载入带来这一版格式的参数包，再导入。'],
}

/** Expected trouble of a file; thrown inside the readers, a value (`says`, `hint`) for everybody else. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly says: string
  readonly hint: string

  constructor(code: ReadErrorCode, cause?: unknown) {
    const [says, hint] = sentences[code]
    super(`${code}: ${says}`, { cause })
    this.code = code
    this.says = says
    this.hint = hint
  }
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReadError }

/** Makes a value of expected trouble; anything else stays thrown. */
export async function reading<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, error }
    throw error
  }
}
