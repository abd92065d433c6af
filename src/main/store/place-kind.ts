import { realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Journal } from './pragmas.ts'

/** Where a folder lies, as far as it decides how a library may be written there. */
export interface Place {
  readonly platform: NodeJS.Platform
  /** Without links; on Windows also a drive letter that stands for a share is resolved to the share. */
  readonly path: string
  /** `f_type` of statfs(2), of Linux only; null where it cannot be asked. */
  readonly fsType: number | null
}

/**
 * File systems over a network, by their numbers in statfs(2) and linux/magic.h. Only what is one for certain: fuse may
 * be a stick with NTFS as well.
 */
const NETWORK: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x564c, // NCP
  0x5346414f, // AFS
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x01021997, // 9P
])

/**
 * Whether another machine holds the disk. A log in WAL mode needs memory that all programs share and locks that hold,
 * neither of which a network gives (sqlite.org/wal.html).
 */
export function isNetwork({ platform, path, fsType }: Place): boolean {
  if (platform === 'win32') return /^\\\\(?:\?\\UNC\\|[^?.])/iu.test(path)
  return fsType !== null && NETWORK.has(fsType >>> 0)
}

/** The nearest folder that is there; one that is made later lies on the same disk. */
export function placeOf(folder: string): Place {
  const { platform } = process
  try {
    const path = realpathSync.native(folder)
    return { platform, path, fsType: platform === 'linux' ? statfsSync(path).type : null }
  } catch (error) {
    const up = dirname(folder)
    if (error instanceof Error && up !== folder) return placeOf(up)
    throw error
  }
}

/** How the library of a folder is written. */
export const journalFor = (folder: string): Journal => (isNetwork(placeOf(folder)) ? 'truncate' : 'wal')
