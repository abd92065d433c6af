import { importDraft } from '../../contract/schemas/draft.ts'
import type { Form } from '../../core/forms/form.ts'
import { knownForms } from '../../core/forms/known-forms.ts'
import type { NotAReport, ReadResult } from '../../core/import/draft.ts'
import type { Importer } from '../importer.ts'

/** A process that reads one file and is then thrown away. */
export interface ParserProcess {
  send(file: FileToRead): void
  /** Called once with what the process answers. */
  onAnswer(listener: (answer: unknown) => void): void
  /** Called once when the process has ended, for whatever reason. */
  onEnd(listener: () => void): void
  /** Memory in use in bytes; null where the system does not tell. */
  memory(): number | null
  kill(): void
}

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly name: string
  /** Every form there is: 参数包 may have brought more than the program has. */
  readonly forms: readonly Form[]
}

export interface Watch {
  /** Wall clock in ms. */
  readonly longest: number
  /** Bytes of resident memory. */
  readonly most: number
  /** How often memory is looked at, in ms. */
  readonly every: number
}

const usual: Watch = { longest: 30_000, most: 512e6, every: 250 }

/** Heap of a parser in MB; buffers come on top of it. */
export const PARSER_HEAP = 384

const refusals = {
  slow: {
    says: '这份文件读了太久，已停止读取。',
    hint: '请用 Word 或 WPS 打开后另存为一份新的 .docx，再导入。',
  },
  big: {
    says: '这份文件展开后太大，已停止读取。',
    hint: '文件可能已损坏，请用 Word 或 WPS 打开后另存为一份新的 .docx，再导入。',
  },
  broken: {
    says: '这份文件使读取程序出错，没有读入。',
    hint: '请用 Word 或 WPS 打开后另存为一份新的 .docx，或者全选复制、粘贴文字导入。',
  },
} satisfies Record<string, NotAReport>

/**
 * Reads each file in a process of its own, so that a file that hangs, crashes or eats memory costs that file only.
 * What comes back is checked like any other input.
 */
export function isolatedImporter(start: () => ParserProcess, watch: Watch = usual): Importer {
  return {
    read: (bytes, name) =>
      new Promise(resolve => {
        const parser = start()
        const settle = (result: ReadResult) => {
          clearTimeout(clock)
          clearInterval(look)
          parser.kill()
          resolve(result)
        }
        const refuse = (error: NotAReport) => {
          settle({ ok: false, error })
        }
        const clock = setTimeout(() => {
          refuse(refusals.slow)
        }, watch.longest)
        const look = setInterval(() => {
          if ((parser.memory() ?? 0) > watch.most) refuse(refusals.big)
        }, watch.every)
        parser.onAnswer(answer => {
          const result = resultIn(answer)
          if (result) settle(result)
          else refuse(refusals.broken)
        })
        parser.onEnd(() => {
          refuse(refusals.broken)
        })
        parser.send({ bytes, name, forms: knownForms() })
      }),
  }
}

function resultIn(answer: unknown): ReadResult | null {
  if (typeof answer !== 'object' || answer === null) return null
  if ('draft' in answer) {
    const draft = importDraft.safeParse(answer.draft)
    return draft.success ? { ok: true, draft: draft.data } : null
  }
  if (!('error' in answer) || typeof answer.error !== 'object' || answer.error === null) return null
  const { says, hint, otherPaper } = answer.error as Record<string, unknown>
  if (typeof says !== 'string' || typeof hint !== 'string') return null
  return { ok: false, error: { says, hint, ...(otherPaper === true ? { otherPaper } : {}) } }
}
