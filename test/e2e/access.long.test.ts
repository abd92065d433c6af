import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { filledShots, furtherShots } from '../../scripts/pictures/all-screens.ts'
import { writeOtherMachine } from '../../scripts/pictures/keeping-screens.ts'
import { writeOldPapers } from '../../scripts/pictures/old-papers.ts'
import { launchOver, otherLibraries } from '../../scripts/pictures/other-libraries.ts'
import type { Shot } from '../../scripts/pictures/shot.ts'
import { fillLibrary } from '../../scripts/pictures/years.ts'
import { axeFinds, cutOff } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

const SIZE = { width: 1366, height: 768 }
const ZOOMS = [1, 1.25, 1.5, 2]

describe.skipIf(!hasWindowHost)(
  'every pictured screen and dialog: nothing for axe-core, nothing cut off',
  () => {
    const work = mkdtempSync(join(tmpdir(), 'nianbao-access-'))
    afterAll(() => {
      rmSync(work, { recursive: true, maxRetries: 5 })
    })

    async function judge(program: Launched, shots: readonly Shot[]): Promise<string[]> {
      const { app, page } = program
      const found: string[] = []
      for (const { name, go } of shots) {
        await page.reload()
        await go(page, program)
        found.push(...(await axeFinds(page)).map(says => `${name} axe ${says}`))
        for (const zoom of ZOOMS) {
          const [width, height] = [Math.round(SIZE.width / zoom), Math.round(SIZE.height / zoom)]
          await app.evaluate(
            ({ BrowserWindow }, [w, h]) => {
              BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
            },
            [width, height] as const,
          )
          await page.waitForFunction(wanted => window.innerWidth === wanted, width)
          found.push(...(await cutOff(page)).map(says => `${name} at ${String(zoom * 100)} % ${says}`))
        }
        await app.evaluate(({ BrowserWindow }, { width, height }) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
        }, SIZE)
        await page.waitForFunction(wanted => window.innerWidth === wanted, SIZE.width)
      }
      return found
    }

    it('over a filled library', async () => {
      const papers = join(work, 'papers')
      const other = join(work, 'other')
      for (const folder of [papers, other]) mkdirSync(folder)
      const bundle = await writeOtherMachine(other)
      const program = await launchApp({ size: SIZE })
      await fillLibrary(program.page)
      const shots = [...filledShots(await writeOldPapers(papers)), ...furtherShots(bundle)]
      expect(await judge(program, shots)).toEqual([])
      await program.close()
    }, 900_000)

    it('over other libraries', async () => {
      for (const [i, other] of otherLibraries(work).entries()) {
        const places = { data: join(work, `data-${String(i)}`), build: join(work, `build-${String(i)}`) }
        for (const folder of Object.values(places)) mkdirSync(folder)
        const program = await launchOver(other, places, { size: SIZE })
        expect(await judge(program, other.shots)).toEqual([])
        other.afterwards?.(places.data)
        await program.close()
      }
    }, 300_000)
  },
)
