import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { errorCode } from '../main/error-code.ts'
import { CliError } from './cli-error.ts'

export interface Arguments {
  readonly file: string | undefined
  readonly files: readonly string[]
  text(name: string): string | undefined
  /** Of an option that may stand more than once. */
  texts(name: string): readonly string[]
  flag(name: string): boolean
}

/** Reads one file name, or many, and the options a command knows; anything else is answered with a sentence. */
export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  takes: 'one' | 'many' = 'one',
): Arguments {
  const parsed = parse(args, options)
  const [file, ...rest] = parsed.positionals
  if (takes === 'one' && rest.length > 0)
    throw new CliError(`多出的参数：${rest.join(' ')}。一次只处理一个文件。`)
  return {
    file,
    files: parsed.positionals,
    text: name => {
      const value = parsed.values[name]
      return typeof value === 'string' ? value : undefined
    },
    texts: name => {
      const value = parsed.values[name]
      return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
    },
    flag: name => parsed.values[name] === true,
  }
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CliError(optionTrouble(error))
  }
}

function optionTrouble(error: unknown): string {
  const code = errorCode(error)
  const name = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项 ${name}。用 nianbao --help 查看用法。`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项 ${name} 的值不对。用 nianbao --help 查看用法。`
  throw error
}

/** A required option, or the sentence that asks for it. */
export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new CliError(`缺少${what}。用 nianbao --help 查看用法。`)
  return value
}
