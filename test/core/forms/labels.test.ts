import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { gridOf } from '../../../src/core/forms/grid.ts'
import type { Form } from '../../../src/core/forms/form.ts'

const table = (form: Form, id: string) => {
  const found = form.tables.find(t => t.id === id)
  if (!found) throw new Error(`no table ${id}`)
  return gridOf(found)
}
const texts = (form: Form, id: string) =>
  table(form, id)
    .rows.flat()
    .filter(c => c.kind !== 'entry')
    .map(c => c.text)

describe('the printed tables, label for label', () => {
  it('every grid is a full rectangle: spans leave no hole and overlap nowhere', () => {
    for (const form of builtInForms) {
      for (const t of form.tables) {
        const grid = gridOf(t)
        const seen = new Map<string, string>()
        for (const cell of grid.rows.flat()) {
          for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
            for (let c = cell.col; c < cell.col + cell.colSpan; c++) {
              expect(seen.get(`${r},${c}`), `${form.id} ${t.id} ${r},${c}`).toBeUndefined()
              seen.set(`${r},${c}`, cell.text)
            }
          }
        }
        expect(seen.size).toBe(grid.columns * grid.rows.length)
      }
    }
  })

  it('every cell of the form is an entry of exactly one grid', () => {
    for (const form of builtInForms) {
      const entries = form.tables.flatMap(t => gridOf(t).rows.flat()).flatMap(c => c.cell ?? [])
      expect(entries).toEqual([...cellsOf(form).keys()])
    }
  })

  it('column widths fill the 版心 of 156 mm (8845 twips)', () => {
    for (const form of builtInForms) {
      for (const t of form.tables) expect(t.paper.widths.reduce((a, b) => a + b, 0)).toBe(8845)
    }
  })

  it('table 2 of 2021 stacks four blocks on four columns', () => {
    expect(texts(form2021, 't2')).toEqual([
      ...[
        '第二十条第（一）项',
        '信息内容',
        '本年制发件数',
        '本年废止件数',
        '现行有效件数',
        '规章',
        '行政规范性文件',
      ],
      ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可'],
      ...['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '行政强制'],
      ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费'],
    ])
    const licence = table(form2021, 't2')
      .rows.flat()
      .find(c => c.cell === 't2.licences.decisions')
    expect(licence).toMatchObject({ col: 1, colSpan: 3 })
  })

  it('table 2 of 2019 stacks five blocks', () => {
    expect(texts(form2019, 't2')).toEqual([
      ...[
        '第二十条第（一）项',
        '信息内容',
        '本年新制作数量',
        '本年新公开数量',
        '对外公开总数量',
        '规章',
        '规范性文件',
      ],
      ...[
        '第二十条第（五）项',
        '信息内容',
        '上一年项目数量',
        '本年增/减',
        '处理决定数量',
        '行政许可',
        '其他对外管理服务事项',
      ],
      ...[
        '第二十条第（六）项',
        '信息内容',
        '上一年项目数量',
        '本年增/减',
        '处理决定数量',
        '行政处罚',
        '行政强制',
      ],
      ...['第二十条第（八）项', '信息内容', '上一年项目数量', '本年增/减', '行政事业性收费'],
      ...['第二十条第（九）项', '信息内容', '采购项目数量', '采购总金额', '政府集中采购'],
    ])
  })

  it('table 3 merges as the official form: corner 3×3, 三 over 22 (20) rows, （三）8, （四）3, （五）5, （六）3', () => {
    for (const [form, results, others] of [
      [form2021, 22, 3],
      [form2019, 20, 1],
    ] as const) {
      const cells = table(form, 't3').rows.flat()
      const of = (text: string) => cells.find(c => c.text.startsWith(text) && c.kind !== 'head')
      expect(cells[0]).toMatchObject({ kind: 'corner', rowSpan: 3, colSpan: 3 })
      expect(of('一、')).toMatchObject({ colSpan: 3, rowSpan: 1 })
      expect(of('三、')).toMatchObject({ colSpan: 1, rowSpan: results })
      expect(of('（一）')).toMatchObject({ colSpan: 2, rowSpan: 1 })
      expect(of('（三）')).toMatchObject({ colSpan: 1, rowSpan: 8 })
      expect(of('（四）')).toMatchObject({ colSpan: 1, rowSpan: 3 })
      expect(of('（五）')).toMatchObject({ colSpan: 1, rowSpan: 5 })
      expect(of('（六）')).toMatchObject({ colSpan: form === form2019 ? 2 : 1, rowSpan: others })
      expect(of('（七）')).toMatchObject({ colSpan: 2, rowSpan: 1 })
      expect(cells.filter(c => c.kind === 'head').map(c => [c.text, c.rowSpan, c.colSpan])).toEqual([
        ['申请人情况', 1, 7],
        ['自然人', 2, 1],
        ['法人或其他组织', 1, 5],
        ['总计', 2, 1],
        ['商业企业', 1, 1],
        ['科研机构', 1, 1],
        ['社会公益组织', 1, 1],
        ['法律服务机构', 1, 1],
        ['其他', 1, 1],
      ])
    }
  })

  it('table 4 is three header rows over 15 cells', () => {
    const grid = table(form2021, 't4')
    expect(grid).toMatchObject({ columns: 15, headRows: 3 })
    expect(grid.rows.map(r => r.length)).toEqual([2, 7, 10, 15])
    expect(grid.rows[1]?.map(c => [c.text, c.rowSpan, c.colSpan]).slice(4)).toEqual([
      ['总计', 2, 1],
      ['未经复议直接起诉', 1, 5],
      ['复议后起诉', 1, 5],
    ])
  })
})
