import Database from 'better-sqlite3'
import { generateKeyPairSync } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { pack2027 } from '../../test/fixtures/packs/pack-2027.ts'
import { launchApp } from '../../test/helpers/launch.ts'
import type { Launched } from '../../test/helpers/launch.ts'
import { programWithKey } from '../../test/helpers/program-with-key.ts'
import { signedFile } from '../packs/signed-file.ts'
import { libraryIn } from './library-in.ts'
import { button, officeMenu } from './shot.ts'
import type { OtherLibrary, Shot } from './shot.ts'
import { troubledLibraries } from './troubled-libraries.ts'

const THREE_DAYS_MS = 3 * 24 * 3_600_000
const { privateKey } = generateKeyPairSync('ed25519')

const COUNTY = { offices: 30, years: 2 }

const tell = ({ app }: Launched, is: 'low' | 'full') =>
  app.evaluate(
    ({ BrowserWindow }, space) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('app:event', 'space', space)
    },
    { is, freeMb: is === 'full' ? 0 : 412, toFreeMb: 500, copies: is === 'low' },
  )

const spaceBar = (is: 'low' | 'full'): Shot => ({
  name: `bar-space-${is}`,
  go: async (page, program) => {
    await button(page, /^本单位：/).waitFor()
    await tell(program, is)
    await page.getByText('磁盘').first().waitFor()
  },
})

const pickPack = async (page: Page, { app }: Launched, path: string): Promise<void> => {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await officeMenu(page, '参数包…')
  await button(page, '载入参数包…').click()
  await page.getByRole('dialog').waitFor()
}

/** A county's office: many to choose from, a full disk. */
const county: OtherLibrary = {
  prepare: folder => {
    libraryIn(folder, COUNTY)
  },
  shots: [
    {
      name: 'offices',
      go: async page => {
        await officeMenu(page, /切换单位/)
        await page.keyboard.type('第2')
        await page.getByText(/^共 \d+ 个。/).waitFor()
      },
    },
    spaceBar('low'),
    spaceBar('full'),
  ],
}

/** The clock is behind, and another program wrote in the library. */
const bars: OtherLibrary = {
  prepare: folder => {
    libraryIn(folder, COUNTY, () => new Date(Date.now() + THREE_DAYS_MS))
    const library = new Database(join(folder, 'library.db'))
    library.exec(
      "DROP TRIGGER report_archived_update; UPDATE report SET cells = '{}' WHERE office_id = 1 AND year = 2012",
    )
    library.close()
  },
  shots: [{ name: 'bars', go: page => page.locator('.window-bar').first().waitFor() }],
}

/** A library that cannot be read. */
const broken: OtherLibrary = {
  prepare: folder => {
    libraryIn(folder, COUNTY)
    truncateSync(join(folder, 'library.db'), 6_000)
  },
  shots: [
    {
      name: 'not-opened',
      go: async page => void (await page.getByRole('heading', { name: '年报数据没有打开' }).waitFor()),
    },
  ],
}

/** A 参数包 of a form yet to come, signed by a key that this build alone knows. */
const packed = (file: string): OtherLibrary => ({
  prepare: folder => {
    libraryIn(folder, COUNTY)
    writeFileSync(file, signedFile(privateKey, pack2027))
  },
  program: folder => {
    programWithKey(folder, privateKey)
  },
  shots: [
    { name: 'packs-apply', go: (page, program) => pickPack(page, program, file) },
    {
      name: 'packs-in-use',
      go: async (page, program) => {
        await pickPack(page, program, file)
        await page.getByRole('dialog').getByRole('button', { name: '载入', exact: true }).click()
        await page.getByRole('cell', { name: '使用中' }).waitFor()
      },
    },
    {
      name: 'packs-remove',
      go: async page => {
        await officeMenu(page, '参数包…')
        await button(page, /^移除/).click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ],
})

export const otherLibraries = (work: string): readonly OtherLibrary[] => [
  county,
  bars,
  broken,
  packed(join(work, '2027.nbcs')),
  ...troubledLibraries,
]

/** Starts the program over such a library, in two empty folders. */
export function launchOver(
  other: OtherLibrary,
  { data, build }: { readonly data: string; readonly build: string },
  options: NonNullable<Parameters<typeof launchApp>[0]>,
): Promise<Launched> {
  other.prepare(data)
  other.program?.(build)
  return launchApp({ ...options, dataDir: data, ...(other.program ? { appPath: build } : {}) })
}
