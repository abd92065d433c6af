import type { Log } from './desktop/log.ts'

/** What was refused, as the clerk's helper reads it in the exported log. */
const KINDS = {
  request: '网页请求',
  policy: '网页内容（内容安全策略）',
  navigation: '离开本页',
  window: '新窗口',
  download: '下载',
  permission: '设备和系统权限',
  call: '不是本程序窗口的请求',
  node: '主进程的网络连接',
} as const

export type Refused = keyof typeof KINDS

export interface Refusals {
  note(kind: Refused, what?: unknown): void
  count(kind: Refused): number
  /** One sentence with all counts, for the log that is given away. */
  says(): string
}

/** Of each kind only so many are written down, so that a page gone wild does not push everything else out of the log. */
const WRITTEN = 100

/** Counts every attempt to get out or in since the start, and writes the first of each kind into the log. */
export function countRefusals(log: Log): Refusals {
  const counts = new Map<Refused, number>()
  const count = (kind: Refused): number => counts.get(kind) ?? 0
  return {
    count,
    note(kind, what) {
      counts.set(kind, count(kind) + 1)
      if (count(kind) <= WRITTEN) log.write(`refused-${kind}`, what)
    },
    says() {
      const parts = (Object.keys(KINDS) as Refused[])
        .filter(kind => count(kind) > 0)
        .map(kind => `${KINDS[kind]} ${String(count(kind))}`)
      return `本次启动以来拒绝：${parts.join('，') || '无'}。`
    },
  }
}
