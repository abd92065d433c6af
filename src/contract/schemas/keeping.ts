import * as z from 'zod'
import {
  backupsView,
  chosenBundle,
  libraryContents,
  restorePreview,
  salvage,
  whichBackup,
  writtenBundle,
} from './backups.ts'
import { nothing, password, token } from './small-values.ts'

const aPlace = z.strictObject({ place: z.string() })

/** 备份与交接. */
export const keepingCalls = {
  'backups.list': { input: nothing, output: backupsView },
  'backups.make': { input: nothing, output: backupsView },
  'backups.look': { input: whichBackup, output: libraryContents },
  'backups.preview': { input: whichBackup, output: restorePreview },
  'backups.restore': {
    input: whichBackup.extend({ withEdits: z.boolean().exactOptional() }),
    output: z.null(),
  },
  'backups.setSecond': { input: nothing, output: backupsView.nullable() },
  'backups.leaveSecond': { input: nothing, output: backupsView },
  'backups.deleteAside': { input: z.strictObject({ name: z.string().max(60) }), output: backupsView },
  'bundles.write': { input: z.strictObject({ password }), output: writtenBundle.nullable() },
  'bundles.pick': { input: nothing, output: chosenBundle.nullable() },
  'bundles.handed': { input: nothing, output: chosenBundle.nullable() },
  'bundles.look': { input: z.strictObject({ token, password }), output: restorePreview },
  'bundles.open': { input: z.strictObject({ token, password }), output: z.null() },
  'library.salvage': { input: nothing, output: salvage },
  'library.lookOnly': { input: nothing, output: z.null() },
  'data.move': { input: nothing, output: aPlace.nullable() },
  'data.choose': { input: nothing, output: aPlace.nullable() },
} as const
