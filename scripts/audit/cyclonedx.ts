import { createHash } from 'node:crypto'
import type { ShippedPackage } from './shipped-packages.ts'

/** A CycloneDX 1.6 bill of materials. The same packages give the same bytes: its serial number is their digest. */
export function cyclonedx(
  product: { readonly name: string; readonly version: string },
  packages: readonly ShippedPackage[],
): object {
  const components = packages.map(component)
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
