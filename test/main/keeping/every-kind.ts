import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { BackupWhy } from '../../../src/contract/backups.ts'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { cell, step } from '../typed-report.ts'
import { everyRow, libraryOf } from './filled-library.ts'
import { livedFolder } from './lived-library.ts'

export interface Kind {
  readonly name: string
  /** One that goes another way than the others, which npm test tries; the long run tries all. */
  readonly apart?: true
  readonly password?: string
  /** Makes it of the library in a folder, of which `p` is the program; the path of the file. */
  readonly make: (folder: string, p: Program) => Promise<string>
}

/** The newest copy that was made for this. */
export const copyFor = (folder: string, why: BackupWhy): string => {
  const made = backupsOf(folder).find(copy => copy.why === why)
  if (!made) throw new Error(`no copy ${why}`)
  return join(backupFolder(folder), made.name)
}

const bundle =
  (password: string | null): Kind['make'] =>
  async (_folder, p) => {
    p.desk.folder = newFolder()
    const made = await p.ask('bundles.write', { password })
    return join(p.desk.folder, made?.name ?? 'none')
  }

const asked = (why: BackupWhy): Kind => ({
  name: `a copy made ${why}`,
  async make(folder, p) {
    await p.house.copies.backUp(why)
    return copyFor(folder, why)
  },
})

/** Whatever this program leaves of a library that one could go back to. */
export const kinds: readonly Kind[] = [
  {
    name: 'the automatic copy of the start',
    async make(folder, p) {
      await p.house.copies.backUpIfDue('start')
      return copyFor(folder, 'daily')
    },
  },
  {
    name: 'the copy from before a restore',
    apart: true,
    async make(folder, p) {
      await p.ask('backups.make', {})
      await p.ask('backups.restore', { seq: backupsOf(folder)[0]?.seq ?? 0 })
      return copyFor(folder, 'restore')
    },
  },
  {
    name: 'the copy in the second place',
    async make(_folder, p) {
      p.desk.folder = newFolder()
      await p.ask('backups.make', {})
      await p.ask('backups.setSecond', {})
      const [copy] = p.house.second.copies()
      return p.house.second.fileOf(copy?.seq ?? 0) ?? 'none'
    },
  },
  { name: '.nbz without password', make: bundle(null) },
  { name: '.nbz with password', apart: true, password: '柳溪２０２６', make: bundle('柳溪２０２６') },
  ...(['asked', 'working', 'merge', 'archive', 'import'] as const).map(asked),
  {
    name: 'the copy made at closing',
    apart: true,
    make(folder, p) {
      p.house.store()?.copies.backUp('closing', new Date())
      return Promise.resolve(copyFor(folder, 'closing'))
    },
  },
]

/** Makes it of a library with rows in every table, restores it on an empty machine, and goes on there. */
export async function triedOut({ make, password }: Kind): Promise<void> {
  const folder = await livedFolder()
  const rows = everyRow(libraryOf(folder))
  const p = program(folder)
  const file = join(newFolder(), '另一台')
  copyFileSync(await make(folder, p), file)
  p.close()
  expect(everyRow(libraryOf(folder))).toEqual(rows)
  const restored = await restoredFrom(file, password)
  expect(restored.rows).toEqual(rows)
  await workGoesOn(restored.folder)
}

/** The program on an empty machine, once the file has been opened there. */
export async function restoredFrom(file: string, password: string | undefined) {
  const folder = newFolder()
  const p = program(folder)
  p.desk.file = file
  const { token, locked } = (await p.ask('bundles.pick', {})) ?? { token: '', locked: false }
  expect(locked).toBe(password !== undefined)
  const from = { token, password: password ?? null }
  expect((await p.ask('bundles.look', from)).contents.faults).toEqual([])
  await p.ask('bundles.open', from)
  p.close()
  return { folder, rows: everyRow(libraryOf(folder)) }
}

/** The draft of 2021 is changed, brought to its end and archived; the year after it begins from there. */
export async function workGoesOn(folder: string): Promise<void> {
  const p = program(folder)
  const { offices } = await p.ask('app.state', {})
  const officeId = offices[0]?.id ?? 0
  const lines = await p.ask('reports.list', { officeId })
  const id = lines.find(({ year }) => year === 2021)?.id ?? 0
  const typed = step(cell('t3.new.np', 1), cell('t3.open.np', 1))
  await p.ask('reports.saveSteps', { id, steps: [typed] })
  await p.ask('reports.finalize', { id })
  await p.ask('reports.archive', { id })
  const { report, summary } = await p.ask('reports.open', { id })
  expect([summary.status, report.cells['t3.new.tot']?.value]).toEqual(['archived', 1])
  await p.ask('reports.create', { officeId, year: 2022 })
  p.close()
}
