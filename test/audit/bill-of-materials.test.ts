import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { cyclonedx } from '../../scripts/audit/cyclonedx.ts'
import { isAllowedLicence } from '../../scripts/audit/licence-rules.ts'
import { shippedFonts } from '../../scripts/audit/shipped-fonts.ts'
import { shippedPackages } from '../../scripts/audit/shipped-packages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const parts = { packages: shippedPackages(ROOT), fonts: shippedFonts(ROOT) }

/** Of the JSON schema of CycloneDX 1.6 (ECMA-424): what is required, the patterns, and no name that it does not know. */
const spdx = z.string().refine(id => isAllowedLicence(id) || id === 'OFL-1.1')
const component = z.strictObject({
  type: z.enum(['application', 'library', 'file']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().optional(),
  description: z.string().optional(),
  copyright: z.string().optional(),
  purl: z
    .string()
    .regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/)
    .optional(),
  licenses: z
    .union([
      z.array(z.strictObject({ license: z.strictObject({ id: spdx }) })).min(1),
      z.tuple([z.strictObject({ expression: z.string().refine(isAllowedLicence) })]),
    ])
    .optional(),
  hashes: z
    .array(
      z.union([
        z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }),
        z.strictObject({ alg: z.literal('SHA-256'), content: z.string().regex(/^[0-9a-f]{64}$/) }),
      ]),
    )
    .min(1)
    .optional(),
})
const bom = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({ component }),
  components: z.array(component),
})

it('the bill of materials is CycloneDX 1.6 and names every package and font with licence and digest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-sbom-'))
  const file = join(folder, 'sbom.json')
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/audit/sbom.ts'), file])
  expect(ran.status).toBe(0)
  const { components, metadata } = bom.parse(JSON.parse(readFileSync(file, 'utf8')))
  rmSync(folder, { recursive: true })
  expect(components).toHaveLength(parts.packages.length + parts.fonts.length)
  const references = [metadata.component, ...components].map(one => one['bom-ref'])
  expect(new Set(references).size).toBe(references.length)
  expect(components.filter(({ licenses, hashes }) => !licenses || !hashes)).toEqual([])
  expect(components.map(({ purl }) => purl)).toContain('pkg:npm/%40pdf-lib/upng@1.0.1')
})

it('is the same for the same parts, and another for others', () => {
  const product = { name: 'nianbao', version: '1.0.0' }
  expect(cyclonedx(product, parts)).toEqual(cyclonedx(product, parts))
  const fewer = bom.parse(cyclonedx(product, { ...parts, fonts: [] }))
  expect(fewer.serialNumber).not.toBe(bom.parse(cyclonedx(product, parts)).serialNumber)
})
