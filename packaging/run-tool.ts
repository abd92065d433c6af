import { spawnSync } from 'node:child_process'

/** Runs a tool of the machine; throws with what it said. */
export function runTool(name: string, args: readonly string[], missing: string): void {
  const { status, stderr, stdout, error } = spawnSync(name, args, { encoding: 'utf8' })
  if (error) throw new Error(missing)
  if (status !== 0) throw new Error(`${name} 没有成功：\n${stderr}${stdout}`)
}
