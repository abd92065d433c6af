import { create } from 'zustand'
import type { AppState, OfficeRecord, Settings } from '../../contract/views.ts'
import { ask } from '../api.ts'

interface Session {
  /** null until main has answered for the first time. */
  readonly app: AppState | null
  /** The office whose years are shown; the first one after start. */
  readonly officeId: number | null
  readonly load: () => Promise<AppState | undefined>
  readonly chooseOffice: (id: number) => void
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>
}

export const useSession = create<Session>((set, get) => ({
  app: null,
  officeId: null,
  load: async () => {
    const app = await ask('app.state', {})
    if (!app) return undefined
    const known = app.offices.some(o => o.id === get().officeId)
    set({ app, officeId: known ? get().officeId : (app.offices[0]?.id ?? null) })
    return app
  },
  chooseOffice: officeId => {
    set({ officeId })
  },
  saveSettings: async change => {
    const app = get().app
    if (!app) return
    const settings = { ...app.settings, ...change }
    set({ app: { ...app, settings } })
    await ask('settings.save', settings)
  },
}))

/** The chosen office, or null before the first one is made. */
export const useOffice = (): OfficeRecord | null =>
  useSession(s => s.app?.offices.find(o => o.id === s.officeId) ?? null)
