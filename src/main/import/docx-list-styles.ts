import type { NumberedAs } from './docx-numbering.ts'
import type { XmlHandler } from './docx-xml.ts'

const MOST_ANCESTORS = 20

/** Reads word/styles.xml for the lists that paragraph styles belong to (标题 1 → 一、). */
export class ListStyles implements XmlHandler {
  readonly #own = new Map<string, { list?: string; level: number; basedOn?: string }>()
  #style: { list?: string; level: number; basedOn?: string } | undefined

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val']
    if (name === 'w:style') {
      this.#style = { level: 0 }
      this.#own.set(attributes['w:styleId'] ?? '', this.#style)
    }
    if (!this.#style || value === undefined) return
    if (name === 'w:numId') this.#style.list = value
    if (name === 'w:ilvl') this.#style.level = Number(value)
    if (name === 'w:basedOn') this.#style.basedOn = value
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = undefined
  }

  text(): void {
    // styles.xml has no text
  }

  /** The list of a style, its own or one it is based on. */
  listOf(style: string | null): NumberedAs | undefined {
    let id = style ?? ''
    for (let step = 0; step < MOST_ANCESTORS; step += 1) {
      const found = this.#own.get(id)
      if (!found) return undefined
      if (found.list !== undefined) return { list: found.list, level: found.level }
      id = found.basedOn ?? ''
    }
    return undefined
  }
}
