import { libraryTimes } from '../../test/helpers/library-times.ts'

/** From one office's first report to more than a city's archive. */
const SIZES = [
  { offices: 1, years: 1 },
  { offices: 1, years: 10 },
  { offices: 5, years: 20 },
  { offices: 50, years: 20 },
  { offices: 500, years: 20 },
]

/** How time and size grow with the library, as the rows of a table. */
export function growthTable(): string {
  const rows: string[] = []
  for (const size of SIZES) {
    const times = libraryTimes(size)
    const { reports, open, lists, openReport, search, index, backup, libraryMB, indexMB } = times
    const milliseconds = [open, lists, openReport, search].map(ms => ms.toFixed(ms < 10 ? 1 : 0))
    const seconds = [backup, index].map(ms => (ms / 1000).toFixed(ms < 10_000 ? 2 : 0))
    const sizes = [libraryMB, indexMB].map(megabytes => megabytes.toFixed(1))
    rows.push(`| ${[reports.toLocaleString('en'), ...milliseconds, ...seconds, ...sizes].join(' | ')} |`)
  }
  return [
    '| 年报份数 | 打开库（毫秒） | 列表 | 打开一份 | 检索 | 备份并核对（秒） | 建检索索引（秒） | 库（MB） | 索引（MB） |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}
