import { expect, test, vi } from 'vitest'
import { flush, queueStep } from '../../src/renderer/state/autosave.ts'
import { callSaved } from '../../src/renderer/state/call-saved.ts'

const asked: string[] = []
let refuse = true
vi.stubGlobal('document', { activeElement: null })
vi.stubGlobal('window', {
  app: {
    call: (method: string) => {
      asked.push(method)
      return Promise.resolve(
        method === 'reports.saveSteps' && refuse
          ? { ok: false, error: { code: 'cannot_write', says: '磁盘满了。', hint: '' } }
          : { ok: true, value: { savedAt: '2026-01-08T09:30:00.000Z' } },
      )
    },
    on: () => () => {},
  },
})

test('while a step is not on disk nothing takes the place of the library; saved, it goes on', async () => {
  const what = { token: 'one', password: null, choices: [] }
  queueStep(1, { id: 'a', kind: 'edit', edits: [] })
  expect(await callSaved('merge.take', what)).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
  expect(asked).not.toContain('merge.take')
  refuse = false
  await flush()
  expect(await callSaved('merge.take', what)).toMatchObject({ ok: true })
  expect(asked.filter(method => method !== 'reports.saveSteps')).toEqual(['merge.take'])
})
