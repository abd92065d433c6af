import type { Input, Method, Output } from '../contract/api.ts'
import type { Reply } from '../contract/app-error.ts'
import { calls, isMethod } from '../contract/calls.ts'
import { appHandlers } from './handlers/app.ts'
import { archiveHandlers } from './handlers/archive.ts'
import { blankFormHandlers } from './handlers/blank-form.ts'
import { chainHandlers } from './handlers/chain.ts'
import { diaryHandlers } from './handlers/diary.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { eventHandlers } from './handlers/events.ts'
import { exportHandlers } from './handlers/exports.ts'
import type { Handlers } from './handlers/handler.ts'
import { importHandlers } from './handlers/imports.ts'
import { keepingHandlers } from './handlers/keeping.ts'
import { mergeHandlers } from './handlers/merge.ts'
import { officeHandlers } from './handlers/offices.ts'
import { packHandlers } from './handlers/packs.ts'
import { paperHandlers } from './handlers/papers.ts'
import { reportHandlers } from './handlers/reports.ts'
import { ruleHandlers } from './handlers/rules.ts'
import { shelfHandlers } from './handlers/shelf.ts'
import { sampleHandlers } from './handlers/sample.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { statusHandlers } from './handlers/status.ts'
import { guideHandlers } from './handlers/guide.ts'
import { logHandlers } from './handlers/log.ts'
import { windowHandlers } from './handlers/window.ts'
import { yearsHandlers } from './handlers/years.ts'
import type { Log } from './desktop/log.ts'
import { refusedInput } from './refused-input.ts'
import { refuse } from './reply.ts'
import type { Services } from './services.ts'
import { diskTrouble } from './store/library-trouble.ts'

export type Answer = (method: string, input: unknown) => Promise<Reply<unknown>>

/**
 * One door for every call: parse, handle, reply. Never throws: a fault of the program becomes `internal` with a
 * sentence, and its stack goes into the log.
 */
export const createAnswer = (services: Services): Answer =>
  answerWith(services.log, (method, input) => run(services, method, input))

/** The same door with other handlers behind it. */
export function answerWith(
  log: Log,
  handle: <M extends Method>(method: M, input: Input<M>) => Promise<Reply<unknown>>,
): Answer {
  return async (method, input) => {
    try {
      if (!isMethod(method)) {
        return refuse('not_found', `没有“${method.slice(0, 40)}”这个功能。`, '请更新程序后重试。')
      }
      const parsed = calls[method].input.safeParse(input)
      if (!parsed.success) {
        note(log, 'bad-input', { method, at: parsed.error.issues.map(i => i.path.join('.')) })
        return refusedInput(parsed.error)
      }
      return await handle(method, parsed.data as Input<typeof method>)
    } catch (error) {
      note(log, 'fault', { method, error: error instanceof Error ? error.stack : String(error) })
      return (
        diskTrouble(error) ??
        refuse(
          'internal',
          '程序出错，这一步没有完成。',
          '已保存的内容不受影响。请重试；仍然出错时请重新启动程序。',
        )
      )
    }
  }
}

/** A log that cannot be written, as on a full disk, must not take the answer with it. */
function note(log: Log, event: string, detail: unknown): void {
  try {
    log.write(event, detail)
  } catch {
    return
  }
}

const handlers: Handlers = {
  ...appHandlers,
  ...archiveHandlers,
  ...windowHandlers,
  ...logHandlers,
  ...guideHandlers,
  ...settingsHandlers,
  ...officeHandlers,
  ...reportHandlers,
  ...statusHandlers,
  ...shelfHandlers,
  ...chainHandlers,
  ...diaryHandlers,
  ...eventHandlers,
  ...calendarHandlers,
  ...ruleHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...packHandlers,
  ...paperHandlers,
  ...yearsHandlers,
  ...keepingHandlers,
  ...mergeHandlers,
  ...blankFormHandlers,
  ...sampleHandlers,
}

const run = async <M extends Method>(
  services: Services,
  method: M,
  input: Input<M>,
): Promise<Reply<Output<M>>> => handlers[method](services, input)
