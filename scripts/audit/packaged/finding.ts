/** What was looked at in a packaged program, and what is the matter with it: nothing where it is well. */
export interface Looked {
  readonly at: string
  readonly troubles: readonly string[]
}
