import type { ChainLink } from '../../../core/checks/chain-of-years.ts'
import type { Tone } from '../../ui/badge.tsx'

/** How each state of a link is said. */
export const linkWords: Readonly<Record<ChainLink['is'], { readonly says: string; readonly tone: Tone }>> = {
  holds: { says: '✓ 接上', tone: 'good' },
  explained: { says: '已说明原因', tone: 'good' },
  broken: { says: '接不上', tone: 'bad' },
  unknown: { says: '有空格，暂不能判断', tone: 'plain' },
  gap: { says: '缺上一年', tone: 'warn' },
  first: { says: '最早一年', tone: 'plain' },
}

/** One sentence over all years. */
export function chainVerdict(links: readonly ChainLink[]): string {
  const count = (is: ChainLink['is']) => links.filter(link => link.is === is).length
  const [newest, oldest] = [links[0]?.year ?? 0, links.at(-1)?.year ?? 0]
  const parts = [
    ...(count('broken') > 0 ? [`${String(count('broken'))} 年接不上，请说明原因或更正`] : []),
    ...(count('gap') > 0 ? [`${String(count('gap'))} 处缺年报`] : []),
    ...(count('unknown') > 0 ? [`${String(count('unknown'))} 年有空格，暂不能判断`] : []),
  ]
  const years = `${String(oldest)} 至 ${String(newest)} 年`
  return parts.length > 0 ? `${years}：${parts.join('；')}。` : `${years}，年年接上。`
}
