import { sizes, textUnits, textWidth } from './page-style.ts'

/** 20 字 of 二号 fill a line of the 版心. */
const lineUnits = Math.floor((textWidth * 2) / (sizes.title * 20))

/**
 * The title in lines broken by meaning (GB/T 9704 7.3.1): the office's name, then what it reports, never inside
 * a word. A very long name breaks once more after the city or county.
 */
export function titleLines(title: string, office: string): string[] {
  if (textUnits(title) <= lineUnits) return [title]
  const name = title.startsWith(office) ? office : (/^(.*?)(?=\d{4}年)/.exec(title)?.[1] ?? '')
  const rest = title.slice(name.length)
  if (!name || !rest) return [title]
  return [...nameLines(name), rest]
}

function nameLines(name: string): string[] {
  if (textUnits(name) <= lineUnits) return [name]
  const middle = name.length / 2
  const breaks = [...name.matchAll(/[州盟市县区旗](?=.{2})/gu)].map(m => m.index + 1)
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best)]
}
