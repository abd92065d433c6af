import type { SecondPlace } from '../../../contract/backups.ts'
import { backupMoment } from './backup-words.ts'

/** One sentence about where the copies also go. */
export function secondInWords(second: SecondPlace): string {
  if (!('name' in second)) return '备份只在这台电脑上，还没有第二个位置。'
  const last = second.copied ? `最近一份 ${backupMoment(second.copied)}` : '还没有备份到那里'
  return second.is === 'here'
    ? `每份备份也存到“${second.name}”，${last}，读回核对过。`
    : `“${second.name}”现在不在，${last}。插上以后自动补存，不影响填报。`
}
