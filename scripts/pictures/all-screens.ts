import { copyShots } from './copy-screens.ts'
import { dialogShots } from './dialog-screens.ts'
import { eventShots } from './event-screens.ts'
import { helpShots } from './help-screens.ts'
import { importShots } from './import-screens.ts'
import { keepingShots, mergeShot } from './keeping-screens.ts'
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
]

/** What comes after those, in this order: copies, 合并, dialogs that leave something behind, a second office, the paper beside. */
export const furtherShots = (bundle: string): readonly Shot[] => [
  ...keepingShots,
  mergeShot(bundle),
  ...copyShots,
  ...dialogShots,
  ...eventShots,
  paperBeside,
]
