/** One property change ([MS-DOC] 2.6): its code and its operand. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

const T_DEF_TABLE = 0xd608
const P_CHG_TABS = 0xc615
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3]

/** The property changes of a list; what is cut off at its end is left out. */
export function sprmsOf(list: Buffer): Sprm[] {
  const out: Sprm[] = []
  let at = 0
  while (at + 3 <= list.length) {
    const code = list.readUInt16LE(at)
    at += 2
    const size = operandSize(code, list, at)
    if (at + size > list.length) break
    out.push({ code, operand: list.subarray(at, at + size) })
    at += size
  }
  return out
}

/** The operand with the count before it, where its length is told in the list. */
function operandSize(code: number, list: Buffer, at: number): number {
  const fixed = OPERAND_SIZES[code >> 13] ?? 1
  if (fixed > 0) return fixed
  if (code === T_DEF_TABLE) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : list.length
  const count = list.readUInt8(at)
  if (code !== P_CHG_TABS || count !== 255) return count + 1
  const deleted = list[at + 1] ?? 0
  const added = list[at + 2 + 4 * deleted] ?? 0
  return 3 + 4 * deleted + 3 * added
}
