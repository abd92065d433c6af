import { printNumber } from './docx-number-formats.ts'
import type { XmlHandler } from './docx-xml.ts'

const LEVELS = 9
const LONGEST = 40

interface Level {
  start: number
  format: string
  text: string
}

/** A list a paragraph belongs to, and its level in it. */
export interface NumberedAs {
  readonly list: string
  readonly level: number
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '' })
const numberIn = (value: string | undefined, absent: number): number => {
  const n = Number(value)
  return Number.isInteger(n) && n >= 0 && n < 32_768 ? n : absent
}

/** Reads word/numbering.xml: lists, their levels, and where a list begins anew. */
export class NumberingPart implements XmlHandler {
  readonly #abstract = new Map<string, Map<number, Level>>()
  readonly #abstractOf = new Map<string, string>()
  readonly #overrides = new Map<string, Map<number, Level>>()
  #levels: Map<number, Level> | undefined
  #level: Level | undefined
  #list: string | undefined
  #overridden = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val']
    switch (name) {
      case 'w:abstractNum':
        this.#levels = new Map()
        this.#abstract.set(attributes['w:abstractNumId'] ?? '', this.#levels)
        break
      case 'w:num':
        this.#list = attributes['w:numId'] ?? ''
        this.#levels = new Map()
        this.#overrides.set(this.#list, this.#levels)
        break
      case 'w:abstractNumId':
        if (this.#list !== undefined) this.#abstractOf.set(this.#list, value ?? '')
        break
      case 'w:lvlOverride':
        this.#overridden = numberIn(attributes['w:ilvl'], 0)
        break
      case 'w:startOverride': {
        const below = this.#abstract.get(this.#abstractOf.get(this.#list ?? '') ?? '')?.get(this.#overridden)
        this.#levels?.set(this.#overridden, { ...(below ?? newLevel()), start: numberIn(value, 1) })
        break
      }
      case 'w:lvl':
        this.#level = newLevel()
        this.#levels?.set(numberIn(attributes['w:ilvl'], 0), this.#level)
        break
      case 'w:start':
        if (this.#level) this.#level.start = numberIn(value, 1)
        break
      case 'w:numFmt':
        if (this.#level) this.#level.format = value ?? 'decimal'
        break
      case 'w:lvlText':
        if (this.#level) this.#level.text = (value ?? '').slice(0, LONGEST)
        break
      default:
        break
    }
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = undefined
    if (name === 'w:num') this.#list = undefined
  }

  text(): void {
    // numbering.xml has no text
  }

  /** The level of a list, and under which name its counters run: lists of one definition count on together. */
  find({ list, level }: NumberedAs): { readonly counters: string; readonly level: Level } | undefined {
    const abstract = this.#abstractOf.get(list) ?? ''
    const own = this.#overrides.get(list)
    const found = own?.get(level) ?? this.#abstract.get(abstract)?.get(level)
    if (!found) return undefined
    return { counters: own && own.size > 0 ? `own ${list}` : abstract, level: found }
  }
}

/** Counts the automatic numbers of a document on, paragraph by paragraph. */
export class NumberCounter {
  readonly #part: NumberingPart
  readonly #counts = new Map<string, (number | undefined)[]>()

  constructor(part: NumberingPart) {
    this.#part = part
  }

  /** What Word prints before the paragraph (一、 （一） 1.); '' for bullets and unknown lists. */
  next(at: NumberedAs): string {
    const found = at.level < LEVELS ? this.#part.find(at) : undefined
    if (!found) return ''
    const counts = this.#counts.get(found.counters) ?? []
    this.#counts.set(found.counters, counts)
    counts[at.level] = (counts[at.level] ?? found.level.start - 1) + 1
    counts.length = at.level + 1
    if (found.level.format === 'bullet' || found.level.format === 'none') return ''
    return found.level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1
      const upper = this.#part.find({ list: at.list, level })
      if (!upper) return ''
      counts[level] ??= upper.level.start
      return printNumber(counts[level], upper.level.format)
    })
  }
}
