/** Milliseconds this thread has worked since it began: what a machine with much else to do takes away is not counted. */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
