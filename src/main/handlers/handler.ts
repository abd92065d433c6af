import type { Input, Method, Output } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import type { Services } from '../services.ts'

export type Handler<M extends Method> = (
  services: Services,
  input: Input<M>,
) => Reply<Output<M>> | Promise<Reply<Output<M>>>

/** One handler for each call; a group registers the calls it names. */
export type Handlers<M extends Method = Method> = { readonly [K in M]: Handler<K> }
