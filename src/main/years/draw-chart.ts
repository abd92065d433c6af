import type { ComparedGroup, ComparedYears } from '../../core/years/compare-years.ts'
import { chartWords, hasChart } from '../../core/years/year-words.ts'
import { placesOf } from './chart-look.ts'
import type { ChartLook } from './chart-look.ts'
import { chartOption } from './chart-option.ts'
import { tidySvg } from './tidy-svg.ts'

/** A group of lines as one SVG picture with its words; the same numbers give the same text. */
async function drawChart(compared: ComparedYears, group: ComparedGroup, look: ChartLook): Promise<string> {
  const { init } = await import('./charting.ts')
  const rows = group.lines.filter(line => line.draw !== 'none').length
  const places = placesOf(look, compared.years.length, rows)
  const { width, height } = places
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(chartOption(compared, group, look, places))
    return tidySvg(chart.renderToSVGString(), chartWords(compared, group))
  } finally {
    chart.dispose()
  }
}

/** The charts of all groups by id; a group in which all is nil has none. */
export async function drawCharts(
  compared: ComparedYears,
  look: ChartLook,
): Promise<Readonly<Record<string, string>>> {
  const groups = compared.groups.filter(hasChart)
  const drawn = await Promise.all(
    groups.map(async group => [group.id, await drawChart(compared, group, look)] as const),
  )
  return Object.fromEntries(drawn)
}
