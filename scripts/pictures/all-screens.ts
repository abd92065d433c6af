import { importShots } from './import-screens.ts'
import { laneShots } from './lane-screens.ts'
import type { OldPapers } from './old-papers.ts'
import { paperBeside, shots } from './screens.ts'
import type { Shot } from './screens.ts'
import { shelfShots } from './shelf-screens.ts'

/** Every screen over a filled library: pictured, and judged by the test of access. */
export const filledShots = (old: OldPapers): readonly Shot[] => [
  ...shots,
  ...laneShots,
  ...shelfShots,
  ...importShots(old),
  paperBeside,
]
