import { describe, expect, it } from 'vitest'
import { chooseHost } from '../../scripts/choose-host.ts'
import { addCounts, verdictLine } from '../../scripts/test-counts.ts'

describe('npm start', () => {
  const electron = '/opt/electron'
  const chromium = '/usr/bin/chromium'

  it.each([
    [
      'Electron before Chromium',
      { electron, chromium, hasDisplay: true },
      { is: 'electron', binary: electron },
    ],
    [
      'Chromium when there is no Electron',
      { electron: undefined, chromium, hasDisplay: true },
      { is: 'standin' },
    ],
    [
      'the command line without a display',
      { electron, chromium, hasDisplay: false },
      { is: 'command-line', missing: 'display' },
    ],
    [
      'the command line without either',
      { electron: undefined, chromium: undefined, hasDisplay: true },
      { is: 'command-line', missing: 'electron and chromium' },
    ],
  ])('takes %s', (_name, machine, host) => {
    expect(chooseHost(machine)).toEqual(host)
  })
})

describe('the last line of npm test', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }

  it('adds the checks to the tests', () => {
    expect(verdictLine(addCounts([one, one, { passed: 40, failed: 2, skipped: 0 }]))).toBe(
      '42 passed, 2 failed',
    )
  })

  it('names skipped tests only when there are some', () => {
    expect(verdictLine(addCounts([one, { passed: 1, failed: 0, skipped: 3 }]))).toBe(
      '2 passed, 0 failed, 3 skipped',
    )
  })
})
