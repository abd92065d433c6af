import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['childNode']

/** What an editor's filter leaves of a page: elements and attributes of its list only, the content of others kept. */
function filtered(page: string, tags: RegExp, attributes: RegExp): string {
  const write = (node: Node): string => {
    if (node.nodeName === '#text' && 'value' in node)
      return node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    if (!('tagName' in node)) return ''
    const inner = node.childNodes.map(write).join('')
    if (!tags.test(node.tagName)) return inner
    const kept = node.attrs.filter(a => attributes.test(a.name)).map(a => ` ${a.name}="${a.value}"`)
    return `<${node.tagName}${kept.join('')}>${inner}</${node.tagName}>`
  }
  return parseFragment(page).childNodes.map(write).join('')
}

/** Filters as the editors of websites have them, from the mildest that loses something to the harshest that can be. */
export const siteEditors: readonly { readonly name: string; readonly filter: (page: string) => string }[] = [
  {
    name: 'of a white list without style and border',
    filter: page =>
      filtered(
        page,
        /^(?:p|br|h[1-6]|strong|b|table|tbody|tr|td|th)$/,
        /^(?:rowspan|colspan|width|height|align|valign)$/,
      ),
  },
  {
    name: 'that takes bold and table bodies, too',
    filter: page => filtered(page, /^(?:p|table|tr|td)$/, /^(?:rowspan|colspan|width|align)$/),
  },
  {
    name: 'that strips every attribute but the spans',
    filter: page => filtered(page, /^(?:p|strong|table|tbody|tr|td)$/, /^(?:row|col)span$/),
  },
]
