import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { Data } from 'resedit'
import { findChromium } from '../test/standin/chromium.ts'
import { ROOT } from './run.ts'

/** `npm run icon`: draws resources/icon/*.svg in every size that Windows and Linux ask for. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
/** Up to here the drawing with fewer lines is readable. */
const SMALL = 32
/** The largest size in an .ico file. */
const LARGEST_IN_ICO = 256
const folder = join(ROOT, 'resources/icon')

async function draw(): Promise<readonly (readonly [size: number, png: Buffer])[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(process.env) ?? '',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const drawn: [number, Buffer][] = []
  for (const size of SIZES) {
    const svg = readFileSync(join(folder, size <= SMALL ? 'icon-small.svg' : 'icon.svg'), 'utf8')
    const style = `<style>body{margin:0}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>`
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(style + svg)
    drawn.push([size, await page.screenshot({ omitBackground: true })])
  }
  await browser.close()
  return drawn
}

function icoOf(drawn: readonly (readonly [number, Buffer])[]): Buffer {
  const file = new Data.IconFile()
  file.icons = drawn
    .filter(([size]) => size <= LARGEST_IN_ICO)
    .map(([size, png]) => {
      const bytes = new Uint8Array(png).buffer
      const data = Data.RawIconItem.from(bytes, size, size, 32)
      return { width: size % LARGEST_IN_ICO, height: size % LARGEST_IN_ICO, planes: 1, bitCount: 32, data }
    })
  return Buffer.from(file.generate())
}

const drawn = await draw()
mkdirSync(join(folder, 'png'), { recursive: true })
for (const [size, png] of drawn) writeFileSync(join(folder, `png/${String(size)}.png`), png)
writeFileSync(join(folder, 'icon.ico'), icoOf(drawn))
