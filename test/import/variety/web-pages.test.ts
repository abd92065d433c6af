import { describe, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { htmlWithoutSpans } from '../flatten.ts'
import type { PrintedTable } from '../printed-table.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import { piecesOf } from './paper.ts'
import type { Paper } from './paper.ts'
import { asHtml, before, behind, both, page, underTitle } from './print.ts'

const plainTable = (t: PrintedTable) =>
  `<table border="1" cellspacing="0">${t.rows
    .map(
      r =>
        `<tr>${r.map(c => `<td rowspan="${c.rowSpan}" colspan="${c.colSpan}">${c.text}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`

const wordTable = (t: PrintedTable) =>
  `<div align=center><table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>${t.rows
    .map(
      r =>
        `<tr style='height:22.7pt'>${r
          .map(
            c =>
              `<td width=91 ${c.rowSpan > 1 ? `rowspan=${c.rowSpan} ` : ''}${c.colSpan > 1 ? `colspan=${c.colSpan} ` : ''}style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><a name="_x"></a><span lang=EN-US style='font-size:10.5pt;font-family:宋体'><span style='mso-spacerun:yes'>&nbsp;</span>${[...c.text].map(ch => `<span>${ch}</span>`).join('')}<o:p></o:p></span></p></td>`,
          )
          .join('')}</tr>`,
    )
    .join('\n')}</table></div>`

/** The label over many rows stands twice, as where a page break cut the table. */
function labelTwice(t: PrintedTable): string {
  const copy = structuredClone(t)
  copy.rows.forEach((row, r) => {
    const long = row.find(c => c.kind === 'label' && c.rowSpan >= 10)
    if (!long) return
    const first = Math.floor(long.rowSpan / 2)
    const rest = long.rowSpan - first
    long.rowSpan = first
    const groupOver = copy.rows
      .slice(r, r + first)
      .some((other, i) => other.some(c => c !== long && c.kind === 'label' && i + c.rowSpan > first))
    if (groupOver) long.rowSpan = first + rest
    else copy.rows[r + first]?.unshift({ ...long, rowSpan: rest })
  })
  return plainTable(copy)
}

const unclosed = (t: PrintedTable) =>
  `<table border=1>${t.rows
    .map(r => `<tr>${r.map(c => `<td rowspan=${c.rowSpan} colspan=${c.colSpan}>${c.text}`).join('')}`)
    .join('\n')}</table>`

const headCells = (t: PrintedTable) =>
  plainTable(t).replace(
    /^(<table[^>]*>)((?:<tr>(?:(?!\d+<\/td>).)*?<\/tr>)+)/,
    (_, open: string, heads: string) =>
      `${open}<thead>${heads.replaceAll('<td', '<th').replaceAll('</td', '</th')}</thead><tbody>`,
  )

const entities = (html: string) =>
  html.replace(/[\u4e00-\u9fff]/g, c => `&#${c.charCodeAt(0)};`).replace(/：/g, '&#xff1a;')

const nav = [
  '首页',
  '政务公开 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报',
  '当前位置：首页 >> 信息公开年报',
]
const footer = [
  '上一篇：2022年政府信息公开工作年度报告',
  '下一篇：没有了',
  '分享到：',
  '责任编辑：王小明',
  '【打印】 【关闭】',
  '主办单位：青河县人民政府办公室 技术支持：青河县大数据中心',
  '版权所有：青河县人民政府',
  '网站标识码：9999230001  某ICP备05000000号-1  某公网安备 99992302000001号',
  '地址：青河县人民路1号 电话：0999-8888888',
]
const published = (paper: Paper, publishDate: string): Paper => ({ ...paper, publishDate })
const strong = (paper: Paper) =>
  asHtml(
    paper,
    p => p,
    plainTable,
    p =>
      p.is === 'heading'
        ? `<h2><strong><span>${p.text.slice(0, 1)}</span></strong><b>${p.text.slice(1)}</b></h2>`
        : `<p style="text-indent:2em">　　${p.text}</p>`,
  )

const pages: readonly (readonly [string, Paper, () => string, RegExp?])[] = [
  ['从 Word 粘贴：MsoNormal，每个字一层 span', liuxi, () => page(asHtml(liuxi, p => p, wordTable))],
  ['从 Word 粘贴，2019 版', lianshe, () => page(asHtml(lianshe, p => p, wordTable))],
  ['行名跨多行，分页处印两次', qiaoxi, () => page(asHtml(qiaoxi, p => p, labelTwice))],
  ['表头用 th 和 thead', wangjiang, () => page(asHtml(wangjiang, p => p, headCells))],
  ['单元格和行不写结束标签', fagai, () => page(asHtml(fagai, p => p, unclosed))],
  ['表头用空格子代替跨行', miaoling, () => page(asHtml(miaoling, p => p, htmlWithoutSpans))],
  ['汉字写成数字实体', yinsha, () => entities(page(asHtml(yinsha, p => p, plainTable)))],
  ['标题加粗、首行缩进用全角空格', liuxi, () => page(strong(liuxi))],
  [
    '整页：面包屑、分享、责任编辑、版权、备案号',
    published(liuxi, '2024-01-20'),
    () =>
      page(
        asHtml(
          liuxi,
          both(
            before(...nav),
            underTitle('来源：柳溪镇 发布时间：2024-01-20 10:23 浏览次数：128 次 字号：[ 大 中 小 ]'),
            behind(...footer),
          ),
        ),
        '青河县柳溪镇人民政府2023年政府信息公开工作年度报告_青河县人民政府',
      ),
  ],
  [
    '正文后面只有一行“扫一扫在手机打开当前页”',
    qiaoxi,
    () => page(asHtml(qiaoxi, behind('扫一扫在手机打开当前页', '附件：', '打印本页 关闭窗口'), plainTable)),
  ],
  ['没有署名，正文后面接页脚', fagai, () => page(asHtml(fagai, behind(...footer.slice(2)), plainTable))],
  [
    '前面有索引号表格，表格里有发布日期',
    published(wangjiang, '2024-03-22'),
    () =>
      page(
        `<table><tr><td>索 引 号</td><td>000014349/2024-00012</td><td>组配分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>望江区政府办公室</td><td>发文日期</td><td>2024-03-20</td></tr><tr><td>名　　称</td><td colspan="3">${wangjiang.title ?? ''}</td></tr><tr><td>文　　号</td><td></td><td>发布日期</td><td>2024-03-22</td></tr></table>${asHtml(wangjiang)}`,
      ),
  ],
  [
    '外面套排版表格，左边是导航',
    miaoling,
    () =>
      page(
        `<table width="1000"><tr><td><ul><li>机构职能</li><li>政府信息公开指南</li><li>政府信息公开年报</li><li>依申请公开</li></ul></td><td><div>${asHtml(miaoling)}</div></td></tr></table>`,
      ),
  ],
  [
    '公众号文章：section 套 span，前后有关注和阅读原文',
    liuxi,
    () =>
      page(
        `<h1>${liuxi.title ?? ''}</h1><div><span>柳溪发布</span> <em>2024-01-16 18:00</em> <span>发表于青河</span></div><section><section><p><span>点击上方蓝字关注我们</span></p></section>${asHtml(
          liuxi,
          p => p.filter(x => x.is !== 'title'),
          plainTable,
          p =>
            `<section style="margin:0 8px"><span><span style="font-size:15px">${p.text}</span></span></section>`,
        )}<section><p>END</p><p>来源：柳溪镇党政综合办公室</p><p>编辑：小柳</p><p>阅读原文</p><p>微信扫一扫关注该公众号</p></section></section>`,
      ),
  ],
  [
    '段落用 br 隔开',
    qiaoxi,
    () =>
      page(
        `<div class="TRS_Editor">${piecesOf(qiaoxi)
          .map(p => (p.table ? plainTable(p.table) : `&emsp;&emsp;${p.text}<br><br/>`))
          .join('')}</div>`,
      ),
  ],
  [
    '段落用 div，表格套在 p 里',
    jiaoyu,
    () =>
      page(
        asHtml(
          jiaoyu,
          p => p,
          t => `<p align="center">${plainTable(t)}</p>`,
          p => `<div><font face="仿宋_GB2312">${p.text}</font></div>`,
        ),
      ),
  ],
  [
    '三张表都在六个部分之后，作附表',
    wangjiang,
    () =>
      page(
        asHtml(
          wangjiang,
          p => {
            const at = p.findIndex(x => x.is === 'sign')
            const tables = p.filter(x => x.table)
            const rest = p.filter(x => !x.table)
            return [...rest, { is: 'page', text: '附表' } as const, ...tables].filter(() => at > 0)
          },
          plainTable,
        ),
      ),
  ],
  [
    '三张表在六个部分之后、署名之前',
    liuxi,
    () =>
      page(
        asHtml(
          liuxi,
          p => [
            ...p.filter(x => !x.table && x.is !== 'sign' && x.is !== 'date'),
            ...p.filter(x => x.table),
            ...p.filter(x => x.is === 'sign' || x.is === 'date'),
          ],
          plainTable,
        ),
      ),
  ],
  [
    '三张表在各部分之前',
    yinsha,
    () =>
      page(
        asHtml(
          yinsha,
          p => {
            const first = p.findIndex(x => x.is === 'heading')
            return [...p.slice(0, first), ...p.filter(x => x.table), ...p.slice(first).filter(x => !x.table)]
          },
          plainTable,
        ),
      ),
  ],
  [
    '附件两列，在页尾',
    miaoling,
    () =>
      page(
        `${asHtml(miaoling)}<table><tr><td>附件1：苗岭乡2022年年报.docx</td><td>附件2：苗岭乡2022年年报.pdf</td></tr></table><ul><li>附件下载</li><li>相关链接</li></ul>`,
      ),
  ],
  [
    '题名用 h1，页面名带网站名，正文里没有题名',
    wangjiang,
    () =>
      page(
        `<div>信息公开</div>${asHtml(wangjiang, p => p.filter(x => x.is !== 'title'))}`,
        `${wangjiang.title ?? ''}-望江区人民政府网站`,
      ),
  ],
  [
    '题名印两遍，中间有发布时间',
    published(qiaoxi, '2023-01-12'),
    () =>
      page(
        asHtml(
          qiaoxi,
          before(
            qiaoxi.title ?? '',
            '发布时间：2023年01月12日　来源：桥西街道　点击数：56　字体：【大】【中】【小】',
          ),
        ),
      ),
  ],
  [
    '“全真版”“文字版”按钮，广告语',
    liuxi,
    () => page(asHtml(liuxi, both(before('全真版 文字版', '无障碍浏览', '长者助手'), behind('下载全真版')))),
  ],
]

describe('网页', () => {
  test.each(pages.map(p => [p[0], p] as const))('%s', (_, [, paper, source, unsure]) => {
    expectPaper(draftOf(source()), paper, unsure)
  })
})
