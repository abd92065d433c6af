import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cyclonedx } from './cyclonedx.ts'
import { shippedFonts } from './shipped-fonts.ts'
import { shippedPackages } from './shipped-packages.ts'

/** The bill of materials of what is shipped, as the text of a file. */
export function billOfMaterials(root: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  const parts = { packages: shippedPackages(root), fonts: shippedFonts(root) }
  return `${JSON.stringify(cyclonedx({ name, version }, parts), null, 2)}\n`
}
