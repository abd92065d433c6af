/** Licences under which code may be shipped (SPDX). */
const CODE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Zlib']
/** Fonts only. */
export const FONT_LICENCE = 'OFL-1.1'

/** An SPDX expression is allowed when every part of AND and one part of each OR is. */
export function isAllowedLicence(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '')
  return bare.split(' AND ').every(part => part.split(' OR ').some(one => CODE.includes(one.trim())))
}

/** Why a package that has install scripts works without them. */
export const WITHOUT_INSTALL_SCRIPT: Readonly<Record<string, string>> = {
  'better-sqlite3': '只在没有预编译文件时才编译；包里带有各系统的预编译文件，安装时不运行任何脚本',
}

/** Foreign parts inside a shipped package that have a licence of their own, by the file that says so. */
export const INSIDE: readonly { readonly part: string; readonly licence: string; readonly file: string }[] = [
  { part: 'pdf.js：Adobe CMap', licence: 'BSD-3-Clause', file: 'pdfjs-dist/cmaps/LICENSE' },
  { part: 'pdf.js：JBIG2（PDFium）', licence: 'BSD-3-Clause', file: 'pdfjs-dist/wasm/LICENSE_JBIG2' },
  { part: 'pdf.js：OpenJPEG', licence: 'BSD-2-Clause', file: 'pdfjs-dist/wasm/LICENSE_OPENJPEG' },
  { part: 'pdf.js：qcms', licence: 'MIT', file: 'pdfjs-dist/wasm/LICENSE_QCMS' },
  { part: 'pdf.js：QuickJS', licence: 'MIT', file: 'pdfjs-dist/wasm/LICENSE_QUICKJS' },
]
