import type { PaperDocument } from '../../core/export/document.ts'
import { readDocx } from '../import/read-docx.ts'
import { ReadError } from '../import/read-error.ts'
import { readPdf } from '../import/read-pdf.ts'
import type { FoundItem, TextRole, Verdict } from './compare-paper.ts'
import { comparePaper } from './compare-paper.ts'
import { styleIds } from './docx-styles.ts'

const docxRoles: Readonly<Record<string, TextRole>> = {
  [styleIds.title]: 'title',
  [styleIds.heading1]: 'heading1',
  [styleIds.heading2]: 'heading2',
}
const pdfRoles: Readonly<Record<string, TextRole>> = { H1: 'title', H2: 'heading1', H3: 'heading2' }

/** Opens a written DOCX with the importer's own reader and compares all of it with the paper. */
export function verifyDocx(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  return verify(paper, async () =>
    (await readDocx(bytes)).flatMap((block): FoundItem[] => {
      if (block.is === 'table') return [block]
      const role = docxRoles[block.style ?? ''] ?? 'paragraph'
      return block.text === '' ? [] : [{ is: 'text', role, text: block.text }]
    }),
  )
}

/** The same for a PDF, by its structure tree: an untagged one does not pass. */
export function verifyPdf(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  return verify(paper, async () => {
    const { blocks } = await readPdf(bytes)
    return blocks.map((block): FoundItem => {
      if (block.is === 'table') return block
      return { is: 'text', role: pdfRoles[block.role] ?? 'paragraph', text: block.text }
    })
  })
}

async function verify(paper: PaperDocument, read: () => Promise<readonly FoundItem[]>): Promise<Verdict> {
  try {
    return comparePaper(paper, joinTitle(await read()))
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, differences: [`写成的文件读不回来：${error.says}`] }
    throw error
  }
}

/** The title stands on several lines; they are one title. */
function joinTitle(items: readonly FoundItem[]): FoundItem[] {
  const joined: FoundItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last?.is === 'text' && item.is === 'text' && last.role === 'title' && item.role === 'title') {
      joined.splice(-1, 1, { ...last, text: last.text + item.text })
    } else joined.push(item)
  }
  return joined
}
