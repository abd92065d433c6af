import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { FUSES } from './fuses.ts'

/** Sets every fuse of an Electron binary as packaging/fuses.ts declares it; throws where the binary has other fuses. */
export async function setFuses(binary: string): Promise<void> {
  const states = Object.entries(FUSES).map(([name, on]) => [
    FuseV1Options[name as keyof typeof FuseV1Options],
    on,
  ])
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...(Object.fromEntries(states) as Record<FuseV1Options, boolean>),
  })
}
