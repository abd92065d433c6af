import type {
  BackupsView,
  ChosenBundle,
  LibraryContents,
  RestorePreview,
  Salvage,
  WhichBackup,
  WrittenBundle,
} from './backups.ts'

/** 备份与交接. These answer while no library is open, too, so that there is a way on. */
export interface KeepingCalls {
  'backups.list': { input: Record<never, never>; output: BackupsView }
  'backups.make': { input: Record<never, never>; output: BackupsView }
  /** What is inside a copy, looked through to the last byte. */
  'backups.look': { input: WhichBackup; output: LibraryContents }
  'backups.preview': { input: WhichBackup; output: RestorePreview }
  /**
   * Backs up the present library, moves it aside and puts the copy in its place; `withEdits` brings back what the edit
   * log has beyond it. Ask `app.state` afterwards.
   */
  'backups.restore': { input: WhichBackup & { withEdits?: boolean }; output: null }
  /** Asks for a folder that takes every copy from now on, too; null = the clerk cancelled. */
  'backups.setSecond': { input: Record<never, never>; output: BackupsView | null }
  /** No second place, or none any more; the copies there stay. It is not asked again. */
  'backups.leaveSecond': { input: Record<never, never>; output: BackupsView }
  /** Deletes a replaced library that is older than 30 days, after the clerk was asked. */
  'backups.deleteAside': { input: { name: string }; output: BackupsView }
  /** Asks for a place and writes everything into one file; without a password it is an ordinary ZIP. null = cancelled. */
  'bundles.write': { input: { password: string | null }; output: WrittenBundle | null }
  'bundles.pick': { input: Record<never, never>; output: ChosenBundle | null }
  /** The 交接包 that was double-clicked, once; null where none was. */
  'bundles.handed': { input: Record<never, never>; output: ChosenBundle | null }
  'bundles.look': { input: { token: string; password: string | null }; output: RestorePreview }
  /** As `backups.restore`, from a 交接包. */
  'bundles.open': { input: { token: string; password: string | null }; output: null }
  /** Reads what can be read of a damaged library into a new copy; nothing is changed. */
  'library.salvage': { input: Record<never, never>; output: Salvage }
  /** Opens a copy for looking only. */
  'library.lookOnly': { input: Record<never, never>; output: null }
  /** Asks for a folder, copies everything there, compares and goes on there; the old folder stays. null = cancelled. */
  'data.move': { input: Record<never, never>; output: { place: string } | null }
  /** Asks for the folder in which the data is. null = cancelled. */
  'data.choose': { input: Record<never, never>; output: { place: string } | null }
}
