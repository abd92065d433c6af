import type { CustomSeriesOption } from 'echarts/charts'
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ComparedGroup, ComparedLine, ComparedYears } from '../../core/years/compare-years.ts'
import { numberWords } from '../../core/years/year-words.ts'
import type { ChartLook, ChartPlaces } from './chart-look.ts'
import { keyOf, painter, segment, strokeOf, symbol, text } from './chart-shapes.ts'
import type { Curve, Mark, Paint, Shapes } from './chart-shapes.ts'
import { besideHatches, stackHatches } from './hatching.ts'
import type { Hatch } from './hatching.ts'

export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption | GraphicComponentOption>
interface Drawn {
  readonly line: ComparedLine
  readonly mark: Mark
}

/** A group as the library's chart: bars, lines, and the numbers of every year in rows beneath, so that none is hidden. */
export function chartOption(
  { years }: ComparedYears,
  group: ComparedGroup,
  look: ChartLook,
  places: ChartPlaces,
): ChartOption {
  const drawn = marked(group)
  const { plot } = places
  const bars = drawn.filter(({ mark }) => mark.is === 'bar')
  const paint = painter(look)
  const highest = highestOf(group, drawn)
  return {
    animation: false,
    grid: {
      ...{ left: plot.left, right: places.width - plot.right, top: plot.top },
      height: plot.bottom - plot.top,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: years.map(({ year }) => String(year)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.ink, cap: 'butt' } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...(highest < LOWEST_TOP ? { max: LOWEST_TOP } : {}),
      axisLabel: { color: look.ink, fontFamily: look.fonts, fontSize: look.letters },
      splitLine: { lineStyle: { color: '#d9d9d9' } },
    },
    series: drawn.flatMap(({ line, mark }) =>
      mark.is === 'bar'
        ? barSeries(line, barPlace(bars, line, group.stacked), mark.hatch, paint)
        : curveSeries(line, mark, look),
    ),
    graphic: [
      ...years.flatMap(({ year }, index) => text(String(year), places.columns[index], places.rows[0], look)),
      ...drawn.flatMap((each, row) => rowShapes(each, row + 1, look, places, paint)),
    ],
  }
}

/** The top of the scale is at least this, else one case would fill the chart. */
const LOWEST_TOP = 4

function highestOf({ stacked }: ComparedGroup, drawn: readonly Drawn[]): number {
  const years = drawn[0]?.line.points.map((_, year) => drawn.map(({ line }) => line.points[year]?.value ?? 0))
  return Math.max(
    0,
    ...(years ?? []).map(all => (stacked ? all.reduce((a, b) => a + b, 0) : Math.max(...all))),
  )
}

function marked(group: ComparedGroup): Drawn[] {
  const lines = group.lines.filter(line => line.draw !== 'none')
  const bars = lines.filter(line => line.draw === 'bar')
  const hatches = group.stacked ? stackHatches : besideHatches
  const curves = lines.filter(line => line.draw === 'line')
  return lines.map(line => ({
    line,
    mark:
      line.draw === 'bar'
        ? { is: 'bar', hatch: hatches[bars.indexOf(line)] ?? 'plain' }
        : curves.indexOf(line) === 0
          ? { is: 'line', symbol: 'circle', dashes: 'solid' }
          : { is: 'line', symbol: 'triangle', dashes: 'dashed' },
  }))
}

/** Where a bar stands in its year: beside the others, or upon them. */
interface BarPlace {
  readonly index: number
  readonly count: number
  /** What lies beneath it in each year. */
  readonly base: readonly number[]
}

function barPlace(bars: readonly Drawn[], line: ComparedLine, stacked: boolean): BarPlace {
  const index = bars.findIndex(each => each.line === line)
  const below = stacked ? bars.slice(0, index) : []
  const base = line.points.map((_, year) =>
    below.reduce((sum, each) => sum + (each.line.points[year]?.value ?? 0), 0),
  )
  return stacked ? { index: 0, count: 1, base } : { index, count: bars.length, base }
}

/** A bar from its base; nothing where the year has no number. 0 leaves its place empty: the row beneath says 0. */
function barSeries(line: ComparedLine, place: BarPlace, hatch: Hatch, paint: Paint): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: line.points.map(({ value }, year) => {
      const base = place.base[year] ?? 0
      return [year, base, base + (value ?? 0)]
    }),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_, api) => {
      const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)])
      const [, high = 0] = api.coord([api.value(0), api.value(2)])
      if (low === high) return null
      const [band = 0] = api.size?.([1, 0]) as number[]
      const whole = Math.min(band * (place.count === 1 ? 0.5 : 0.7), 44 * place.count)
      const width = whole / place.count
      const left = x - whole / 2 + width * place.index
      return {
        type: 'group',
        children: paint(hatch, { x: left, y: high, width, height: low - high }),
      }
    },
  }
}

/** Over the bars, which stand at 2. */
const OVER = 3

/**
 * A line through the years, and over it the marks. A year without a number is a gap: the line is not led across it.
 * The library's own line is cut out by a clip, which a printed PDF may not hold (see hatching).
 */
function curveSeries(line: ComparedLine, mark: Curve, { ink, letters }: ChartLook): CustomSeriesOption[] {
  const data = line.points.flatMap(({ value }, year) => (value === null ? [] : [[year, value]]))
  const joined = line.points.flatMap(({ value }, year) => {
    const before = line.points[year - 1]?.value ?? null
    return value === null || before === null ? [] : [[year - 1, before, year, value]]
  })
  return [
    {
      ...{ type: 'custom', silent: true, z: OVER, data: joined, encode: { x: [0, 2], y: [1, 3] } },
      renderItem: (_, api) => {
        const [x1 = 0, y1 = 0] = api.coord([api.value(0), api.value(1)])
        const [x2 = 0, y2 = 0] = api.coord([api.value(2), api.value(3)])
        return segment({ x1, y1, x2, y2 }, ink, strokeOf(mark))
      },
    },
    {
      ...{ type: 'custom', silent: true, z: OVER, data, encode: { x: 0, y: 1 } },
      renderItem: (_, api) => {
        const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
        return symbol(mark, x, y, letters * 0.36, ink)
      },
    },
  ]
}

/** A rule, the mark, the name, and the number of each year. */
function rowShapes(
  { line, mark }: Drawn,
  row: number,
  look: ChartLook,
  places: ChartPlaces,
  paint: Paint,
): Shapes {
  const { letters, ink } = look
  const { columns, rows, rowHeight, width } = places
  const middle = rows[row] ?? 0
  const box = { x: letters / 2, y: middle - letters * 0.4, width: letters * 1.8, height: letters * 0.8 }
  const narrow = (columns[1] ?? width) - (columns[0] ?? 0) < letters * 4.4
  return [
    segment({ x1: 0, y1: middle - rowHeight / 2, x2: width, y2: middle - rowHeight / 2 }, '#d9d9d9'),
    ...(mark.is === 'bar' ? paint(mark.hatch, box) : keyOf(mark, box, ink)),
    ...text(line.label, letters * 2.8, middle, look, 'left'),
    ...line.points.flatMap((point, index) =>
      text(
        narrow && point.why === 'no_counterpart' ? '无' : numberWords(point),
        columns[index],
        middle,
        look,
      ),
    ),
  ]
}
