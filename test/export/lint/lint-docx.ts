import type { PaperDocument } from '../../../src/core/export/document.ts'
import { docxParts } from './docx-parts.ts'
import { lintPackage } from './lint-package.ts'
import { lintPage } from './lint-page.ts'
import { lintStyles } from './lint-styles.ts'
import { lintTables } from './lint-tables.ts'
import { lintText } from './lint-text.ts'

/**
 * What is wrong with a written Word file by the rules of GB/T 9704 and of Word itself, each with the name of its rule
 * before the colon. It looks at the XML as Word does and shares nothing with the writer but the paper.
 */
export function lintDocx(bytes: Uint8Array, paper: PaperDocument): string[] {
  const parts = docxParts(bytes)
  return [lintPackage, lintPage, lintStyles, lintText, lintTables].flatMap(lint => lint(parts, paper))
}
