import { helpShots } from './help-screens.ts'
import { importShots } from './import-screens.ts'
import { laneShots } from './lane-screens.ts'
import { officeShots } from './office-screens.ts'
import type { OldPapers } from './old-papers.ts'
import { paperBeside, reportShots } from './report-screens.ts'
import { shelfShots } from './shelf-screens.ts'
import type { Shot } from './shot.ts'

/** Every screen over a filled library: pictured, and judged by the test of access. */
export const filledShots = (old: OldPapers): readonly Shot[] => [
  ...officeShots,
  ...reportShots,
  ...helpShots,
  ...laneShots,
  ...shelfShots,
  ...importShots(old),
  paperBeside,
]
