import { describe, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { blocksFromClipboard } from '../../src/renderer/screens/entry/clipboard-block.ts'
import { gridModel } from '../../src/renderer/screens/entry/grid-model.ts'
import { likestTable, sayTable, tablesToPaste } from '../../src/renderer/screens/entry/paste-tables.ts'

const row = (...cells: readonly string[]) => `<tr>${cells.map(text => `<td>${text}</td>`).join('')}</tr>`
const tableTwo = `<table>${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '0', '0', '0')}${row('行政规范性文件', '2', '1', '18')}</table>`
const tableFour = `<table>${row('行政复议', '行政诉讼')}${row('结果维持', '结果纠正', '其他结果', '尚未审结', '总计')}${row('1', '0', '0', '2', '3')}</table>`
const links = `<table>${row('首页', '政务公开')}${row('机构', '网站地图')}</table>`
const visits = `<table>${row('访问量', ...'123456789012345678901234567890')}</table>`
const page = `<h1>2025年年报</h1>${links}${tableTwo}<p>四、行政复议</p>${tableFour}${visits}`

const likest = (blocks: Parameters<typeof likestTable>[1]) =>
  form2021.tables.map(table => likestTable(gridModel(form2021, table), blocks))

describe('a whole web page on the clipboard', () => {
  it('offers its tables with numbers in their first words, the one like the table in hand beforehand', async () => {
    const tables = tablesToPaste(await blocksFromClipboard(page, ''))
    expect(tables.map(sayTable)).toEqual([
      '信息内容　本年制发件数　本年废止件数　现行有效件数　规章　0…（3 行 4 列）',
      '行政复议　行政诉讼　结果维持　结果纠正　其他结果　尚未审结　…（3 行 5 列）',
      '访问量　1　2　3　4　5　6　7　8　9　0　1　2　3　…（1 行 31 列）',
    ])
    // Table three is not on the page; 总计 is a head that it shares with table four, however many numbers stand elsewhere.
    expect(likest(tables)).toEqual([0, 1, 1])
  })

  it('goes by the numbers where no head was copied, and offers tables of words where there is nothing else', async () => {
    const bare = await blocksFromClipboard(
      `<table>${row('1', '2')}</table><table>${row('3', '4', '5')}</table>`,
      '',
    )
    expect(likest(bare)).toEqual([1, 1, 1])
    expect(tablesToPaste(await blocksFromClipboard(links, ''))).toHaveLength(1)
  })
})

const shown = async (cells: string) =>
  (await blocksFromClipboard(`<table><tr>${cells}</tr></table>`, ''))[0]?.[0]

describe('the number a spreadsheet puts beside what it shows', () => {
  it('is taken for ###, for a rounded and for a percent display, from Excel, WPS and LibreOffice', async () => {
    expect(await shown('<td x:num="12345678.901">########</td><td x:num="1234.5678">1,235</td>')).toEqual([
      '12345678.901',
      '1234.5678',
    ])
    expect(
      await shown(
        '<td x:num="0.30000000000000004">0.3</td><td sdval="1234.5" sdnum="1033;0;#,##0">1,235</td>',
      ),
    ).toEqual(['0.3', '1234.5'])
    expect(await shown('<td x:num="1.2E+3">1E+03</td><td x:num="-2">(2)</td>')).toEqual(['1200', '-2'])
  })

  it('leaves words, dates and what is its own number as they are shown', async () => {
    expect(
      await shown(
        '<td x:num>7</td><td x:num="45306">2024-01-15</td><td x:num="45306">1月15日</td><td x:num="7.4">7件</td>',
      ),
    ).toEqual(['7', '2024-01-15', '1月15日', '7件'])
    expect(await shown('<td x:num="abc">###</td><td x:str="12">12</td>')).toEqual(['###', '12'])
  })
})
