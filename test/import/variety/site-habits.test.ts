import { describe, expect, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { htmlTable } from '../flatten.ts'
import type { PrintedTable } from '../printed-table.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import { piecesOf } from './paper.ts'
import type { Paper, Piece } from './paper.ts'
import { asHtml, asText, before, behind, both, onCells, onText, page, underTitle } from './print.ts'
import type { Change } from './print.ts'

const say = (pattern: RegExp, to: string): Change =>
  onCells(c => {
    if (c.kind !== 'entry') c.text = c.text.replace(pattern, to)
  })
const drop =
  (gone: (p: Piece) => boolean): Change =>
  pieces =>
    pieces.filter(p => !gone(p))
const siteFooter = [
  '主办：青河县人民政府 承办：青河县人民政府办公室',
  '地址：青河县人民路1号 邮编：999000 电话：0999-8888888',
  '网站标识码：9999230001 某ICP备05000000号',
]
const lastText = (paper: Paper, ...text: string[]): Paper => ({
  ...paper,
  chapters: paper.chapters.map(c => (c.section === 's6' ? { ...c, text } : c)),
})
const inSection = (paper: Paper, id: string, text: readonly string[]): Paper => ({
  ...paper,
  chapters: paper.chapters.map(c => (c.section === id ? { ...c, text } : c)),
})

const texts: readonly (readonly [string, Paper, () => string])[] = [
  [
    '网站页脚有地址电话，年报自己没有：不当作联系方式',
    yinsha,
    () => asText(yinsha, 'pipeCells', behind(...siteFooter)),
  ],
  ['页脚的地址电话不盖过年报自己的', liuxi, () => asText(liuxi, 'pipeCells', behind(...siteFooter))],
  [
    '最后一章有“截止时间2023年12月31日”：不是发布日期',
    lastText(liuxi, '以上数据截止时间2023年12月31日，未收取信息处理费。'),
    () => asText(lastText(liuxi, '以上数据截止时间2023年12月31日，未收取信息处理费。'), 'pipeCells'),
  ],
  [
    '导语里有“数据截止时间：2021年12月31日”',
    { ...yinsha, preface: [`${yinsha.preface[0]}数据截止时间：2021年12月31日。`] },
    () =>
      asText({ ...yinsha, preface: [`${yinsha.preface[0]}数据截止时间：2021年12月31日。`] }, 'paragraphs'),
  ],
  [
    '题名分三行',
    { ...wangjiang, title: '临江市望江区人民政府2023年政府信息公开工作年度报告' },
    () =>
      asText(wangjiang, 'pipeCells', p =>
        p.flatMap(x =>
          x.is === 'title'
            ? ['临江市望江区人民政府', '2023年政府信息公开工作', '年度报告'].map(text => ({ ...x, text }))
            : [x],
        ),
      ),
  ],
  [
    '题名没有单位，单位从落款来',
    { ...liuxi, title: '2023年政府信息公开工作年度报告' },
    () => asText({ ...liuxi, title: '2023年政府信息公开工作年度报告' }, 'pipeCells'),
  ],
  [
    '题名没有年份，年份从期限来',
    { ...fagai, title: '云岭县发展和改革局（云岭县粮食和物资储备局）政府信息公开工作年度报告' },
    () =>
      asText(
        { ...fagai, title: '云岭县发展和改革局（云岭县粮食和物资储备局）政府信息公开工作年度报告' },
        'pipeCells',
      ),
  ],
  [
    '落款只有年月，没有日',
    { ...liuxi, signDate: null },
    () => asText({ ...liuxi, dateLine: '2024年1月' }, 'pipeCells'),
  ],
  [
    '题名前有“索引号”等一排，题名后有“信息时效”',
    { ...miaoling, publishDate: '2023-01-10' },
    () =>
      asText(
        miaoling,
        'pipeCells',
        both(
          before(
            '索引号：XM000-0202-2023-00001',
            '主题分类：综合政务',
            '发布机构：苗岭乡',
            '发布日期：2023-01-10',
            '文号：无',
            '有效性：有效',
          ),
          underTitle('信息时效： 长期公开'),
        ),
      ),
  ],
  [
    '整页只有竖线行，标题也在竖线里',
    miaoling,
    () =>
      piecesOf(miaoling)
        .flatMap(p =>
          p.table ? p.table.rows.map(r => `| ${r.map(c => c.text).join(' | ')} |`) : [`| ${p.text} |`],
        )
        .join('\n'),
  ],
  ['Windows 换行，行首有全角空格', liuxi, () => asText(liuxi, 'pipeCells').replace(/\n(?=\S)/g, '\r\n　　')],
  ['每行之间有空行', wangjiang, () => asText(wangjiang, 'pipeRows').replaceAll('\n', '\n\n')],
  [
    '汉字之间有空格的标题：一、总 体 情 况',
    {
      ...liuxi,
      chapters: liuxi.chapters.map(c => (c.section === 's1' ? { ...c, heading: '一、总 体 情 况' } : c)),
    },
    () =>
      asText(
        {
          ...liuxi,
          chapters: liuxi.chapters.map(c => (c.section === 's1' ? { ...c, heading: '一、总 体 情 况' } : c)),
        },
        'pipeCells',
      ),
  ],
  [
    '正文提到别的年份的年报和文号',
    inSection(liuxi, 's5', [
      '对照《青河县柳溪镇人民政府2022年政府信息公开工作年度报告》指出的问题（青政办发〔2022〕18号），逐条整改。',
      '2022年1月1日至2022年12月31日期间的遗留问题已清零。',
    ]),
    () =>
      asText(
        inSection(liuxi, 's5', [
          '对照《青河县柳溪镇人民政府2022年政府信息公开工作年度报告》指出的问题（青政办发〔2022〕18号），逐条整改。',
          '2022年1月1日至2022年12月31日期间的遗留问题已清零。',
        ]),
        'pipeCells',
      ),
  ],
  [
    '总体情况里以行名开头的短段',
    inSection(wangjiang, 's1', [
      '行政许可',
      '全区行政许可事项全部网上公示。',
      '规范性文件',
      '制发规范性文件均经合法性审核。',
    ]),
    () =>
      asText(
        inSection(wangjiang, 's1', [
          '行政许可',
          '全区行政许可事项全部网上公示。',
          '规范性文件',
          '制发规范性文件均经合法性审核。',
        ]),
        'pipeCells',
      ),
  ],
  [
    '存在的问题里有像标题的句子',
    inSection(qiaoxi, 's5', [
      '一、主动公开还不够全面。',
      '二、依申请公开答复还不够规范。',
      '三、改进：加强业务培训。',
    ]),
    () =>
      asText(
        inSection(qiaoxi, 's5', [
          '一、主动公开还不够全面。',
          '二、依申请公开答复还不够规范。',
          '三、改进：加强业务培训。',
        ]),
        'pipeCells',
      ),
  ],
  [
    '文末有“特此报告”',
    lastText(lianshe, '无其他需要报告的事项。', '特此报告。'),
    () => asText(lastText(lianshe, '无其他需要报告的事项。', '特此报告。'), 'pipeRows'),
  ],
  [
    '最后一章每段都短，没有落款',
    { ...lastText(fagai, '（一）信息处理费', '无', '（二）其他事项', '无'), signedBy: null },
    () => asText(lastText(fagai, '（一）信息处理费', '无', '（二）其他事项', '无'), 'pipeCells'),
  ],
  [
    '联系方式另起一段，在署名前',
    lastText(yinsha, '无。'),
    () =>
      asText(
        yinsha,
        'pipeCells',
        drop(() => false),
      ),
  ],
]

describe('网站的习惯（文字）', () => {
  test.each(texts)('%s', (_, paper, source) => {
    expectPaper(draftOf(source()), paper)
  })
})

/** The chapter's heading printed as the first row of its table. */
const headingInTable = (paper: Paper): string => {
  const pieces = piecesOf(paper)
  return pieces
    .map((p, i) => {
      if (p.table)
        return htmlTable(p.table).replace(
          '<tbody>',
          `<tbody><tr><td colspan="${p.table.columns}"><p>${pieces[i - 1]?.text ?? ''}</p></td></tr>`,
        )
      return pieces[i + 1]?.table ? '' : `<p>${p.text}</p>`
    })
    .join('')
}
const unitLine = (paper: Paper) =>
  asHtml(paper, pieces => pieces.flatMap(p => (p.table ? [{ is: 'page', text: '单位：件' }, p] : [p])))

const withUnitLines = (paper: Paper): Paper => ({
  ...paper,
  chapters: paper.chapters.map(c =>
    ['s2', 's3', 's4'].includes(c.section ?? '') ? { ...c, text: ['单位：件'] } : c,
  ),
})
const rowTables = (t: PrintedTable) => {
  const heads = t.rows.filter(r => !r.some(c => c.kind === 'entry'))
  return t.id === 't3'
    ? htmlTable({ ...t, rows: heads }) +
        t.rows
          .filter(r => r.some(c => c.kind === 'entry'))
          .map(r => htmlTable({ ...t, rows: [r.map(c => ({ ...c, rowSpan: 1 }))] }))
          .join('')
    : htmlTable(t)
}

const pages: readonly (readonly [string, Paper, () => string])[] = [
  ['标题是表格的第一行', liuxi, () => page(headingInTable(liuxi))],
  ['表前有“单位：件”', withUnitLines(wangjiang), () => page(unitLine(wangjiang))],
  ['表三每行一张小表', miaoling, () => page(asHtml(miaoling, p => p, rowTables))],
  [
    '表头用别的说法',
    qiaoxi,
    () =>
      page(
        asHtml(
          qiaoxi,
          both(
            say(/^法人或其他组织$/, '法人和其他组织'),
            say(/^社会公益组织$/, '公益组织'),
            say(/^科研机构$/, '科研单位'),
          ),
        ),
      ),
  ],
  ['条款不写括号：第二十条第一项', fagai, () => page(asHtml(fagai, say(/第（(.)）项/, '第$1项')))],
  ['没有“第二十条第（一）项”的行', yinsha, () => page(asHtml(yinsha, say(/^第二十条.*$/, '')))],
  ['没有勾稽关系说明', jiaoyu, () => page(asHtml(jiaoyu, say(/^（本列数据.*$/, '')))],
  ['页面片段：没有 html、body', liuxi, () => asHtml(liuxi)],
  [
    '隐藏的旧版本在同一页',
    liuxi,
    () =>
      page(
        `<div style="display:none">${asHtml({ ...liuxi, year: 2022, values: yinsha.values })}</div>${asHtml(liuxi)}`,
      ),
  ],
  [
    '正文在 td 里，标题、段落、表格同在一格',
    wangjiang,
    () => page(`<table id="print"><tbody><tr><td>${asHtml(wangjiang)}</td></tr></tbody></table>`),
  ],
  [
    '页面顶部有年报列表',
    { ...wangjiang, publishDate: null },
    () =>
      page(
        `<ul>${[2023, 2022, 2021, 2020].map(y => `<li><a href="#">临江市望江区人民政府${y}年政府信息公开工作年度报告</a><span>${y + 1}-03-20</span></li>`).join('')}</ul>${asHtml(wangjiang)}`,
      ),
  ],
  [
    '页面底部有年报列表',
    wangjiang,
    () =>
      page(
        `${asHtml(wangjiang)}<h3>相关信息</h3><ul>${[2022, 2021, 2020].map(y => `<li><a href="#">临江市望江区人民政府${y}年政府信息公开工作年度报告</a><span>${y + 1}-03-20</span></li>`).join('')}</ul>`,
      ),
  ],
  [
    '没有落款，底部有年报列表和分享',
    { ...fagai },
    () =>
      page(
        `${asHtml(fagai)}<div>分享到：</div><ul>${[2023, 2022].map(y => `<li>云岭县发展和改革局${y}年政府信息公开工作年度报告<span>${y + 1}-01-20</span></li>`).join('')}</ul>`,
      ),
  ],
]

describe('网站的习惯（网页）', () => {
  test.each(pages)('%s', (_, paper, source) => {
    expectPaper(draftOf(source()), paper)
  })
})

test('两年的年报在同一个文件里：不当作一份确定的', () => {
  const draft = draftOf(`${asText(liuxi, 'pipeCells')}\n${asText(miaoling, 'pipeCells')}`)
  const wrong = Object.entries(draft.cells).filter(
    ([id, c]) => c.confidence === 'exact' && c.value !== liuxi.values[id] && c.value !== miaoling.values[id],
  )
  expect(wrong).toEqual([])
})

test('导语里的文字改动不影响别处', () => {
  const draft = draftOf(
    asText(
      liuxi,
      'pipeCells',
      onText('preface', t => t.replace('柳溪镇人民政府编制', '本机关编制')),
    ),
  )
  expect(draft.orgName).toBe(liuxi.office)
})
