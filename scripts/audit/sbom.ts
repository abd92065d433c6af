import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ROOT } from '../run.ts'
import { cyclonedx } from './cyclonedx.ts'
import { shippedPackages } from './shipped-packages.ts'

/** `npm run sbom [FILE]`: the bill of materials of what is shipped (default dist/sbom.cdx.json). */
const file = resolve(ROOT, process.argv[2] ?? 'dist/sbom.cdx.json')
const { name, version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
  name: string
  version: string
}
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(cyclonedx({ name, version }, shippedPackages(ROOT)), null, 2)}\n`)
process.stdout.write(`${file}\n`)
