import { join } from 'node:path'
import { expect } from 'vitest'
import type { ReadResult } from '../../../src/core/import/draft.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { nodeParser } from '../../../src/main/import/node-parser.ts'
import { damaged, random } from './broken-files.ts'

const endings = ['docx', 'doc', 'wps', 'pdf', 'html', 'mht', 'txt', 'json', 'rtf', 'xlsx']

/** Longest a file may take in ms, and most memory in bytes: the program stops the process that reads at 30 s and 512 MB. */
const LONGEST = 10_000
const MOST = 512e6

export interface Asked {
  readonly answer: unknown
  /** The most memory that was seen in use while the file was read, in bytes; 0 where the system does not tell. */
  readonly memory: number
}
export type Ask = (bytes: Uint8Array, name: string) => Promise<Asked>

/** A parser process that is kept for many files, as no program does it; one crash ends the test. */
export function parserForMany(): { readonly ask: Ask; readonly end: () => void } {
  const parser = nodeParser(join(import.meta.dirname, '../../../src/main/import/importer.ts'))
  const crashed = new Promise<never>((_, reject) => {
    parser.onEnd(() => {
      reject(new Error('the parser has crashed'))
    })
  })
  crashed.catch(() => undefined)
  const ask: Ask = (bytes, name) => {
    const answered = new Promise<unknown>(resolve => {
      parser.onAnswer(resolve)
    })
    let memory = 0
    const look = (): void => {
      memory = Math.max(memory, parser.memory() ?? 0)
    }
    const watch = setInterval(look, 20)
    parser.send({ bytes, name, forms: builtInForms })
    return Promise.race([answered, crashed])
      .finally(() => {
        clearInterval(watch)
      })
      .then(answer => {
        look()
        return { answer, memory }
      })
  }
  return { ask, end: parser.kill }
}

/** Reads a file that may be anything: an answer comes soon and without much memory, and it is a report or a sentence. */
export async function isAnswered(ask: Ask, bytes: Uint8Array, name: string): Promise<void> {
  const began = performance.now()
  const { answer, memory } = await ask(bytes, name)
  const read = answer as ReadResult
  if (!read.ok) expect(read.error.says, name).toMatch(/^[^\n]{4,60}。$/)
  expect(performance.now() - began, name).toBeLessThan(LONGEST)
  expect(memory, name).toBeLessThan(MOST)
}

export interface HowMany {
  /** Damaged copies of each good file; half as much noise under each name. */
  readonly count: number
  /** Of a PDF, which takes ten times as long to read. */
  readonly ofPdf: number
  readonly seed: number
}

/**
 * Damaged copies of good files, and noise under every name.
 * @returns how many files were read
 */
export async function brokenFilesAreAnswered(
  ask: Ask,
  good: ReadonlyMap<string, Uint8Array>,
  { count, ofPdf, seed }: HowMany,
): Promise<number> {
  const next = random(seed)
  let read = 0
  for (const [name, bytes] of good) {
    const copies = /pdf$/i.test(name) ? ofPdf : count
    for (let i = 0; i < copies; i += 1) {
      await isAnswered(ask, damaged(bytes, next), `${name} #${String(i)}`)
      read += 1
    }
  }
  const heads = [...good.values()].map(bytes => bytes.subarray(0, 64))
  for (const ending of endings) {
    for (let i = 0; i < count / 2; i += 1) {
      const noise = Uint8Array.from({ length: 20 + Math.floor(next() * 4_000) }, () =>
        Math.floor(next() * 256),
      )
      if (next() < 0.7) noise.set((heads[Math.floor(next() * heads.length)] ?? noise).subarray(0, 20))
      await isAnswered(ask, noise, `noise ${String(i)}.${ending}`)
      read += 1
    }
  }
  return read
}
