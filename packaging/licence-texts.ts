import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPackages } from '../scripts/audit/shipped-packages.ts'
import { LICENCE_FILES } from './inside.ts'

const LINE = '='.repeat(72)

/** The licence of every package whose code is inside, the window's bundled ones too, in one text. */
export const licenceTexts = (root: string): string =>
  shippedPackages(root)
    .map(({ name, version, licence, path }) => {
      const texts = globSync([...LICENCE_FILES], { cwd: join(root, path) })
        .toSorted()
        .map(file => readFileSync(join(root, path, file), 'utf8').trim())
      return [LINE, `${name} ${version} (${licence})`, LINE, ...texts, ''].join('\n')
    })
    .join('\n')
