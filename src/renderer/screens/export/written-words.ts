import type { ExportedFile } from '../../../contract/views.ts'

/** 200 格、6 个标题、31 段全部一致 */
export function comparedInWords({ cells, headings, paragraphs }: ExportedFile['compared']): string {
  return `${cells} 格、${headings} 个标题、${paragraphs} 段全部一致`
}

/** 38 KB · 1.2 MB */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
