import type { ExportedFile, ExportFormat, ExportStep } from '../../../contract/views.ts'

/** 200 格、6 个标题、31 段全部一致; what a file has none of is not named. */
export function comparedInWords({ cells, headings, paragraphs }: ExportedFile['compared']): string {
  const counts = [
    [cells, '格'],
    [headings, '个标题'],
    [paragraphs, '段'],
  ] as const
  return `${counts.flatMap(([count, of]) => (count > 0 ? [`${count} ${of}`] : [])).join('、')}全部一致`
}

/** 38 KB · 1.2 MB */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What a clerk calls each kind of file. */
const formatNames: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: '网页',
  txt: '文字',
  xlsx: 'Excel',
  json: '数据',
}

/** 正在核对 PDF（第 2 个，共 6 个） */
export function stepInWords({ format, doing, at, of }: ExportStep): string {
  const count = of > 1 ? `（第 ${at} 个，共 ${of} 个）` : ''
  return `${doing === 'writing' ? '正在写入' : '正在读回核对'} ${formatNames[format]}${count}`
}

/** 0 … 1: writing and checking count as halves of a file. */
export const stepShare = ({ doing, at, of }: ExportStep): number =>
  (at - 1 + (doing === 'writing' ? 0.15 : 0.6)) / of
