import { create } from 'zustand'
import type { SpaceStatus } from '../../contract/backups.ts'
import type { AppState, BackupStatus, OfficeRecord, Settings } from '../../contract/views.ts'
import type { AppError } from '../../contract/app-error.ts'
import { putToUse } from '../../core/packs/put-to-use.ts'
import type { OfficeSettings } from '../../core/report/office-settings.ts'
import { ask, call } from '../api.ts'

interface Session {
  /** null until main has answered for the first time. */
  readonly app: AppState | null
  /** The office whose years are shown; after start the one last worked in. */
  readonly officeId: number | null
  /** Why the library could not be opened; null while it is, or is being opened. */
  readonly trouble: AppError | null
  readonly load: () => Promise<AppState | undefined>
  readonly chooseOffice: (id: number) => void
  readonly heardOfBackup: (backup: BackupStatus) => void
  readonly heardOfSpace: (space: SpaceStatus) => void
  /** Stores the choices of an office; false where they could not be stored (a message is shown). */
  readonly saveOfficeSettings: (id: number, settings: OfficeSettings) => Promise<boolean>
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>
}

export const useSession = create<Session>((set, get) => ({
  app: null,
  officeId: null,
  trouble: null,
  load: async () => {
    const reply = await call('app.state', {})
    if (!reply.ok) {
      set({ trouble: reply.error })
      return undefined
    }
    const app = reply.value
    putToUse(app.packs)
    const known = app.offices.some(o => o.id === get().officeId)
    set({ app, officeId: known ? get().officeId : officeAtStart(app), trouble: null })
    return app
  },
  heardOfBackup: backup => {
    const app = get().app
    if (app) set({ app: { ...app, backup } })
  },
  heardOfSpace: space => {
    const app = get().app
    if (app) set({ app: { ...app, space } })
  },
  chooseOffice: officeId => {
    set({ officeId })
    const app = get().app
    if (!app || app.looking || officeId === (officeAtStart(app) ?? officeId)) return
    void get().saveSettings({ lastOffice: officeId })
  },
  saveOfficeSettings: async (id, settings) => {
    const record = await ask('offices.saveSettings', { id, settings })
    const app = get().app
    if (!record || !app) return false
    set({ app: { ...app, offices: app.offices.map(o => (o.id === id ? record : o)) } })
    return true
  },
  saveSettings: async change => {
    const app = get().app
    if (!app) return
    const settings = { ...app.settings, ...change }
    set({ app: { ...app, settings } })
    await ask('settings.save', settings)
  },
}))

/** The office last worked in, else the first; null before the first one is made. */
const officeAtStart = ({ offices, settings }: AppState): number | null =>
  (offices.find(o => o.id === settings.lastOffice) ?? offices[0])?.id ?? null

/** The chosen office, or null before the first one is made. */
export const useOffice = (): OfficeRecord | null =>
  useSession(s => s.app?.offices.find(o => o.id === s.officeId) ?? null)
