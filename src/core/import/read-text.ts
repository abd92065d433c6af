import type { Source } from './blocks.ts'
import { limits } from './limits.ts'

/**
 * Plain text → Source: one block per line, `line` counted from 1. Empty lines are left out, lines of nothing but
 * TABs stay: in a browser copy they stand between table cells. Text beyond the limit is cut off.
 */
export function readText(text: string): Source {
  const lines = text.slice(0, limits.text).split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/)
  return {
    blocks: lines.flatMap((line, i) => {
      const kept = line.replaceAll('\u0000', '')
      return kept.trim() === '' && !kept.includes('\t')
        ? []
        : [{ is: 'line' as const, line: i + 1, text: kept }]
    }),
  }
}
