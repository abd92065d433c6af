import { parse } from 'parse5'
import type { Source, SourceBlock } from './blocks.ts'
import { attributeOf, childrenOf, isElement, isHidden } from './html-node.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'
import { gridOfHtml } from './html-table.ts'
import { limits } from './limits.ts'

const ownLine = new Set(
  (
    'address article aside blockquote br caption center dd details dialog div dl dt fieldset figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
    'ucapcontent'
  ).split(' '),
)

/** An element that the page shows on lines of its own, by its kind or by its style. */
const standsAlone = (node: HtmlElement): boolean =>
  ownLine.has(node.tagName) ||
  /display\s*:\s*(?:block|flex|grid|list-item|table)\s*(?:;|!|$)/i.test(attributeOf(node, 'style') ?? '')

/** Line ends in the text of such an element are shown as they are. */
const keepsLines = (node: HtmlElement): boolean =>
  node.tagName === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributeOf(node, 'style') ?? '')

/** The raised mark of a note behind a number is no digit of it. */
const setOff = new Set(['sup', 'sub'])

/**
 * An HTML page or fragment → Source: paragraphs as lines, leaf tables as rectangular grids, layout tables as
 * their content. `line` numbers the blocks from 1. Too deep or too large parts are left out.
 */
export function readHtml(html: string): Source {
  const document = parse(html.slice(0, limits.text * 4))
  const blocks: SourceBlock[] = []
  const budget = { cells: limits.cells, text: limits.text }
  let current = ''
  const flush = () => {
    const text = current.replace(/[ \t\r\n\f]+/g, ' ').trim()
    current = ''
    if (text !== '') blocks.push({ is: 'line', line: blocks.length + 1, text })
  }
  const walk = (node: HtmlNode, depth: number, lines: boolean) => {
    if (depth > limits.depth || budget.text <= 0) return
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.slice(0, budget.text)
      budget.text -= text.length
      const shown = lines ? text.split(/\r\n?|\n/) : [text]
      shown.forEach((line, i) => {
        if (i > 0) flush()
        current += line
      })
      return
    }
    if (isElement(node)) {
      if (isHidden(node)) return
      if (node.tagName === 'table') {
        const rows = gridOfHtml(node, depth, budget)
        if (rows) {
          flush()
          blocks.push({ is: 'table', line: blocks.length + 1, rows })
          return
        }
      }
    }
    const breaks = isElement(node) && standsAlone(node)
    if (breaks) flush()
    if (isElement(node) && setOff.has(node.tagName) && /\d$/.test(current)) current += ' '
    for (const child of childrenOf(node))
      walk(child, depth + 1, isElement(node) && (lines || keepsLines(node)))
    if (breaks) flush()
  }
  walk(document, 0, false)
  flush()
  const title = titleOf(document)
  return title === null ? { blocks } : { blocks, pageTitle: title }
}

function titleOf(document: HtmlNode): string | null {
  const html = childrenOf(document).find(n => isElement(n) && n.tagName === 'html')
  const head = html && childrenOf(html).find(n => isElement(n) && n.tagName === 'head')
  const title = head && childrenOf(head).find(n => isElement(n) && n.tagName === 'title')
  const text = title
    ? childrenOf(title)
        .map(n => ('value' in n ? n.value : ''))
        .join('')
    : ''
  return text.trim() === '' ? null : text.replace(/\s+/g, ' ').trim()
}
