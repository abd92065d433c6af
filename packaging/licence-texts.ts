import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontLicenceTexts, shippedFonts } from '../scripts/audit/shipped-fonts.ts'
import { shippedPackages } from '../scripts/audit/shipped-packages.ts'
import { LICENCE_FILES } from './inside.ts'

const LINE = '='.repeat(72)

/** The licence of every package whose code is inside, the window's bundled ones too, and of every font, in one text. */
export const licenceTexts = (root: string): string => {
  const packages = shippedPackages(root).map(({ name, version, licence, path }) =>
    part(
      `${name} ${version} (${licence})`,
      globSync([...LICENCE_FILES], { cwd: join(root, path) })
        .toSorted()
        .map(file => readFileSync(join(root, path, file), 'utf8').trim()),
    ),
  )
  const fonts = shippedFonts(root).map(
    ({ file, typeface, copyright, licence }) => `${file}: ${typeface}. ${copyright} (${licence})`,
  )
  const texts = fontLicenceTexts(root).map(({ name, text }) => part(name, [text]))
  return [...packages, part('resources/fonts', fonts), ...texts].join('\n')
}

const part = (title: string, texts: readonly string[]): string => [LINE, title, LINE, ...texts, ''].join('\n')
