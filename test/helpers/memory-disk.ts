/** Where a run of tests finds its folder in memory, which goes with the run (run-folder.ts). */
export const MEMORY_DISK = 'NIANBAO_TESTS_MEMORY'

/** A folder in memory, on another file system than the other folders of tests; undefined where the machine has none. */
export const memoryDisk = (): string | undefined => process.env[MEMORY_DISK]
