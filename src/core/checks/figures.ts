import { addends } from './expand-equation.ts'
import { authorities } from '../report/authority.ts'
import { limitsOf } from '../report/known-limits.ts'
import { cellsOf } from '../forms/cells.ts'
import { valueOf } from '../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'

/** 数字核实: what one number, or a row of them, gives away by itself. */
export const figureRules: readonly FunctionRule[] = [
  {
    id: 'T2-04',
    title: '规章制定权',
    reason: '只有国务院部门、省级、设区的市和自治州政府能制定规章，其他单位填 0。',
    source: '《立法法》',
    leaves: '只按机构类别判断；登记为其他单位的视为可能有规章制定权。',
    severity: 'error',
    passable: true,
    find: rulesWithoutPower,
  },
  {
    id: 'T2-10',
    title: '收费金额单位',
    reason: '收费金额以万元为单位，按元填写会多出一万倍。',
    source: '年报格式；经验',
    leaves: '误差不到一万倍的单位错误查不出来。',
    severity: 'warning',
    forms: ['F2021'],
    find: feesInYuan,
  },
  {
    id: 'T2-11',
    title: '采购总金额单位',
    reason: '2019 版格式没有印单位，各单位写法不一，统一按元保存。',
    source: '经验',
    leaves: '不核对采购金额。',
    severity: 'info',
    forms: ['F2019'],
    find: procurementUnit,
  },
  {
    id: 'T2-14',
    title: '规范性文件件数已核对',
    reason: '现行有效件数要与网站规范性文件专栏、司法行政部门备案目录一致，测评时逐件核对。',
    source: '武政办发〔2025〕54号等地方要求；经验',
    leaves: '程序不联网，不能代为核对；核对后请填写说明。',
    severity: 'info',
    find: compareWithRegisters,
  },
  {
    id: 'T3-08',
    title: '上年年报在不在',
    reason: '有上年结转而没有上年年报，结转数无从核对。',
    source: '经验',
    leaves: '不代为推算结转数。',
    severity: 'info',
    find: ({ lastYear, report }) =>
      (lastYear && !lastYear.typed) || (valueOf(report, 't3.in.tot') ?? 0) === 0
        ? []
        : [
            {
              says: lastYear
                ? '未找到上年年报，结转数只与手工录入的上年末数核对。'
                : '未找到上年年报，无法核对结转数。',
              section: 's3',
              cells: ['t3.in.tot'],
            },
          ],
  },
  {
    id: 'T3-13',
    title: '一个数字拆到两格',
    reason: '从网页或表格抄录时，两位数容易被拆成相邻两格各一位。',
    source: '经验',
    leaves: '只认相邻两格、各一位数，并且合计能说明的。',
    severity: 'info',
    find: splitNumbers,
  },
]

function rulesWithoutPower({ form, report }: CheckInput): FoundBy[] {
  if (authorities[report.office.kind].makesRules) return []
  const row = [...cellsOf(form).values()].filter(c => c.table === 't2' && c.row === 'rules')
  const cells = row.filter(c => (valueOf(report, c.id) ?? 0) > 0).map(c => c.id)
  if (cells.length === 0) return []
  const typed = (cell: string, value: number) =>
    ({ what: 'cell', cell, to: { value, origin: 'typed' } }) as const
  const below = row.map(c => c.id.replace('.rules.', '.normDocs.'))
  const free = below.every(id => !valueOf(report, id))
  return [
    {
      says: '本机关无规章制定权，规章一栏应填0。',
      section: 's2',
      cells,
      repairs: [
        { label: '填 0', edits: cells.map(c => typed(c, 0)) },
        ...(free
          ? [
              {
                label: '移到规范性文件一行',
                edits: row.flatMap((c, i) => [
                  typed(below[i] ?? c.id, valueOf(report, c.id) ?? 0),
                  typed(c.id, 0),
                ]),
              },
            ]
          : []),
      ],
    },
  ]
}

function feesInYuan({ report, lastYear }: CheckInput): FoundBy[] {
  const cell = 't2.fees.amountWan'
  const amount = valueOf(report, cell) ?? 0
  const last = lastYear ? (valueOf(lastYear.report, cell) ?? 0) : 0
  const { mostFeesWan } = limitsOf(report.office.kind, report.year)
  const tooMuch =
    (mostFeesWan !== null && amount >= mostFeesWan) ||
    (last > 0 && amount >= 50 * last) ||
    (Number.isInteger(amount) && amount >= 10_000)
  if (!tooMuch) return []
  const inWan = Math.round(amount * 100) / 1e6
  return [
    {
      says: `收费金额单位是万元，现填${amount}万元（=${Math.round(amount * 10_000)}元），请核实是否误按元填写。`,
      section: 's2',
      cells: [cell],
      repairs: [
        {
          label: `按元填写的，改为${inWan}万元`,
          edits: [{ what: 'cell', cell, to: { value: inWan, origin: 'typed' } }],
        },
      ],
    },
  ]
}

function procurementUnit({ report, imported }: CheckInput): FoundBy[] {
  const cell = 't2.procurement.amountYuan'
  const held = report.cells[cell]
  const noted = held?.raw !== undefined && /[元万]/.test(held.raw)
  const bare = imported && (held?.value ?? 0) > 0 && !noted
  return noted || bare
    ? [{ says: '采购总金额请统一以元填写，导出时标明单位。', section: 's2', cells: [cell] }]
    : []
}

/** A tick before 定稿, asked again when one of the numbers changes. Published reports are past it. */
function compareWithRegisters({ form, report, imported }: CheckInput): FoundBy[] {
  const cells = [...cellsOf(form).values()]
    .filter(c => c.table === 't2' && c.row === 'normDocs')
    .map(c => c.id)
  const filled = cells.length > 0 && cells.every(c => valueOf(report, c) !== null)
  return filled && !imported
    ? [{ says: '请与网站规范性文件专栏、司法部门备案数核对。', section: 's2', cells }]
    : []
}

/** 1 and 2 in neighbouring cells where the total asks for 12. */
function splitNumbers({ form, report }: CheckInput): FoundBy[] {
  const totals = [...cellsOf(form).values()].filter(c => c.table === 't3' && c.col === 'tot')
  return totals.flatMap(total => {
    const cells = addends(form, total.id, 'row')
    const values = cells.map(c => valueOf(report, c))
    const printed = valueOf(report, total.id)
    if (printed === null || values.includes(null)) return []
    const missing = printed - values.reduce<number>((sum, v) => sum + (v ?? 0), 0)
    return cells.slice(0, -1).flatMap((left, i) => {
      const [tens, ones] = [values[i] ?? 0, values[i + 1] ?? 0]
      const right = cells[i + 1] ?? left
      const digits = tens >= 1 && tens <= 9 && ones >= 0 && ones <= 9
      return digits && missing === 9 * tens && (ones > 0 || i === 0)
        ? [
            {
              says: `表三“${total.rowLabel}”行疑似一个数字被拆到两格（${tens}、${ones}应为${tens}${ones}），请核对。`,
              section: 's3',
              cells: [left, right],
              related: [total.id],
            } as const,
          ]
        : []
    })
  })
}
