import type { ColNode, Form, Node } from '../forms/form.ts'
import { compact } from '../text/fold.ts'
import { similarity } from '../text/similarity.ts'
import { limits } from './limits.ts'

/** A printed word of a form's table and where it stands there. */
export interface Label {
  readonly table: string
  readonly form: string
  readonly what: 'row' | 'group' | 'head' | 'caption' | 'corner'
}

export interface Found {
  readonly labels: readonly Label[]
  /** 1 = the same words. */
  readonly sim: number
}

export interface Vocabulary {
  readonly keys: ReadonlyMap<string, readonly Label[]>
  /** The labels a text stands for, or null. Answers are remembered for one import. */
  readonly find: (text: string) => Found | null
}

const leastLikeness = 0.75

/** A label without its ordinal, punctuation and 单位：件: 1、属于国家秘密 = 1.属于国家秘密（件） = 属于国家秘密. */
export function labelKey(text: string): string {
  return compact(text)
    .replace(/\((?:单位:?)?[件条项个次宗]\)$/, '')
    .replace(/^[•·●○◆▪*\-]+/, '')
    .replace(
      /^(?:第?[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十\d]{1,3}\)[、.,]?|\d{1,2}[.、,:)]|\d(?=\p{Script=Han}))/u,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The label as the form prints it, then how else it is written. */
export const wordingsOf = (node: Pick<Node, 'label' | 'aliases'>): readonly string[] => [
  node.label,
  ...(node.aliases ?? []),
]

const tables = new WeakMap<readonly Form[], Map<string, Label[]>>()

/** Every label of every form, by key. */
export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  let keys = tables.get(forms)
  if (!keys) {
    keys = keysOf(forms)
    tables.set(forms, keys)
  }
  return { keys, find: finder(keys) }
}

function keysOf(forms: readonly Form[]): Map<string, Label[]> {
  const keys = new Map<string, Label[]>()
  const add = (text: string | undefined, label: Label) => {
    const key = labelKey(text ?? '')
    if (key === '') return
    const there = keys.get(key) ?? []
    if (!there.some(l => l.table === label.table && l.form === label.form && l.what === label.what)) {
      keys.set(key, [...there, label])
    }
  }
  for (const form of forms) {
    for (const table of form.tables) {
      const base = { table: table.id, form: form.id }
      const walk = (nodes: readonly (Node | ColNode)[], leaf: 'row' | 'head', branch: 'group' | 'head') => {
        for (const node of nodes) {
          for (const text of wordingsOf(node)) add(text, { ...base, what: node.parts ? branch : leaf })
          if (node.parts) walk(node.parts, leaf, branch)
        }
      }
      for (const block of table.blocks) {
        add(block.caption, { ...base, what: 'caption' })
        add(block.corner, { ...base, what: 'corner' })
        walk(block.cols, 'head', 'head')
        walk(block.rows, 'row', 'group')
      }
    }
  }
  return keys
}

function finder(keys: ReadonlyMap<string, readonly Label[]>): Vocabulary['find'] {
  const known = new Map<string, Found | null>()
  return text => {
    if (text.length > limits.labelLength * 3) return null
    const key = labelKey(text)
    if (key === '' || key.length > limits.labelLength) return null
    let found = known.get(key)
    if (found === undefined) {
      found = look(keys, key)
      if (known.size < 20_000) known.set(key, found)
    }
    return found
  }
}

/** 行政许可 0 is a label with its number, not a misspelt label. */
const digitsOf = (key: string) => key.replace(/\D/g, '')

function look(keys: ReadonlyMap<string, readonly Label[]>, key: string): Found | null {
  const exact = keys.get(key)
  if (exact) return { labels: exact, sim: 1 }
  if (key.length < 4 || /^\d+$/.test(key)) return null
  let best: Found | null = null
  for (const [other, labels] of keys) {
    if (other.length < 4 || digitsOf(other) !== digitsOf(key)) continue
    const sim = similarity(key, other, best?.sim ?? leastLikeness)
    if (sim >= leastLikeness && sim > (best?.sim ?? 0)) best = { labels, sim }
  }
  return best
}
