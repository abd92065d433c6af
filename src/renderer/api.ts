import type { Events, Input, Method, Output } from '../contract/api.ts'
import type { AppError, Reply } from '../contract/app-error.ts'
import { showError } from './ui/toast-store.ts'

interface Bridge {
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly on: (name: string, hear: (value: unknown) => void) => () => void
}

declare global {
  interface Window {
    /** Given by the preload: the only way out of this page. */
    readonly app: Bridge
  }
}

/** What is done once however often it was clicked: a double click would be told that the report is there already. */
const onceAtATime: ReadonlySet<Method> = new Set<Method>([
  'offices.create',
  'offices.update',
  'reports.create',
  'reports.finalize',
  'reports.reopen',
  'reports.archive',
  'reports.correct',
  'reports.discard',
  'bin.restore',
  'events.send',
  'events.return',
  'events.publish',
  'events.revise',
  'diary.add',
  'diary.remove',
  'chain.explain',
  'calendar.load',
  'packs.pick',
  'packs.apply',
  'packs.remove',
  'archive.repair',
  'backups.make',
  'backups.restore',
  'backups.setSecond',
  'backups.deleteAside',
  'bundles.write',
  'bundles.pick',
  'bundles.open',
  'library.salvage',
  'library.lookOnly',
  'data.move',
  'data.choose',
  'log.export',
  'guide.write',
  'bundles.writeSome',
  'kept.restore',
  'merge.take',
  'originals.save',
  'imports.pick',
  'imports.pickMany',
  'imports.accept',
  'exports.write',
  'exports.print',
  'papers.write',
  'rules.write',
  'years.write',
  'years.print',
  'blank.write',
  'sample.open',
  'sample.leave',
  'blank.print',
])
const underWay = new Map<string, Promise<unknown>>()

/** Asks main. Expected trouble comes back as `{ ok: false, error }`; a broken channel is told the same way. */
export function call<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>> {
  if (!onceAtATime.has(method)) return send(method, input)
  const same = `${method} ${JSON.stringify(input)}`
  const running = underWay.get(same)
  if (running) return running as Promise<Reply<Output<M>>>
  const sent = send(method, input).finally(() => underWay.delete(same))
  underWay.set(same, sent)
  return sent
}

async function send<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>> {
  try {
    return (await window.app.call(method, input)) as Reply<Output<M>>
  } catch {
    return { ok: false, error: brokenChannel }
  }
}

/** Asks main and shows trouble as a toast: the value, or undefined once the clerk has been told. */
export async function ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | undefined> {
  const reply = await call(method, input)
  if (reply.ok) return reply.value
  showError(reply.error)
  return undefined
}

/** Listens to main; returns what ends the listening. */
export function on<E extends keyof Events>(name: E, hear: (value: Events[E]) => void): () => void {
  return window.app.on(name, value => {
    hear(value as Events[E])
  })
}

const brokenChannel: AppError = {
  code: 'internal',
  says: '程序内部出错，这一步没有完成。',
  hint: '请重试；仍不行时重新启动程序，已保存的内容不会丢。',
}
