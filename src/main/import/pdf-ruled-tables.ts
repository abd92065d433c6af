import type { Rule } from './pdf-rules.ts'

/** A table drawn with lines: the edges of its grid and the merged areas between them. */
export interface RuledTable {
  /** Left to right. */
  readonly xs: readonly number[]
  /** Top to bottom. */
  readonly ys: readonly number[]
  /** The number of the area each grid cell belongs to; cells without a line between them share it. */
  readonly area: readonly (readonly number[])[]
}

/** Lines nearer than this (points) are one. */
const NEAR = 2.5
const TOUCH = 4
const MOST_EDGES = 400

/** Tables are lines that touch one another and enclose at least two cells. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const lines = mergeRules(rules)
  if (lines.length > 4 * MOST_EDGES) return []
  return components(lines).flatMap(part => {
    const [across, upright] = [part.filter(r => r.across), part.filter(r => !r.across)]
    const xs = withOpenSides(edgesOf(upright), across)
    const ys = withOpenSides(edgesOf(across), upright).reverse()
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return []
    if (xs.length > 65 || ys.length > MOST_EDGES) return []
    return [{ xs, ys, area: areasOf(part, xs, ys) }]
  })
}

/** Pieces of one line joined: many programs draw each border cell by cell, twice. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = []
  for (const across of [true, false]) {
    const same = rules.filter(r => r.across === across)
    const edges = edgesOf(same)
    const snapped = same.map(r => ({ ...r, at: nearest(edges, r.at) }))
    snapped.sort((a, b) => a.at - b.at || a.from - b.from)
    for (const rule of snapped) {
      const last = out.at(-1)
      if (last?.across === across && last.at === rule.at && rule.from <= last.to + TOUCH) {
        out[out.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      } else out.push(rule)
    }
  }
  return out
}

/** Distinct places, rising; places a line's thickness apart are one. */
function edgesOf(rules: readonly Rule[]): number[] {
  const groups: number[][] = []
  for (const at of rules.map(r => r.at).sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && at - (group[0] ?? at) <= NEAR) group.push(at)
    else groups.push([at])
  }
  return groups.map(g => g.reduce((sum, at) => sum + at, 0) / g.length)
}

/** Where the lines between rows reach further than the outermost upright line, the table has no line at its side. */
function withOpenSides(edges: readonly number[], between: readonly Rule[]): number[] {
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return []
  const low = Math.min(...between.map(r => r.from))
  const high = Math.max(...between.map(r => r.to))
  return [...(low < first - 2 * TOUCH ? [low] : []), ...edges, ...(high > last + 2 * TOUCH ? [high] : [])]
}

const nearest = (edges: readonly number[], at: number): number =>
  edges.reduce((best, edge) => (Math.abs(edge - at) < Math.abs(best - at) ? edge : best), edges[0] ?? at)

const meet = (a: Rule, b: Rule): boolean =>
  a.across !== b.across &&
  a.at >= b.from - TOUCH &&
  a.at <= b.to + TOUCH &&
  b.at >= a.from - TOUCH &&
  b.at <= a.to + TOUCH

function components(lines: readonly Rule[]): Rule[][] {
  const left = new Set(lines)
  const parts: Rule[][] = []
  for (const first of lines) {
    if (!left.delete(first)) continue
    const part = [first]
    for (const line of part) {
      for (const other of left) {
        if (!meet(line, other)) continue
        left.delete(other)
        part.push(other)
      }
    }
    parts.push(part)
  }
  return parts
}

/** Numbers the areas that the lines divide the grid into. */
function areasOf(lines: readonly Rule[], xs: readonly number[], ys: readonly number[]): number[][] {
  const wall = (across: boolean, at: number, from: number, to: number): boolean =>
    lines.some(
      r => r.across === across && Math.abs(r.at - at) <= NEAR && overlap(r, from, to) > (to - from) * 0.6,
    )
  const area: number[][] = ys.slice(1).map(() => [])
  let next = 0
  for (let r = 0; r + 1 < ys.length; r += 1) {
    for (let c = 0; c + 1 < xs.length; c += 1) {
      const [top = 0, low = 0] = [ys[r], ys[r + 1]]
      const [left = 0, right = 0] = [xs[c], xs[c + 1]]
      const beside = c > 0 && !wall(false, left, low, top) ? area[r]?.[c - 1] : undefined
      const above = r > 0 && !wall(true, top, left, right) ? area[r - 1]?.[c] : undefined
      const own = beside ?? above ?? next++
      const line = area[r]
      if (line) line[c] = own
      if (beside !== undefined && above !== undefined && beside !== above) replace(area, beside, above)
    }
  }
  return area
}

function replace(area: number[][], from: number, to: number): void {
  for (const line of area) line.forEach((n, c) => n === from && (line[c] = to))
}

const overlap = (rule: Rule, from: number, to: number): number =>
  Math.min(rule.to, to) - Math.max(rule.from, from)
