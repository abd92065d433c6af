import { blockFromText } from './paste-cells.ts'
import type { Block } from './paste-cells.ts'

/**
 * What the clipboard holds, as tables of rows of texts; at least one. A table of Excel, WPS, Word or a web page keeps
 * its merged cells only in the HTML form; the reader for it is loaded when it is needed.
 */
export async function blocksFromClipboard(html: string, text: string): Promise<readonly Block[]> {
  if (/<table/i.test(html)) {
    const { blocksFromHtml } = await import('./block-from-html.ts')
    const blocks = blocksFromHtml(html)
    if (blocks.length > 0) return blocks
  }
  return [blockFromText(text)]
}
