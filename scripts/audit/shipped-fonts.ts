import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FONT_LICENCE } from './licence-rules.ts'

/** A font file that goes to the clerk's machine. */
export interface ShippedFont {
  readonly file: string
  /** “Noto Serif SC 2.003, weight 700”, as resources/fonts/README.md says. */
  readonly typeface: string
  readonly copyright: string
  readonly licence: string
  readonly sha256: string
}

const FOLDER = 'resources/fonts'

/** Every font with what the page beside it says; throws for one that is not on that page. */
export function shippedFonts(root: string): readonly ShippedFont[] {
  const page = readFileSync(join(root, FOLDER, 'README.md'), 'utf8')
  return readdirSync(join(root, FOLDER))
    .filter(name => name.endsWith('.woff2'))
    .toSorted()
    .map(file => {
      const row = page.split('\n').find(line => line.includes(`\`${file}\``))
      const [, , , typeface = '', copyright = ''] = (row ?? '').split('|').map(cell => cell.trim())
      if (copyright === '') throw new Error(`${FOLDER}/README.md 里没有写 ${file} 的来历。`)
      const sha256 = createHash('sha256')
        .update(readFileSync(join(root, FOLDER, file)))
        .digest('hex')
      return { file, typeface, copyright, licence: FONT_LICENCE, sha256 }
    })
}

/** The licences of the fonts, as they lie beside them. */
export const fontLicenceTexts = (root: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(join(root, FOLDER))
    .filter(name => name.startsWith('LICENSE'))
    .toSorted()
    .map(name => ({ name, text: readFileSync(join(root, FOLDER, name), 'utf8').trim() }))
