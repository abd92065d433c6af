/** A structured-cloneable value as JSON. */
type Encoded =
  null | boolean | number | string | Encoded[] | { $: string; v?: Encoded; t?: string; m?: string }

export interface Codec {
  pack(value: unknown): string
  unpack(text: string): unknown
}

/**
 * Structured clone ⇄ JSON. Runs in Node and, by its source text, inside the page, so it may use nothing from
 * outside itself; the two sides bring their own Base64.
 */
export function makeCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array<ArrayBuffer>,
): Codec {
  const encode = (value: unknown): Encoded => {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (Array.isArray(value)) return value.map(encode)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(pair => pair.map(encode)) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { $: 'view', t: value.constructor.name, v: toBase64(bytes) }
    }
    if (value instanceof Error) return { $: 'error', v: value.name, m: value.message }
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) }
  }
  const pairs = (value: Encoded | undefined): [unknown, unknown][] =>
    (value as [Encoded, Encoded][]).map(([key, item]) => [decode(key), decode(item)])
  const decode = (value: Encoded): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(value.v)
      case 'bigint':
        return BigInt(value.v as string)
      case 'date':
        return new Date(value.v as number)
      case 'map':
        return new Map(pairs(value.v))
      case 'set':
        return new Set((value.v as Encoded[]).map(decode))
      case 'buffer':
        return fromBase64(value.v as string).buffer
      case 'view': {
        const types = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
        const View = types[value.t === 'Buffer' ? 'Uint8Array' : (value.t ?? '')]
        return View ? new View(fromBase64(value.v as string).buffer) : undefined
      }
      case 'error':
        return Object.assign(new Error(value.m), { name: value.v })
      default:
        return Object.fromEntries(pairs(value.v) as [string, unknown][])
    }
  }
  return {
    // structuredClone first: what Electron refuses to send is refused here too.
    pack: value => JSON.stringify(encode(structuredClone(value))),
    unpack: text => decode(JSON.parse(text) as Encoded),
  }
}

/** Node's side of the codec. */
export const codec = makeCodec(
  bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  text => new Uint8Array(Buffer.from(text, 'base64')),
)
