import { flattenings, htmlTable, htmlWithoutSpans } from '../flatten.ts'
import { randomPicks } from '../mutation-property.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import { toChinese } from '../../../src/core/text/chinese-number.ts'
import type { Paper } from './paper.ts'
import { asHtml, asText, before, behind, both, onCells, page, underTitle } from './print.ts'
import type { Change } from './print.ts'

type Pick = (n: number) => number
const choose = <T>(list: readonly [T, ...T[]], pick: Pick): T => list[pick(list.length)] ?? list[0]
const some = (list: readonly string[], pick: Pick) => list.filter(() => pick(3) === 0)

const heads = [
  '首页',
  '网站首页 > 政务公开 > 政府信息公开年报 > 正文',
  '当前位置： 首页 >> 信息公开 >> 年度报告',
  '欢迎访问人民政府门户网站',
  '政务公开',
  '政府信息公开指南 政府信息公开制度 法定主动公开内容 政府信息公开年报 依申请公开',
  '无障碍 长者模式 繁體',
  '请输入关键字',
  '字号：大 中 小',
  '分享到： 微信 微博',
  '索引号：11999923000000000A/2024-00001',
  '信息分类：政府信息公开年报',
  '有效性：有效',
]
const tails = [
  '扫一扫在手机打开当前页',
  '【打印】【关闭】【收藏】',
  '上一篇：没有了',
  '下一篇：关于开展政务公开自查的通知',
  '上一条： 政府信息公开指南',
  '责任编辑：王小明',
  '来源：本单位',
  '分享到： 微信 微博 QQ空间',
  '主办单位：人民政府办公室 承办单位：政务服务和数据局',
  '版权所有 人民政府办公室',
  '网站标识码：9999230001',
  '某ICP备05000000号-1 某公网安备 99992302000001号',
  '技术支持：某某科技有限公司',
  '联系电话：0999-0000000 地址：人民路1号 邮编：999000',
  '浏览次数：1208 次',
  '建议使用1024×768分辨率浏览',
  '附件下载',
  '附件：年度报告.pdf',
  '相关链接',
  '返回顶部',
  '中国政府网 国务院部门网站 各省区市政府网站',
  '人民政府2018年政府信息公开工作年度报告',
  'END',
  '在看 1',
  '微信号：liuxifabu',
  '轻触阅读原文',
  '网站声明 | 隐私保护 | 使用帮助',
  '用户反馈',
  '© 2024 人民政府办公室',
  '网站地图 | 联系我们 | 关于我们',
]
const dates: readonly [
  (y: string, m: string, d: string) => string,
  ...((y: string, m: string, d: string) => string)[],
] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) =>
    `${[...y].map(c => '〇一二三四五六七八九'[Number(c)]).join('')}年${toChinese(Number(m))}月${toChinese(Number(d))}日`,
  (y, m, d) => `（${y}年${m}月${d}日）`,
]
const publishLines: readonly [(d: string) => string, ...((d: string) => string)[]] = [
  d => `发布日期：${d}`,
  d => `发布时间：${d} 10:23 来源：本单位 浏览次数：12`,
  d => `来源：本单位　发布时间：${d}　字体：[大 中 小]`,
  d => `时间：${d}　作者：办公室　点击：33`,
  d => `【发布时间：${d}】 【字号：大 中 小】`,
]

const words = (pattern: RegExp, to: string): Change =>
  onCells(c => {
    if (c.kind !== 'entry') c.text = c.text.replace(pattern, to)
  })
const numbersAs = (change: (text: string) => string): Change =>
  onCells(c => {
    if (c.kind === 'entry') c.text = change(c.text)
  })
/** How a clerk writes labels and numbers; none of it leaves a doubt. */
const habits: readonly [Change, ...Change[]] = [
  words(/^[一二三四]、|^（[一二三四五六七]）|^\d\./, ''),
  words(/^（(.)）/, '($1)'),
  words(/^(\d)\./, '$1、'),
  words(/^([一二三四])、/, '$1.'),
  words(/^总计$/, '合计'),
  words(/^总计$/, '总 计'),
  words(/现行/, '先行'),
  words(/勾稽/, '钩稽'),
  words(/件数$/, '件数（件）'),
  words(/数量$/, '数量（件）'),
  words(/，/, ','),
  words(/“三安全一稳定”/, '"三安全一稳定"'),
  words(/（区分处理的.*）/, ''),
  words(/[（(]单位：万元[）)]/, '（万元）'),
  numbersAs(t => t.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))),
  numbersAs(t => t.replace(/\B(?=(\d{3})+$)/g, ',')),
  numbersAs(t => (t === '0' ? '00' : t)),
]

/** A paper of one of the offices on a site of its own kind; the same for the same seed. */
export function mix(seed: number): { paper: Paper; source: string; how: string } {
  const pick = randomPicks(seed)
  let paper = choose<Paper>([liuxi, qiaoxi, fagai, yinsha, wangjiang, lianshe, jiaoyu, miaoling], pick)
  const changes: Change[] = []
  if (paper.signDate !== null) {
    const [y = '', m = '', d = ''] = paper.signDate.split('-').map(s => String(Number(s)))
    paper = { ...paper, dateLine: choose(dates, pick)(y, m, d) }
    if (pick(4) === 0) {
      const line = paper.dateLine
      changes.push(p =>
        p
          .filter(x => x.is !== 'date')
          .map(x => (x.is === 'sign' && !line.startsWith('（') ? { ...x, text: `${x.text} ${line}` } : x)),
      )
      if (line.startsWith('（')) paper = { ...paper, signDate: null }
    }
  }
  changes.push(before(...some(heads, pick)))
  if (pick(2) === 0) {
    const publishDate = `${paper.year + 1}-0${1 + pick(3)}-${11 + pick(17)}`
    paper = { ...paper, publishDate }
    changes.push(underTitle(choose(publishLines, pick)(publishDate)))
  }
  if (pick(2) === 0) changes.push(choose(habits, pick))
  const end = some(tails, pick)
  changes.push(behind(...end))
  const how = choose(
    [...Object.keys(flattenings), 'table', 'tableNoSpans'] as unknown as [string, ...string[]],
    pick,
  )
  const source = how.startsWith('table')
    ? page(asHtml(paper, both(...changes), how === 'table' ? htmlTable : htmlWithoutSpans))
    : asText(paper, how, both(...changes))
  return { paper, source, how }
}
