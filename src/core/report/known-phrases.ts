import type { Phrase } from './office-settings.ts'

export interface PhrasesFrom {
  readonly fromYear: number
  readonly phrases: readonly Phrase[]
}

/** 常用语 of applied 参数包, like the shelf of forms (forms/known-forms). */
let brought: readonly PhrasesFrom[] = []

export function knowPhrases(phrases: readonly PhrasesFrom[]): void {
  brought = phrases
}

/** What is offered in a report of a year beside the office's own wordings. */
export const phrasesFor = (year: number): readonly Phrase[] =>
  brought.flatMap(({ fromYear, phrases }) => (year >= fromYear ? phrases : []))
