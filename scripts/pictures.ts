import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchApp, type Launched } from '../test/helpers/launch.ts'
import { writeOldPapers } from './pictures/old-papers.ts'
import { writeGuidePictures } from './pictures/guide-pictures.ts'
import { writeOtherMachine } from './pictures/keeping-screens.ts'
import { picturePapers } from './pictures/papers.ts'
import { filledShots, furtherShots } from './pictures/all-screens.ts'
import { firstShots } from './pictures/first-screens.ts'
import { launchOver, otherLibraries } from './pictures/other-libraries.ts'
import type { Shot } from './pictures/shot.ts'
import { fillLibrary } from './pictures/years.ts'

/**
 * `npm run pictures`: every screen at two window sizes and three scales, and every page of the paper, into
 * .cache/pictures; those the README and the docs show into docs/images, those of the guide into resources/guide. Run `npm run build` first.
 */
const root = resolve(import.meta.dirname, '..')
const all = join(root, '.cache/pictures')
const shown = join(root, 'docs/images')
const inReadme = ['home', 'entry', 'import-review', 'preview', 'check', 'narrative']
const pages = ['F2021-pdf-1', 'F2021-pdf-3']

const windows = [
  { width: 1366, height: 768, scale: 1 },
  { width: 1920, height: 1080, scale: 1 },
  { width: 1366, height: 768, scale: 1.5 },
  { width: 1920, height: 1080, scale: 1.5 },
  { width: 1366, height: 768, scale: 2 },
] as const

/** 150 % at 1366×768 device pixels leaves 911×512 for the page; that is what a clerk with large type sees. */
const cssSize = (w: (typeof windows)[number]) => ({
  width: Math.round(w.width / w.scale),
  height: Math.round(w.height / w.scale),
})

/** Data where a clerk has it, as the status bar says. */
const placeIn = (home: string, run: number): string => join(home, String(run), '文档/公开年报数据')

async function take(program: Launched, list: readonly Shot[], label: string): Promise<void> {
  const { page } = program
  page.setDefaultTimeout(15_000)
  for (const shot of list) {
    await shot.go(page, program)
    await page.waitForTimeout(400)
    const path = join(all, `${shot.name}-${label}.png`)
    await page.screenshot({ path })
    console.log(path)
    if (list !== firstShots) await page.reload()
  }
}

rmSync(all, { recursive: true, force: true })
mkdirSync(all, { recursive: true })
mkdirSync(shown, { recursive: true })
const papersFolder = mkdtempSync(join(tmpdir(), 'nianbao-old-papers-'))
const oldPapers = await writeOldPapers(papersFolder)
const bundleFolder = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'))
const bundle = await writeOtherMachine(bundleFolder)
for (const size of windows) {
  const label = `${String(size.width)}x${String(size.height)}-${String(size.scale * 100)}`
  const home = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'))
  const program = await launchApp({ dataDir: placeIn(home, 1), size: cssSize(size), scale: size.scale })
  await take(program, firstShots, label)
  await program.close()
  const filled = await launchApp({ dataDir: placeIn(home, 2), size: cssSize(size), scale: size.scale })
  await fillLibrary(filled.page)
  await filled.page.reload()
  await take(filled, [...filledShots(oldPapers), ...furtherShots(bundle)], label)
  await filled.close()
  for (const [i, other] of otherLibraries(home).entries()) {
    const places = { data: placeIn(home, 3 + i), build: join(home, `build-${String(i)}`) }
    for (const folder of Object.values(places)) mkdirSync(folder, { recursive: true })
    const over = await launchOver(other, places, { size: cssSize(size), scale: size.scale })
    await take(over, other.shots, label)
    other.afterwards?.(places.data)
    await over.close()
  }
  rmSync(home, { recursive: true })
}
rmSync(papersFolder, { recursive: true })
rmSync(bundleFolder, { recursive: true })
await picturePapers(all)
await writeGuidePictures(all, join(root, 'resources/guide'))
for (const name of inReadme) cpSync(join(all, `${name}-1366x768-100.png`), join(shown, `${name}.png`))
for (const name of pages) cpSync(join(all, `${name}.png`), join(shown, `${name}.png`))
