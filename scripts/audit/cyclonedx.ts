import { createHash } from 'node:crypto'
import type { ShippedFont } from './shipped-fonts.ts'
import type { ShippedPackage } from './shipped-packages.ts'

export interface Parts {
  readonly packages: readonly ShippedPackage[]
  readonly fonts: readonly ShippedFont[]
}

/** A CycloneDX 1.6 bill of materials. The same parts give the same bytes: its serial number is their digest. */
export function cyclonedx(
  product: { readonly name: string; readonly version: string },
  { packages, fonts }: Parts,
): object {
  const components = [...packages.map(component), ...fonts.map(font)]
  const digest = createHash('sha256')
    .update(JSON.stringify([product, components]))
    .digest('hex')
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product.name,
        name: product.name,
        version: product.version,
      },
    },
    components,
  }
}

function component({ name, version, licence, path, integrity }: ShippedPackage): object {
  return {
    type: 'library',
    // A package may stand in the tree twice: its place makes the reference unique.
    'bom-ref': path,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
    hashes: hashes(integrity),
  }
}

const font = ({ file, typeface, copyright, licence, sha256 }: ShippedFont): object => ({
  type: 'file',
  'bom-ref': `resources/fonts/${file}`,
  name: file,
  description: typeface,
  copyright,
  licenses: [{ license: { id: licence } }],
  hashes: [{ alg: 'SHA-256', content: sha256 }],
})

/** `sha512-BASE64` as CycloneDX writes it. */
function hashes(integrity: string): readonly { readonly alg: string; readonly content: string }[] {
  const sha512 = /^sha512-(.+)$/.exec(integrity)?.[1]
  return sha512 ? [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] : []
}

const uuidOf = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
