import type { Review } from './review.ts'

/** What the clerk has said of each waiting import, by token: a look at the list or another file loses nothing. */
const kept = new Map<string, Review>()

export const keptReview = (token: string): Review | undefined => kept.get(token)

export function keepReview(token: string, review: Review): void {
  kept.set(token, review)
}

/** The import is stored or given up. */
export function forgetReview(token: string): void {
  kept.delete(token)
}
