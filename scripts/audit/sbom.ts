import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ROOT } from '../run.ts'
import { billOfMaterials } from './bill-of-materials.ts'

/** `npm run sbom [FILE]`: the bill of materials of what is shipped (default dist/sbom.cdx.json). */
const file = resolve(ROOT, process.argv[2] ?? 'dist/sbom.cdx.json')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, billOfMaterials(ROOT))
process.stdout.write(`${file}\n`)
