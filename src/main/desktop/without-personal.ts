const LONGEST = 4_000
const DEEPEST = 5
const FRAME = /^\s+at (?:(?<name>[\w.<>[\] ]{1,80}) )?\(?(?:.*[\\/])?(?<place>[\w.-]+:\d+:\d+)\)?$/

/** A log detail with everything taken out that may come from a report or name a person: text, numbers, folders. */
export function withoutPersonal(detail: unknown, depth = 0): unknown {
  if (detail instanceof Error) return cleaned(detail.stack ?? String(detail))
  if (typeof detail === 'string') return cleaned(detail)
  if (typeof detail !== 'object' || detail === null) return typeof detail === 'number' ? '#' : detail
  if (depth === DEEPEST) return '…'
  if (Array.isArray(detail)) return detail.map(one => withoutPersonal(one, depth + 1))
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [cleaned(key), withoutPersonal(value, depth + 1)]),
  )
}

const cleaned = (text: string): string => text.slice(0, LONGEST).split('\n').map(cleanedLine).join('\n')

/** Of a line of a stack the function, the file's own name and the place in it; of other lines their plain words. */
function cleanedLine(line: string): string {
  const frame = FRAME.exec(line)?.groups
  if (frame) return `    at ${frame['name'] ?? ''} ${frame['place'] ?? ''}`
  return (
    line
      .replaceAll(/(%[0-9a-f]{2})+/gi, '…')
      .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
      .replaceAll(/[^\s@"]+@[^\s@"]+/g, '…')
      .replaceAll(/file:\S*/gi, 'file:…')
      // Folders, but not the address of a request that was refused.
      .replaceAll(/(?<![\w/]|https?:)(?:[a-z]:)?[\\/](?:[^\\/:*?"<>|\n]+[\\/])+/gi, '…/')
      .replaceAll(/[^\x20-\x7e]+/g, '…')
      .replaceAll(/\d+/g, '#')
  )
}
