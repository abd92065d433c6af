import type { Sprm } from './doc-sprms.ts'
import { sprmsOf } from './doc-sprms.ts'

/** What a paragraph of a .doc says of tables: how deep it lies, and whether its mark ends a cell or a row. */
export interface DocParagraph {
  readonly depth: number
  readonly endsRow: boolean
  readonly endsCell: boolean
  readonly row: RowShape | null
}

/** The cells of a row: their edges in twips, and which of them go on from the cell above or to the left. */
export interface RowShape {
  readonly edges: readonly number[]
  readonly below: readonly boolean[]
  readonly beside: readonly boolean[]
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const INNER_CELL = 0x244b
const INNER_ROW_END = 0x244c
const DEPTH = 0x6649
const HUGE = new Set([0x6645, 0x6646])
const DEFINITION = 0xd608
const VERTICAL_MERGE = 0xd62b
const CELL = 20

/** @param data the Data stream, in which long lists of properties lie */
export function docParagraph(list: Buffer | undefined, data: Buffer | null): DocParagraph {
  const sprms = sprmsOf(list ?? Buffer.alloc(0)).flatMap(sprm =>
    HUGE.has(sprm.code) ? hugeList(data, sprm.operand.readUInt32LE(0)) : [sprm],
  )
  const flag = (code: number) => sprms.findLast(s => s.code === code)?.operand[0] === 1
  const depth = sprms.findLast(s => s.code === DEPTH)?.operand.readUInt32LE(0)
  const inTable = flag(IN_TABLE) || flag(ROW_END)
  return {
    depth: inTable ? Math.min(Math.max(1, depth ?? 1), 16) : 0,
    endsRow: flag(ROW_END) || flag(INNER_ROW_END),
    endsCell: flag(INNER_CELL),
    row: rowShape(sprms),
  }
}

function hugeList(data: Buffer | null, at: number): Sprm[] {
  if (!data || at + 2 > data.length) return []
  return sprmsOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
}

function rowShape(sprms: readonly Sprm[]): RowShape | null {
  const definition = sprms.findLast(s => s.code === DEFINITION)?.operand
  const cells = definition?.[2] ?? 0
  if (!definition || cells === 0 || cells > 64 || definition.length < 3 + 2 * (cells + 1)) return null
  const edges = Array.from({ length: cells + 1 }, (_, i) => definition.readInt16LE(3 + 2 * i))
  const flags = Array.from({ length: cells }, (_, i) => {
    const at = 3 + 2 * (cells + 1) + CELL * i
    return at + 2 <= definition.length ? definition.readUInt16LE(at) : 0
  })
  const below = flags.map(f => ((f >> 5) & 3) === 1)
  for (const { code, operand } of sprms) {
    if (code === VERTICAL_MERGE && operand.length >= 3) below[operand[1] ?? 0] = operand[2] === 1
  }
  return { edges, below: below.slice(0, cells), beside: flags.map(f => (f & 3) === 1) }
}
