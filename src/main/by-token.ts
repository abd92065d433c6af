import { randomUUID } from 'node:crypto'

/** Things kept in main that the window names by a token it cannot guess. */
export interface ByToken<T> {
  put(thing: T): string
  get(token: string): T | undefined
  drop(token: string): void
}

/** @param room how many things are kept; the oldest go first */
export function byToken<T>(room: number): ByToken<T> {
  const things = new Map<string, T>()
  return {
    put(thing) {
      const token = randomUUID()
      things.set(token, thing)
      const [oldest] = things.keys()
      if (things.size > room && oldest !== undefined) things.delete(oldest)
      return token
    },
    get: token => things.get(token),
    drop(token) {
      things.delete(token)
    },
  }
}
