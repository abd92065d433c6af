import { blockFromText } from './paste-cells.ts'
import type { Block } from './paste-cells.ts'

/**
 * What the clipboard holds, as rows of texts. A table of Excel, WPS, Word or a web page keeps its merged cells only
 * in the HTML form; the reader for it is loaded when it is needed.
 */
export async function blockFromClipboard(html: string, text: string): Promise<Block> {
  if (/<table/i.test(html)) {
    const { blockFromHtml } = await import('./block-from-html.ts')
    const block = blockFromHtml(html)
    if (block.length > 0) return block
  }
  return blockFromText(text)
}
