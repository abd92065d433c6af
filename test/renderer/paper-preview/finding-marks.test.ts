import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/checks/check.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { findingMarks } from '../../../src/renderer/ui/paper-preview/finding-marks.ts'
import type { PaperPlaces } from '../../../src/renderer/ui/paper-preview/places/paper-places.ts'
import { report2021 } from '../../helpers/report-builder.ts'

const box = { page: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.02 }
const places: PaperPlaces = {
  cells: new Map([...cellsOf(form2021).keys()].map(id => [id, box])),
  quote: () => [box, box],
  beginning: () => undefined,
}
const asks = (findings: readonly Finding[]) =>
  findings.filter(f => f.verdict === 'fail' && f.severity !== 'info')

test('each finding has its sign at its first cell and at its words, and its sentence wherever it is marked', () => {
  const open = asks(
    report2021()
      .with('t3.new.np', 4)
      .section('s1', '本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。')
      .check(),
  )
  const marks = findingMarks({ places, open, inHand: null, onPick: () => undefined })
  const placed = open.filter(f => f.cells.length > 0 || f.quote)
  const signs = marks.flatMap(m => m.sign.split(' ').filter(Boolean))
  expect(placed.length).toBeGreaterThan(1)
  expect([...new Set(signs)].toSorted()).toEqual(
    placed.map(f => `${f.severity === 'error' ? '✕' : '!'}${open.indexOf(f) + 1}`).toSorted(),
  )
  for (const f of placed) expect(marks.some(m => m.says.includes(f.says))).toBe(true)
})

test('the finding in hand is strong, what is related to it faint and not to be clicked', () => {
  const open = asks(report2021().with('t3.new.np', 4).findings('T3-01'))
  const [held] = open
  const marks = findingMarks({ places, open, inHand: held?.fingerprint ?? '', onPick: () => undefined })
  const of = (weight: string) => marks.filter(m => m.weight === weight).map(m => m.key)
  expect(of('strong').toSorted()).toEqual([...(held?.cells ?? [])].toSorted())
  expect(of('faint').length).toBe(held?.related.filter(c => !held.cells.includes(c)).length)
  expect(marks.filter(m => m.weight === 'faint').every(m => m.onPick === undefined)).toBe(true)
})

test('several findings at one cell are taken in hand one after the other', () => {
  const finding = (fingerprint: string): Finding => ({
    ...{
      rule: 'X',
      severity: 'error',
      verdict: 'fail',
      says: fingerprint,
      cells: ['t3.new.np'],
      related: [],
    },
    ...{ section: 's3', repairs: [], passable: false, fingerprint },
  })
  const open = [finding('甲'), finding('乙')]
  const picked: string[] = []
  for (const inHand of [null, '甲', '乙']) {
    const [mark] = findingMarks({ places, open, inHand, onPick: f => picked.push(f.fingerprint) })
    expect(mark?.sign).toBe('✕1 ✕2')
    mark?.onPick?.()
  }
  expect(picked).toEqual(['甲', '乙', '甲'])
})
