import { createHash } from 'node:crypto'
import type { Report } from '../../core/report/report.ts'

/** Changes only together with what is hashed; stored with each hash so that old ones stay checkable for ever. */
export const HASH_SCHEMA = 1

/** Sorted keys, NFC text, numbers as strings: the same content gives the same text on every machine. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') return JSON.stringify(String(value))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [key.normalize('NFC'), canonicalJson(v)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${v}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** sha256 of an archived report: all of its content, its version and the file it was imported from. */
export function contentHash(report: Report, version: number, original: string | null): string {
  const content = canonicalJson({ schema: HASH_SCHEMA, version, original, report })
  return createHash('sha256').update(content).digest('hex')
}
