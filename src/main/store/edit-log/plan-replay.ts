import type { PlacedLine } from './segments.ts'

/** Which lines bring a library to what it was last, and which belong to another course of events. */
export interface ReplayPlan {
  /** Written one after another on this very state. */
  readonly onward: readonly PlacedLine[]
  /** Written later, but what lay between is lost: tried one by one, against the reports they name. */
  readonly beyondGap: readonly PlacedLine[]
  /** Given up by a restore, or written on another state: not replayed, only told. */
  readonly aside: readonly PlacedLine[]
}

/**
 * Each line names the line before it, so lines that were written after a restore branch off. From the mark of a library
 * the way leads to the newest line that came from it. Where lines are lost, what follows the hole is followed as well.
 * @param lines from the file that holds the mark on, oldest first
 * @param strangers whether lines are followed although the mark itself is not among them
 */
export function planReplay(lines: readonly PlacedLine[], mark: string, strangers: boolean): ReplayPlan {
  const at = lines.findIndex(line => line.id === mark)
  const later = lines.slice(at + 1)
  const reached = new Set([mark])
  for (const line of later) if (reached.has(line.after)) reached.add(line.id)
  const tip = later.findLast(line => reached.has(line.id))
  const onward = tip ? wayBack(later, tip, mark).way : []
  const rest = tip ? later.slice(later.indexOf(tip) + 1) : later
  const beyondGap = tip || at >= 0 || strangers ? afterHole(lines, rest, mark) : []
  const replayed = new Set([...onward, ...beyondGap])
  return {
    onward,
    beyondGap,
    aside: later.filter(line => !replayed.has(line) && line.does.length > 0),
  }
}

/** The lines that led to the newest one, where that way begins with a line whose forerunner is lost. */
function afterHole(all: readonly PlacedLine[], rest: readonly PlacedLine[], mark: string): PlacedLine[] {
  const newest = rest.at(-1)
  if (!newest) return []
  const { way, from } = wayBack(rest, newest, mark)
  return from === mark || all.some(line => line.id === from) ? [] : way
}

function wayBack(lines: readonly PlacedLine[], tip: PlacedLine, until: string) {
  const byId = new Map(lines.map(line => [line.id, line]))
  const way: PlacedLine[] = []
  let line: PlacedLine | undefined = tip
  let from = tip.id
  while (line) {
    way.push(line)
    from = line.after
    line = from === until ? undefined : byId.get(from)
  }
  return { way: way.reverse(), from }
}
