import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pictureFile, picturesOf } from '../../src/core/guide/chapter.ts'
import { chapters } from '../../src/core/guide/guide.ts'
import { launchApp } from '../../test/helpers/launch.ts'

/** Small enough for the installer, sharp enough to read a label. */
const WIDTH = 1100
const QUALITY = 0.72

/** Writes the guide's pictures as WebP, made from the screenshots by the window's own browser. */
export async function writeGuidePictures(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const program = await launchApp()
  for (const name of picturesOf(chapters)) {
    const png = readFileSync(join(from, `${name}-1366x768-100.png`)).toString('base64')
    const webp = await program.page.evaluate(toWebp, { png, width: WIDTH, quality: QUALITY })
    writeFileSync(join(to, pictureFile(name)), Buffer.from(webp, 'base64'))
  }
  await program.close()
}

/** Runs in the page. */
async function toWebp({
  png,
  width,
  quality,
}: {
  png: string
  width: number
  quality: number
}): Promise<string> {
  const bytes = Uint8Array.from(atob(png), sign => sign.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(width, Math.round((picture.height * width) / picture.width))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
  const written = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(written, byte => String.fromCharCode(byte)).join(''))
}
