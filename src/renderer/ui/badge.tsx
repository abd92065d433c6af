import type { ReactNode } from 'react'
import type { Status } from '../../core/report/report.ts'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'act'

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>
}

const statusWords: Readonly<Record<Status, { readonly says: string; readonly tone: Tone }>> = {
  draft: { says: '草稿', tone: 'warn' },
  final: { says: '已定稿', tone: 'act' },
  archived: { says: '已归档', tone: 'good' },
}

/** 草稿 / 已定稿 / 已归档, and 原样归档 for an imported one. */
export function StatusBadge({ status, imported }: { readonly status: Status; readonly imported?: boolean }) {
  if (status === 'archived' && imported) return <Badge tone="act">原样归档</Badge>
  return <Badge tone={statusWords[status].tone}>{statusWords[status].says}</Badge>
}
