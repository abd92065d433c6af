/** The parts of a parsed node that are read; parse5 itself is known to read-html alone. */
export interface HtmlNode {
  readonly nodeName: string
  readonly tagName?: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly HtmlNode[]
}

export interface HtmlElement extends HtmlNode {
  readonly tagName: string
  readonly attrs: readonly { readonly name: string; readonly value: string }[]
}

const unread = new Set(
  'script style noscript template head iframe object svg math select textarea button audio video canvas'.split(
    ' ',
  ),
)
export const isElement = (node: HtmlNode): node is HtmlElement =>
  node.tagName !== undefined && node.attrs !== undefined
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => node.childNodes ?? []
export const attributeOf = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find(a => a.name === name)?.value

/** Scripts, styles and whatever the page hides. Nothing is run or fetched. */
export function isHidden(node: HtmlElement): boolean {
  if (unread.has(node.tagName) || attributeOf(node, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(node, 'style') ?? '')
}
