import { join } from 'node:path'
import { expect } from 'vitest'
import type { ReadResult } from '../../../src/core/import/draft.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { nodeParser } from '../../../src/main/import/node-parser.ts'
import { damaged, random } from './broken-files.ts'

const endings = ['docx', 'doc', 'wps', 'pdf', 'html', 'mht', 'txt', 'json', 'rtf', 'xlsx']

/** Longest a file may take in ms; the process that reads is stopped at 30 s. */
export const longest = 10_000

export type Ask = (bytes: Uint8Array, name: string) => Promise<unknown>

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
    parser.send({ bytes, name, forms: builtInForms })
    return Promise.race([answered, crashed])
  }
  return { ask, end: parser.kill }
}

/** Reads a file that may be anything: an answer comes soon, and it is a report or a sentence. */
export async function isAnswered(ask: Ask, bytes: Uint8Array, name: string): Promise<void> {
  const began = performance.now()
  const read = (await ask(bytes, name)) as ReadResult
  if (!read.ok) expect(read.error.says, name).toMatch(/^[^\n]{4,60}。$/)
  expect(performance.now() - began, name).toBeLessThan(longest)
}

/** Damaged copies of good files, and noise under every name. */
export async function brokenFilesAreAnswered(
  ask: Ask,
  good: ReadonlyMap<string, Uint8Array>,
  count: number,
  seed: number,
): Promise<void> {
  const next = random(seed)
  for (const [name, bytes] of good) {
    for (let i = 0; i < count; i += 1) await isAnswered(ask, damaged(bytes, next), `${name} #${String(i)}`)
  }
  const heads = [...good.values()].map(bytes => bytes.subarray(0, 64))
  for (const ending of endings) {
    for (let i = 0; i < count / 2; i += 1) {
      const noise = Uint8Array.from({ length: 20 + Math.floor(next() * 4_000) }, () =>
        Math.floor(next() * 256),
      )
      if (next() < 0.7) noise.set((heads[Math.floor(next() * heads.length)] ?? noise).subarray(0, 20))
      await isAnswered(ask, noise, `noise ${String(i)}.${ending}`)
    }
  }
}
