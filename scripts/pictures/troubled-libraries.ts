import { cpSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { libraryIn } from './library-in.ts'
import { button, entry } from './shot.ts'
import type { OtherLibrary } from './shot.ts'

const ONE = { offices: 1, years: 14 }
const SAVES = 12

/** The library is older than the 编辑记录 beside it, as a copying program leaves it: what is missing is put back and told. */
const caughtUp: OtherLibrary = {
  prepare: folder => {
    const [library, aside] = [join(folder, 'library.db'), join(folder, 'before.db')]
    libraryIn(folder, ONE)
    cpSync(library, aside)
    libraryIn(folder, ONE, undefined, store => {
      const draft = store.reports.ofOffice(1).find(({ status }) => status === 'draft')
      for (let n = 0; draft && n < SAVES; n += 1) {
        const step = { stepId: `late-${String(n)}`, kind: 'edit', edits: [], says: '填写表三。' } as const
        store.steps.append(draft.id, step, new Date().toISOString())
      }
    })
    renameSync(aside, library)
  },
  shots: [
    {
      name: 'bar-caught-up',
      go: async page => {
        await page.getByText(/已用编辑记录补回/).waitFor()
        await page.getByRole('heading', { level: 1 }).waitFor()
      },
    },
  ],
}

/** Nothing can be written there; what can be read is looked at. */
const looking: OtherLibrary = {
  prepare: folder => {
    libraryIn(folder, ONE)
    mkdirSync(join(folder, 'edit-log', '900000.jsonl'), { recursive: true })
  },
  shots: [
    {
      name: 'not-opened-disk',
      go: async page => void (await button(page, '以只读方式打开').waitFor()),
    },
    {
      name: 'bar-looking',
      go: async page => {
        await button(page, '以只读方式打开').click()
        await page.getByText('只读查看，不能保存').first().waitFor()
        await page.getByRole('heading', { level: 1 }).waitFor()
      },
    },
  ],
}

const away = (folder: string): readonly [string, string] => [
  join(folder, 'library.db'),
  join(folder, 'library.db-away'),
]

/** The library was moved away under the program: the window stays over what is not saved. */
const movedAway: OtherLibrary = {
  prepare: folder => {
    libraryIn(folder, ONE)
  },
  afterwards: folder => {
    const [there, aside] = away(folder)
    renameSync(aside, there)
  },
  shots: [
    {
      name: 'unsaved',
      go: async (page, { app, dataDir }) => {
        await entry(page, /三 申请办理/)
        await page.locator('[data-cell="t3.new.np"]').click()
        renameSync(...away(dataDir))
        await page.keyboard.type('37')
        await page.getByText('保存失败').first().waitFor()
        await app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.close()
        })
        await page.getByRole('dialog', { name: '还有内容没有保存' }).waitFor()
      },
    },
  ],
}

export const troubledLibraries: readonly OtherLibrary[] = [caughtUp, looking, movedAway]
