import type * as z from 'zod'

/** A type without its `readonly` marks, all the way down. */
export type Plain<T> = T extends Uint8Array | string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer I)[]
    ? Plain<I>[]
    : { -readonly [K in keyof T]: Plain<T[K]> }

/** True only for identical types; assignable ones such as `{ a?: string }` and `{}` are told apart. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** True where every schema yields exactly the type declared for its call. */
export type SameCalls<
  Declared extends Record<keyof Schemas, { input: unknown; output: unknown }>,
  Schemas extends Record<keyof Declared, { readonly input: z.ZodType; readonly output: z.ZodType }>,
> = {
  [M in keyof Declared]: [
    Same<Plain<Declared[M]['input']>, Plain<z.output<Schemas[M]['input']>>>,
    Same<Plain<Declared[M]['output']>, Plain<z.output<Schemas[M]['output']>>>,
  ]
}[keyof Declared] extends [true, true]
  ? true
  : never
