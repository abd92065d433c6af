import { readFileSync, readdirSync } from 'node:fs'

/**
 * Proportional memory (PSS) of a process and all its descendants in MB; Linux only, else null.
 * @param only of those alone whose command line holds this
 */
export function treeMemory(root: number, only = ''): number | null {
  if (process.platform !== 'linux') return null
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = / \S+ (\d+) /.exec(read(`/proc/${name}/stat`).replace(/\(.*\)/, ''))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const belongs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0))
  const kilobytes = [...parents.keys()]
    .filter(belongs)
    .filter(pid => read(`/proc/${String(pid)}/cmdline`).includes(only))
    .map(pid => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((a, b) => a + b, 0) / 1024)
}

/** A process may end while it is looked at: it then uses nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ESRCH') return ''
    throw error
  }
}
