import type { Form } from '../../src/core/forms/form.ts'
import type { Flattening } from './flatten.ts'
import type { PrintedTable } from './printed-table.ts'

export const title = (year: number) => `青河县柳溪镇人民政府${year}年政府信息公开工作年度报告`
const preface = (year: number) =>
  `根据《中华人民共和国政府信息公开条例》规定，由青河县柳溪镇人民政府编制本年度报告。所列数据的统计期限为${year}年1月1日至${year}年12月31日。如有疑问，请与柳溪镇党政办公室联系（地址：青河县柳溪镇兴柳路8号，邮编：999001，电话：0999-1234567）。`

/** Where each table stands, and prose around it that speaks of the same things. */
export function wholeText(
  form: Form,
  year: number,
  tables: readonly PrintedTable[],
  flatten: Flattening,
): string {
  return paragraphs(form, year, table => flatten(table).join('\n'), tables).join('\n')
}

export function wholeHtml(
  form: Form,
  year: number,
  tables: readonly PrintedTable[],
  html: (t: PrintedTable) => string,
): string {
  const body = paragraphs(form, year, html, tables).map(p => (p.startsWith('<') ? p : `<p>${p}</p>`))
  return `<!doctype html><html><head><title>${title(year)}_青河县人民政府</title><style>td{}</style></head><body><div>首页 &gt; 政务公开</div><script>var 规章 = 9</script>${body.join('\n')}<div>关闭 打印</div></body></html>`
}

function paragraphs(
  form: Form,
  year: number,
  write: (t: PrintedTable) => string,
  tables: readonly PrintedTable[],
): string[] {
  const prose: Readonly<Record<string, readonly string[]>> = {
    s1: [
      `${year}年，柳溪镇认真落实条例要求，主动公开政府信息128条，其中规范性文件0件，行政许可12件。`,
      '（一）主动公开情况',
      '全年通过县政府网站公开信息，做到应公开尽公开，群众满意度不断提高。',
    ],
    s5: ['存在的问题：公开不够及时，解读形式单一。下一步将加强培训，改进工作。'],
    s6: ['本年度没有收取信息处理费，无其他需要报告的事项。'],
  }
  return [
    title(year),
    preface(year),
    ...form.sections.flatMap(section => {
      const table = tables.find(t => t.id === section.table)
      return [section.heading, ...(prose[section.id] ?? []), ...(table ? [write(table)] : [])]
    }),
    '青河县柳溪镇人民政府',
    `${year + 1}年1月20日`,
  ]
}
