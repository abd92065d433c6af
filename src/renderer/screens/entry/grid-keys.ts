import type { GridModel, Place } from './grid-model.ts'

/** What a key asks for, apart from the letters that are typed. */
export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** Arrows reach every cell; Tab and Enter stop only at cells that are filled by hand. */
export interface MoveRules {
  readonly enterMoves: 'down' | 'right'
  readonly stops: (place: Place) => boolean
}

const ARROWS: Readonly<Record<string, readonly [rows: number, cols: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * The cell a key leads to, as in Excel and WPS. `undefined`: the key is not a move, or Tab walks out of the table
 * at its end. At an edge an arrow stays where it is.
 */
export function moveBy(
  model: GridModel,
  from: string,
  press: KeyPress,
  rules: MoveRules,
): string | undefined {
  const here = model.places.get(from)
  if (!here) return undefined
  const arrow = ARROWS[press.key]
  if (arrow) return press.ctrl ? edge(model, here, arrow).id : (step(model, here, arrow) ?? here).id
  switch (press.key) {
    case 'Tab':
      return press.ctrl ? undefined : next(model, here, press.shift ? -1 : 1, rules)?.id
    case 'Enter':
      return (enter(model, here, press.shift ? -1 : 1, rules) ?? here).id
    case 'Home':
      return press.ctrl ? first(model, rules)?.id : firstOf(model.rows[here.row] ?? [], rules)?.id
    case 'End':
      return press.ctrl ? last(model, rules)?.id : lastOf(model.rows[here.row] ?? [], rules)?.id
    default:
      return undefined
  }
}

/** The neighbour in a direction; a wide cell is met wherever it covers the column one comes from. */
function step(model: GridModel, here: Place, [rows, cols]: readonly [number, number]): Place | undefined {
  if (rows === 0) {
    const row = model.rows[here.row] ?? []
    return row[row.indexOf(here) + cols]
  }
  return model.rows[here.row + rows]?.find(p => p.col <= here.col && here.col < p.end)
}

function edge(model: GridModel, here: Place, arrow: readonly [number, number]): Place {
  const beside = step(model, here, arrow)
  return beside ? edge(model, beside, arrow) : here
}

/** The next cell to fill in reading order. */
function next(model: GridModel, here: Place, by: 1 | -1, rules: MoveRules): Place | undefined {
  const all = model.rows.flat()
  const rest = by === 1 ? all.slice(all.indexOf(here) + 1) : all.slice(0, all.indexOf(here)).reverse()
  return rest.find(rules.stops)
}

/** Down the column through the cells to fill, then on at the head of the next column (or right, if so switched). */
function enter(model: GridModel, here: Place, by: 1 | -1, rules: MoveRules): Place | undefined {
  if (rules.enterMoves === 'right') return next(model, here, by, rules)
  const columns = byColumn(model)
  const rest =
    by === 1 ? columns.slice(columns.indexOf(here) + 1) : columns.slice(0, columns.indexOf(here)).reverse()
  return rest.find(rules.stops)
}

/** Every entry cell once, column by column. */
function byColumn(model: GridModel): Place[] {
  return model.rows.flat().sort((a, b) => a.col - b.col || a.row - b.row)
}

const firstOf = (row: readonly Place[], rules: MoveRules) => row.find(rules.stops) ?? row[0]
const lastOf = (row: readonly Place[], rules: MoveRules) => row.findLast(rules.stops) ?? row.at(-1)
const first = (model: GridModel, rules: MoveRules) => firstOf(model.rows.flat(), rules)
const last = (model: GridModel, rules: MoveRules) => lastOf(model.rows.flat(), rules)

/** Whether a cell lies in the chosen rectangle; a single cell in hand is no range. */
export function inRange(model: GridModel, from: string | null, to: string | null, place: Place): boolean {
  const [a, b] = [model.places.get(from ?? ''), model.places.get(to ?? '')]
  if (!a || !b) return false
  return (
    place.row >= Math.min(a.row, b.row) &&
    place.row <= Math.max(a.row, b.row) &&
    place.col < Math.max(a.end, b.end) &&
    place.end > Math.min(a.col, b.col)
  )
}

/** The rectangle between two cells, both included, as rows. */
export function rangeOf(model: GridModel, from: string, to: string): Place[][] {
  return model.rows
    .map(row => row.filter(place => inRange(model, from, to, place)))
    .filter(row => row.length > 0)
}
