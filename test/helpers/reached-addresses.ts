import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6']
/** As the tables of /proc write addresses: nobody, 127.x.x.x, ::1, and 127.x.x.x in IPv6. */
const HERE = /^(0+|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/

/** The process and all that came from it, now. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      const stat = readOrEmpty(`/proc/${name}/stat`)
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return stat === '' ? [] : [{ pid: Number(name), parent }]
    })
  const family = new Set([root])
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const { pid, parent } of parents) if (family.has(parent)) family.add(pid)
  }
  return [...family]
}

/** Addresses, other than this machine's own, with which a process or its children have a socket (Linux). */
export function reachedAddresses(root: number): readonly string[] {
  const family = familyOf(root)
  const sockets = new Set(family.flatMap(socketsOf))
  return TABLES.flatMap(table =>
    readOrEmpty(`/proc/${String(root)}/net/${table}`)
      .split('\n')
      .slice(1),
  )
    .map(line => line.trim().split(/\s+/))
    .filter(fields => sockets.has(fields[9] ?? ''))
    .map(fields => (fields[2] ?? '').split(':')[0] ?? '')
    .filter(address => address !== '' && !HERE.test(address))
}

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/fd`).flatMap(fd => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkOrEmpty(`/proc/${String(pid)}/fd/${fd}`))?.[1]
      return inode === undefined ? [] : [inode]
    })
  } catch {
    // It has ended meanwhile.
    return []
  }
}

function linkOrEmpty(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
