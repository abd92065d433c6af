import { basename } from 'node:path'
import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { keepVersion, keptLines, keptReport, restoreKept } from '../merging/kept-versions.ts'
import { mergeView } from '../merging/merge-view.ts'
import { withOtherLibrary } from '../merging/other-library.ts'
import { takeMerge } from '../merging/take-merge.ts'
import { done, refuse } from '../reply.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import { viewOf } from '../reports/report-view.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './handler.ts'

type Calls = 'merge.look' | 'merge.take' | 'kept.keep' | 'kept.list' | 'kept.open' | 'kept.restore'

/** 合并 with the library of a 交接包, and what is kept of it beside the reports. */
export const mergeHandlers: Handlers<Calls> = {
  'merge.look': (services, asked) =>
    withOtherLibrary(services, asked, async (there, breathe) =>
      done(await mergeView(services.store, there, breathe)),
    ),
  'merge.take': (services, { choices, ...asked }) => {
    if (services.keeping.looking()) return onlyLooking
    const known = services.store.offices.list()
    return withOtherLibrary(services, asked, (there, breathe) =>
      takeMerge({ services, there, choices, known, source: sourceOf(services, asked), breathe }),
    )
  },
  'kept.keep': (services, { id, name }) => keepVersion(services, id, name.trim()),
  'kept.list': ({ store }, { officeId }) =>
    store.offices.find(officeId) ? done(keptLines(store, officeId)) : noSuchOffice,
  'kept.open': ({ store }, { id }) => keptReport(store, id),
  'kept.restore': (services, { id }) => {
    const restored = restoreKept(services, id)
    return restored.ok ? viewOf(services.store, restored.value) : restored
  },
}

const sourceOf = ({ bundles }: Services, { token }: Pick<Input<'merge.look'>, 'token'>): string =>
  `交接包“${basename(bundles.get(token) ?? '')}”`

const onlyLooking: Extract<Reply<never>, { ok: false }> = refuse(
  'cannot_write',
  '现在是只读查看，不能合并。',
  '请先让数据文件夹可以写入，再重新打开程序。',
)
