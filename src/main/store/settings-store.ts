import type { Database } from 'better-sqlite3'
import type { Settings } from '../../contract/views.ts'

const defaultSettings: Settings = { enterMoves: 'down', zoom: 1, paperBeside: false }

export interface SettingsStore {
  read(): Settings
  save(settings: Settings): void
}

/** Small choices of the window, kept in the library so that they move with it. */
export function settingsStore(db: Database): SettingsStore {
  const select = db.prepare<[], { value: string }>(`SELECT value FROM setting WHERE name = 'window'`)
  const upsert = db.prepare<[string]>(
    `INSERT INTO setting (name, value) VALUES ('window', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  return {
    read() {
      const row = select.get()
      return row ? { ...defaultSettings, ...(JSON.parse(row.value) as Partial<Settings>) } : defaultSettings
    },
    save(settings) {
      upsert.run(JSON.stringify(settings))
    },
  }
}
