import type { SecondPlace } from '../../../contract/backups.ts'
import type { BackupStatus } from '../../../contract/views.ts'
import { backupMoment } from './backup-words.ts'

/** One sentence about where the copies also go. */
export function secondInWords(second: SecondPlace): string {
  if (!('name' in second)) return '备份只在这台电脑上，还没有第二个位置。'
  const last = second.copied ? `最近一份 ${backupMoment(second.copied)}` : '还没有备份到那里'
  return second.is === 'here'
    ? `每份备份也存到“${second.name}”，${last}${second.copied ? '，读回核对过' : ''}。`
    : `“${second.name}”现在不在，${last}。插上以后自动补存，不影响填报。`
}

/** What is to be said as long as it is so: the data and all copies may go at once. null where they cannot. */
export function oneDiskInWords({ second, dataOnStick }: BackupStatus): string | null {
  const elsewhere = 'name' in second && !second.sameDisk
  if (elsewhere) return null
  if (dataOnStick) return '数据在 U 盘上，别处没有备份'
  return 'name' in second ? '两处备份与数据在同一块盘' : null
}
