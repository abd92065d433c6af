import type { OfficeRecord } from '../../../contract/views.ts'

/** The office an old report belongs to, by full name, 简称 or 曾用名; the chosen one where the report names none. */
export function officeFor(
  name: string | null,
  offices: readonly OfficeRecord[],
  chosen: number | null,
): OfficeRecord | undefined {
  if (name === null) return offices.find(o => o.id === chosen)
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  return offices.find(({ office }) => [office.name, ...office.aliases].some(n => plain(n) === plain(name)))
}
