import { copyFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { backupsIn, parseBackupName } from '../store/backups/backup-file.ts'
import { dropPart, notMade, startPart, syncFile, takePart, thinAfter } from '../store/backups/keep-part.ts'
import { lookThrough } from '../store/backups/look-through.ts'

export interface CopyToSend {
  /** A copy in the folder 备份. */
  readonly from: string
  /** The folder of this library in the second place. */
  readonly to: string
}

/**
 * Brings a copy to the second place, reads it back there and compares it. Numbers go on there, too: a library restored
 * on another machine begins anew, the stick does not.
 * @returns the name it got
 */
export function sendCopy({ from, to }: CopyToSend): Reply<string> {
  let part: string | undefined
  try {
    part = startPart(to)
    copyFileSync(from, part)
    syncFile(part)
    const [here, there] = [lookThrough(from), lookThrough(part)]
    if (!here.ok || !there.ok || here.value.digest !== there.value.digest) {
      dropPart(part)
      return here.ok ? notAsSent : here
    }
    const name = nextName(basename(from), to)
    takePart(to, part, name, thinAfter(there.value.contents.faults.length === 0))
    return done(name)
  } catch (error) {
    if (part !== undefined) dropPart(part)
    return notMade(error)
  }
}

function nextName(name: string, to: string): string {
  const own = parseBackupName(name)?.seq ?? 1
  const seq = Math.max(own, (backupsIn(to)[0]?.seq ?? 0) + 1)
  return `${String(seq).padStart(6, '0')}${name.slice(name.indexOf('_'))}`
}

const notAsSent = refuse(
  'mismatch',
  '拷到第二个位置的备份读出来不一样，没有采用。',
  '那个 U 盘或磁盘可能有故障，请换一个。',
)
