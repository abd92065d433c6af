import type { Database } from 'better-sqlite3'
import type { OfficeRecord } from '../../contract/views.ts'
import { defaultOfficeSettings } from '../../core/report/office-settings.ts'
import type { OfficeSettings } from '../../core/report/office-settings.ts'
import type { Contact, Office, OfficeKind } from '../../core/report/report.ts'

export interface OfficeStore {
  list(): readonly OfficeRecord[]
  find(id: number): OfficeRecord | undefined
  findByName(name: string): OfficeRecord | undefined
  create(office: Office): OfficeRecord
  update(id: number, office: Office): OfficeRecord
  saveSettings(record: OfficeRecord, settings: OfficeSettings): OfficeRecord
}

interface OfficeRow {
  readonly id: number
  readonly name: string
  readonly kind: OfficeKind
  readonly contact: string
  readonly aliases: string
  readonly enforcement: number
  readonly settings: string
}

/** 机构档案. A report keeps its own snapshot, so a later change here leaves every stored report as it is. */
export function officeStore(db: Database): OfficeStore {
  const all = db.prepare<[], OfficeRow>('SELECT * FROM office ORDER BY id')
  const byId = db.prepare<[number], OfficeRow>('SELECT * FROM office WHERE id = ?')
  const byName = db.prepare<[string], OfficeRow>('SELECT * FROM office WHERE name = ?')
  const insert = db.prepare<OfficeColumns>(
    `INSERT INTO office (name, kind, contact, aliases, enforcement)
     VALUES (@name, @kind, @contact, @aliases, @enforcement)`,
  )
  const change = db.prepare<OfficeColumns & { id: number }>(
    `UPDATE office SET name = @name, kind = @kind, contact = @contact, aliases = @aliases,
     enforcement = @enforcement WHERE id = @id`,
  )
  const saveSettings = db.prepare<[string, number]>('UPDATE office SET settings = ? WHERE id = ?')
  return {
    list: () => all.all().map(toRecord),
    find: id => optional(byId.get(id)),
    findByName: name => optional(byName.get(name)),
    create(office) {
      const { lastInsertRowid } = insert.run(toColumns(office))
      return { id: Number(lastInsertRowid), office, settings: defaultOfficeSettings }
    },
    update(id, office) {
      change.run({ id, ...toColumns(office) })
      return { id, office, settings: settingsIn(byId.get(id)) }
    },
    saveSettings(record, settings) {
      saveSettings.run(JSON.stringify(settings), record.id)
      return { ...record, settings }
    },
  }
}

type OfficeColumns = Omit<OfficeRow, 'id' | 'settings'>

const optional = (row: OfficeRow | undefined): OfficeRecord | undefined => row && toRecord(row)

const toRecord = (row: OfficeRow): OfficeRecord => ({
  id: row.id,
  office: {
    name: row.name,
    kind: row.kind,
    contact: JSON.parse(row.contact) as Contact,
    aliases: JSON.parse(row.aliases) as string[],
    enforcement: row.enforcement === 1,
  },
  settings: settingsIn(row),
})

/** What an older program did not know yet has its default. */
function settingsIn(row: OfficeRow | undefined): OfficeSettings {
  const stored = JSON.parse(row?.settings ?? '{}') as {
    readonly paper?: Partial<OfficeSettings['paper']>
    readonly checks?: Partial<OfficeSettings['checks']>
    readonly phrases?: OfficeSettings['phrases']
    readonly schedule?: Partial<OfficeSettings['schedule']>
  }
  return {
    paper: { ...defaultOfficeSettings.paper, ...stored.paper },
    checks: { ...defaultOfficeSettings.checks, ...stored.checks },
    phrases: stored.phrases ?? defaultOfficeSettings.phrases,
    schedule: { ...defaultOfficeSettings.schedule, ...stored.schedule },
  }
}

const toColumns = (office: Office): OfficeColumns => ({
  name: office.name,
  kind: office.kind,
  contact: JSON.stringify(office.contact),
  aliases: JSON.stringify(office.aliases),
  enforcement: office.enforcement ? 1 : 0,
})
