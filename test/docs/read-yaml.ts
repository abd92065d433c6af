/** What the workflow files are made of. */
export type Yaml = string | null | readonly Yaml[] | { readonly [key: string]: Yaml }

interface Line {
  readonly indent: number
  readonly text: string
  readonly at: number
}

/**
 * Reads the part of YAML that our workflows use: block and flow mappings and lists, plain and quoted words, `|` texts,
 * comments. Anything else throws with its line, so that nothing is half understood. Every scalar stays a word.
 */
export function readYaml(text: string): Yaml {
  const lines = text.split('\n').map((raw, at): Line => {
    if (raw.includes('\t')) throw new Error(`line ${String(at + 1)}: a tab`)
    const indent = raw.length - raw.trimStart().length
    return { indent, text: raw.trimEnd().slice(indent), at: at + 1 }
  })
  let next = 0
  const skip = (): Line | undefined => {
    while (next < lines.length && /^(?:#|$)/.test(lines[next]?.text ?? '')) next += 1
    return lines[next]
  }
  const fail = (line: Line): never => {
    throw new Error(`line ${String(line.at)}: ${line.text}`)
  }

  function literal(indent: number): string {
    const kept: string[] = []
    let inner = 0
    for (let line = lines[next]; line && (line.text === '' || line.indent > indent); line = lines[++next]) {
      if (line.text !== '') inner ||= line.indent
      kept.push(line.text === '' ? '' : ' '.repeat(line.indent - inner) + line.text)
    }
    return `${kept.join('\n').trimEnd()}\n`
  }

  /** The value behind a key or a dash: on the same line, or the block below. */
  function valueOf(rest: string, indent: number, line: Line): Yaml {
    if (rest === '|') return literal(indent)
    if (rest !== '') return flow(rest, line)
    const below = skip()
    if (!below || below.indent < indent) return null
    const list = below.text.startsWith('- ')
    return below.indent > indent || list ? block(below.indent) : null
  }

  function block(indent: number): Yaml {
    return lines[next]?.text.startsWith('- ') ? listAt(indent) : mappingAt(indent)
  }

  function listAt(indent: number): Yaml {
    const found: Yaml[] = []
    for (let line = skip(); line?.indent === indent && line.text.startsWith('- '); line = skip()) {
      const rest = line.text.slice(2)
      if (/^[\w.-]+:(?: |$)/.test(rest)) {
        lines[next] = { indent: indent + 2, text: rest, at: line.at }
        found.push(mappingAt(indent + 2))
      } else {
        next += 1
        found.push(valueOf(withoutComment(rest), indent, line))
      }
    }
    return found
  }

  function mappingAt(indent: number): Yaml {
    const found: Record<string, Yaml> = {}
    for (let line = skip(); line && line.indent >= indent; line = skip()) {
      const [, key = '', rest = ''] = /^([\w.-]+):(?: +(.*))?$/.exec(line.text) ?? fail(line)
      if (line.indent !== indent || key in found) fail(line)
      next += 1
      found[key] = valueOf(withoutComment(rest), indent, line)
    }
    return found
  }

  const start = skip()
  const whole = start ? block(start.indent) : null
  const left = skip()
  return left ? fail(left) : whole
}

const withoutComment = (text: string): string =>
  /^['"]/.test(text) ? text : text.replace(/(?:^|\s+)#.*$/, '')

/** `{ a: b, c: 'd' }`, `[a, 'b']`, a quoted word or a plain one. */
function flow(text: string, line: Line): Yaml {
  const inner = text.slice(1, -1).trim()
  if (text.startsWith('[') && text.endsWith(']'))
    return inner === '' ? [] : inner.split(/,\s*/).map(one => flow(one, line))
  if (text.startsWith('{') && text.endsWith('}')) {
    const pairs = inner.split(/,\s*/).map(pair => /^([\w-]+): (.+)$/.exec(pair))
    return Object.fromEntries(pairs.map(pair => [pair?.[1] ?? '', flow(pair?.[2] ?? '', line)]))
  }
  if (/^'[^']*'$|^"[^"\\]*"$/.test(text)) return inner
  if (/^[[\]{}'"&*!|>%@`]|: |\s#/.test(text)) throw new Error(`line ${String(line.at)}: ${text}`)
  return text
}
