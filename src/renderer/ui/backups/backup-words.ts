import type { BackupLine, BackupWhy, DiskOf, LibraryContents } from '../../../contract/backups.ts'

export const whyWords: Readonly<Record<BackupWhy, string>> = {
  daily: '每日自动',
  working: '填报中自动',
  closing: '关闭时',
  asked: '手动',
  migration: '升级前',
  restore: '恢复前',
  merge: '合并前',
  archive: '归档前',
  import: '批量导入前',
  salvage: '抢救出来的',
}

/** 2026年3月1日 09:30 */
export function backupMoment({ day, time }: Pick<BackupLine, 'day' | 'time'>): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${String(year)}年${String(month)}月${String(date)}日 ${time}`
}

/** 1.2 MB */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Whether a stick may be taken out, once what was written there has been read back; nothing where the data lies on it. */
export function ejectInWords(disk: DiskOf): string {
  switch (disk) {
    case 'same':
      return ''
    case 'stick':
      return '可以安全弹出U盘了。'
    case 'other':
      return '如果写在 U 盘上，可以安全弹出U盘了。'
  }
}

/** 青河县柳溪镇人民政府 2019—2022 年，另 2 个单位；共 12 份年报 */
export function contentsInWords({ offices, reports }: LibraryContents): string {
  const [first, ...more] = offices
  if (!first) return '里面没有单位'
  const years = [...first.years].sort((a, b) => a - b)
  const [from, to] = [years[0], years.at(-1)]
  const span = from === undefined ? '' : ` ${String(from)}${to === from ? '' : `—${String(to)}`} 年`
  const others = more.length > 0 ? `，另 ${String(more.length)} 个单位` : ''
  return `${first.name}${span}${others}；共 ${String(reports)} 份年报`
}
