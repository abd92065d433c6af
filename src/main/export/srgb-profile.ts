/** Points of the tone curve; between them readers go straight. */
const CURVE = 1024
const DATE = [2026, 1, 1, 0, 0, 0]
const D50 = [0.9642, 1, 0.82491]

/**
 * A profile of the sRGB colour space (IEC 61966-2-1) as ICC.1:2001-04 (version 2) has it for displays: the three
 * primaries adapted to D50 and one tone curve, computed from the formula of the standard. 2 564 bytes, always the same.
 */
export function srgbProfile(): Uint8Array {
  const curve = block('curv', [uint32(CURVE), ...curvePoints().map(uint16)])
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', block('text', [ascii('CC0\0')])],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const parts = [...new Set(tags.map(([, part]) => part))]
  const places = new Map<Uint8Array, number>()
  let end = 128 + 4 + tags.length * 12
  for (const part of parts) {
    places.set(part, end)
    end += part.length
  }
  const table = tags.flatMap(([name, part]) => [
    ascii(name),
    uint32(places.get(part) ?? 0),
    uint32(part.length),
  ])
  return join([header(end), uint32(tags.length), ...table, ...parts])
}

function header(size: number): Uint8Array {
  const date = DATE.map(uint16)
  return join([
    ...[uint32(size), uint32(0), uint32(0x0210_0000), ascii('mntrRGB XYZ '), ...date, ascii('acsp')],
    ...[uint32(0), uint32(0), uint32(0), uint32(0), uint32(0), uint32(0), uint32(0)],
    ...[...D50.map(fixed), uint32(0), new Uint8Array(44)],
  ])
}

const curvePoints = (): number[] =>
  Array.from({ length: CURVE }, (_, index) => {
    const value = index / (CURVE - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    return Math.round(linear * 65_535)
  })

/** The text in ASCII; none in Unicode and none for old Macintoshes. */
const description = (text: string): Uint8Array =>
  block('desc', [uint32(text.length + 1), ascii(`${text}\0`), new Uint8Array(4 + 4 + 2 + 1 + 67)])

const xyz = (values: readonly number[]): Uint8Array => block('XYZ ', values.map(fixed))

/** A tag's data, filled up to whole words. */
function block(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const data = join([ascii(type), uint32(0), ...parts])
  return join([data, new Uint8Array(-data.length & 3)])
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0))
const uint16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255)
const uint32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
/** s15Fixed16 */
const fixed = (value: number): Uint8Array => uint32(Math.round(value * 65_536))

const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
