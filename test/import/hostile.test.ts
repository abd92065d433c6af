import { describe, expect, test } from 'vitest'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { openFile } from '../../src/main/import/open-file.ts'
import { workedMs } from '../helpers/worked-ms.ts'

const million = 1_000_000
const filled = (unit: string) => unit.repeat(Math.ceil((2 * million) / unit.length))

/** Nothing here is a report; each is answered with a sentence, and soon. */
describe('故意造坏的文字和网页', () => {
  test.each([
    ['一行全是 0', filled('0')],
    ['每行一个 0', filled('0\n')],
    ['一行全是行名和数', filled('规章0')],
    ['几十万个竖线', filled('0|')],
    ['几十万个制表符', filled('\t\n0\n')],
    ['几十万个左括号', filled('(')],
    ['几十万个标题', filled('一、总体情况\n')],
    ['几十万个序号', filled('（一）')],
    ['没完的单位名', `根据${filled('请与人民政府')}`],
    ['没完的网址', `根据政府信息公开条例，${filled('http://a.')}`],
    ['没完的地址和电话', `根据政府信息公开条例，${filled('联系地址：（地 址（电 话：0-')}`],
    ['没完的宽行', filled('柳溪镇坚持以公开为常态不公开为例外的原则全面推进政务公开工作\n')],
    ['没完的竖线菜单', filled('首页|公开|')],
    ['没完的加挂牌子', filled('人民政府（人民政府）（')],
    ['二十万层嵌套', '<div>'.repeat(200_000)],
    ['套了两万层的表格', '<table><tr><td>'.repeat(20_000)],
    [
      '跨一千行一千列的格子',
      `<table>${`<tr>${'<td colspan=1000 rowspan=1000>0</td>'.repeat(50)}</tr>`.repeat(2000)}</table>`,
    ],
    ['没完的属性', `<p ${filled('a ')}`],
  ])('%s', async (_, text) => {
    const began = workedMs()
    const opened = await openFile(new TextEncoder().encode(text), '年报.txt')
    const answer = opened.ok ? draftReport(opened.source) : opened
    expect(answer.ok ? '' : answer.error.says).toMatch(/。$/)
    expect(workedMs() - began).toBeLessThan(8_000)
  })
})
