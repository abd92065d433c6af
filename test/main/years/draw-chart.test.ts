import { describe, expect, test } from 'vitest'
import { compareYears } from '../../../src/core/years/compare-years.ts'
import { numberWords } from '../../../src/core/years/year-words.ts'
import { paperLook, screenLook } from '../../../src/main/years/chart-look.ts'
import { drawCharts } from '../../../src/main/years/draw-chart.ts'
import { strokesOf } from '../../../src/main/years/hatching.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { sampleYears } from '../../core/years/sample-years.ts'

const compared = compareYears('青河县柳溪镇人民政府', sampleYears)

/** Words of a drawing by their height on it, from left to right: a row under the years is one of them. */
function rowsOf(svg: string): string[][] {
  const rows = new Map<string, { x: number; words: string }[]>()
  for (const [, x = '', y = '', words = ''] of svg.matchAll(
    /<text [^>]*transform="translate\(([-\d.]+) ([-\d.]+)\)"[^>]*>([^<]*)</g,
  )) {
    rows.set(y, [...(rows.get(y) ?? []), { x: Number(x), words }])
  }
  return [...rows.values()].map(row => row.sort((a, b) => a.x - b.x).map(({ words }) => words))
}

describe('历年对比的图', () => {
  test('每一行写着它的名称和每一年的数，一个不少；年份在上面', async () => {
    for (const look of [screenLook, paperLook]) {
      const charts = await drawCharts(compared, look)
      for (const group of compared.groups) {
        const rows = rowsOf(charts[group.id] ?? '')
        expect(rows).toContainEqual(compared.years.map(({ year }) => String(year)))
        for (const line of group.lines.filter(({ draw }) => draw !== 'none')) {
          expect(rows).toContainEqual([line.label, ...line.points.map(numberWords)])
        }
      }
    }
  })

  test('同样的数画两次，一字不差；没有样式、编号、透明、图案和裁剪', async () => {
    const [first, second] = [await drawCharts(compared, paperLook), await drawCharts(compared, paperLook)]
    expect(second).toEqual(first)
    for (const svg of Object.values(first)) {
      expect(svg).not.toMatch(/style|class=|zr\d|opacity|pattern|clip|<image|rgba/)
      expect(svg).toMatch(/^<svg role="img" aria-label="[^"]+。"/)
    }
  })

  test('结果构成的柱一段接一段：高度与数成比例', async () => {
    const { results = '' } = await drawCharts(compared, screenLook)
    // 2024: 6 予以公开, 2 部分公开, 1 不予处理. Bars of one year share their left edge.
    const bars = [...results.matchAll(/<path d="M([\d.]+) ([\d.]+)l([\d.]+) 0l0 ([\d.]+)l/g)].map(m =>
      m.slice(1).map(Number),
    )
    const columns = Map.groupBy(bars, ([x]) => x)
    const heights = [...columns.values()].map(column => column.map(([, , , height = 0]) => height))
    const ratios = heights.map(column => column.map(height => Math.round(height / Math.min(...column))))
    expect(ratios).toContainEqual([6, 2, 1])
  })

  test('缺的一年断开：现行有效 2021 与 2023 之间没有线，2023 到 2025 有两段', async () => {
    const { documents = '' } = await drawCharts(compared, screenLook)
    const curves = [...documents.matchAll(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+" [^>]*stroke-width="1.25"/g)]
    // Two years side by side twice, and the key beside the name.
    expect(curves).toHaveLength(3)
  })

  test('全是 0 的一组不画图', async () => {
    const nil = [2023, 2024].map((year, id) => ({
      ...{ id, version: 1, status: 'archived' as const, report: report2021(year).build() },
    }))
    expect(await drawCharts(compareYears('云岭镇', nil), screenLook)).toEqual({})
  })
})

describe('斜线、横线、方格', () => {
  const box = { x: 3, y: 7, width: 20, height: 11 }
  test('都在格子里，两端在边上', () => {
    for (const hatch of ['slant', 'level', 'crossed'] as const) {
      const strokes = strokesOf(hatch, box)
      expect(strokes.length).toBeGreaterThan(1)
      for (const { x1, y1, x2, y2 } of strokes) {
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(3)
          expect(x).toBeLessThanOrEqual(23)
          expect(y).toBeGreaterThanOrEqual(7)
          expect(y).toBeLessThanOrEqual(18)
        }
      }
    }
    expect(strokesOf('plain', box)).toEqual([])
  })
})
