import { SaxesParser } from 'saxes'

/** An element with its children; the text directly in it is put together. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Xml[]
  readonly text: string
}

interface Growing extends Xml {
  readonly children: Growing[]
  text: string
}

/** Parses a whole part strictly; what is not well-formed throws. */
export function parse(xml: string): Xml {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = {
      name,
      attributes,
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [document] = root.children
  if (!document) throw new Error('an XML part without an element')
  return document
}

/** All elements of a name below, in their order. */
export const all = (xml: Xml, name: string): Xml[] =>
  xml.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The first of a name below. */
export const first = (xml: Xml | undefined, name: string): Xml | undefined =>
  xml ? all(xml, name)[0] : undefined

/** An attribute of the first element of a name below. */
export const value = (xml: Xml | undefined, name: string, attribute = 'w:val'): string | undefined =>
  first(xml, name)?.attributes[attribute]

/** Whether a switch (`<w:keepNext/>`) is on. */
export const isOn = (xml: Xml | undefined, name: string): boolean => {
  const found = first(xml, name)
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1')
}
