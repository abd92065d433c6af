import type { Database } from 'better-sqlite3'
import type { LoadedHolidays } from '../../core/calendar/holiday-table.ts'

/** Holiday tables that were read from a file; the program's own are not stored. */
export interface HolidayStore {
  read(): LoadedHolidays | null
  save(loaded: LoadedHolidays): void
  forget(): void
}

export function holidayStore(db: Database): HolidayStore {
  const select = db.prepare<[], { value: string }>(`SELECT value FROM setting WHERE name = 'holidays'`)
  const upsert = db.prepare<[string]>(
    `INSERT INTO setting (name, value) VALUES ('holidays', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const remove = db.prepare(`DELETE FROM setting WHERE name = 'holidays'`)
  return {
    read() {
      const row = select.get()
      return row ? (JSON.parse(row.value) as LoadedHolidays) : null
    },
    save(loaded) {
      upsert.run(JSON.stringify(loaded))
    },
    forget() {
      remove.run()
    },
  }
}
