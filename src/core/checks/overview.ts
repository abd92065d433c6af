import { authorities } from '../report/authority.ts'
import type { Subheading } from '../forms/form.ts'
import { chapterSigns } from '../report/chapter-signs.ts'
import { compact } from '../text/fold.ts'
import { ordinalOf } from '../text/ordinal.ts'
import { keptByText } from '../text/kept-by-text.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { paragraphsOf, textParts, wordsOf } from './text-parts.ts'

/** 总体情况: its aspects, its length and what it must name. */
export const overviewRules: readonly FunctionRule[] = [
  {
    id: 'F-05',
    title: '总体情况写全五个方面',
    reason: '总体情况按主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写。',
    source: '国办公开办函〔2021〕30号；〔2019〕60号',
    leaves: '只看小标题和各段开头，不判断写得够不够。',
    severity: 'warning',
    find: aspects,
  },
  {
    id: 'F-06',
    title: '考核、评议、追究结果',
    reason: '各级人民政府的年报应写明工作考核、社会评议和责任追究结果情况；部门宜写明。',
    source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号',
    leaves: '只看有没有写到，不核对结果；只提到制度名称的不算。',
    severity: 'warning',
    find: accountForWork,
  },
  {
    id: 'F-12',
    title: '总体情况字数',
    reason: '有的地方规定总体情况一般不超过若干字，限数在检查设置里。',
    source: '武政办发〔2025〕54号等地方要求',
    leaves: '没有设定限数的不检查；小标题计入，空格和换行不计。',
    severity: 'info',
    find: tooLong,
  },
  {
    id: 'F-18',
    title: '必报数字',
    reason: '县里要求在正文写明的数字，漏写会被退回；名目在检查设置里。',
    source: '武政办发〔2025〕54号等地方要求',
    leaves: '只看写没写数字，不核对数字；没有设定名目的不检查。',
    severity: 'warning',
    find: mustName,
  },
]

function aspects({ form, report }: CheckInput): FoundBy[] {
  const { subheadings = [] } = form.sections.find(s => s.id === 's1') ?? {}
  const blocks = report.text.sections.s1.filter(b => b.paragraphs.some(p => p.trim() !== ''))
  if (blocks.length === 0) return []
  const leads = blocks.flatMap(b => [b.subheading ?? '', ...b.paragraphs.flatMap(leadsOf)])
  const has = ({ keywords }: Subheading) => leads.some(lead => keywords.some(k => lead.includes(k)))
  const lacks = subheadings.filter(s => !has(s)).map(s => `“${s.title}”`)
  return lacks.length > 0 ? [{ says: `总体情况缺少${lacks.join('')}方面内容。`, section: 's1' }] : []
}

const LEAD = 40

/** What stands where a sub-heading would: the first words of a paragraph, and those behind （二） or 二是 inside it. */
const leadsOf = keptByText((paragraph: string): readonly string[] => {
  const text = compact(paragraph)
  const inner = sentencesOf(text).filter(
    s => ordinalOf(s.text) !== null || /^[一二三四五六七八九十]是/.test(s.text),
  )
  return [text, ...inner.map(s => s.text)].map(s => s.slice(0, LEAD))
})

const accounts: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评/],
  ['社会评议', /评议|满意度/],
  ['责任追究', /责任追究|追究责任|追责|问责/],
]
/** 考核制度、评议制度: the names of rules are no results. */
const rulesOnly = /(?:考核|评议|责任追究|追究)(?:奖惩)?(?:制度|办法|机制|规定|体系)/g

function accountForWork({ report }: CheckInput): FoundBy[] {
  const words = ['s1', 's5', 's6'] as const
  const said = [
    ...words.map(id => wordsOf(report, id)),
    ...report.text.extra.flatMap(e => [e.heading, ...e.paragraphs]),
  ]
  if (wordsOf(report, 's1') === '' || paragraphsOf(report, 's1').every(p => p.trim() === '')) return []
  const results = said.join('\n').replace(rulesOnly, '')
  const lacks = accounts.filter(([, pattern]) => !pattern.test(results)).map(([name]) => name)
  if (lacks.length === 0) return []
  const severity = authorities[report.office.kind].accountsForWork ? 'warning' : 'info'
  return [{ says: `缺少${lacks.join('、')}结果情况。`, section: 's1', severity }]
}

function tooLong({ report, settings }: CheckInput): FoundBy[] {
  const limit = settings?.longestOverview ?? null
  const length = chapterSigns(report.text.sections.s1)
  if (limit === null || length <= limit) return []
  return [{ says: `总体情况${length}字，超过${limit}字。`, section: 's1' }]
}

const counted = /\d|[一二三四五六七八九十百零两]+余?(?:件|条|次|场|期|人|个|篇|项|份)/
const measures = /(?:条数|件数|次数|期数|场次|人次|人数|个数|篇数|份数|数量|总数|情况|数)$/

function mustName({ report, settings }: CheckInput): FoundBy[] {
  const sentences = textParts(report)
    .filter(p => p.section !== 'frame')
    .flatMap(p => sentencesOf(compact(p.text)))
  if (sentences.length === 0) return []
  return (settings?.mustName ?? []).flatMap(name => {
    const core = compact(name).replace(measures, '')
    const said = sentences.some(s => s.text.includes(core) && counted.test(withoutYears(s.text)))
    return core === '' || said ? [] : [{ says: `正文没有写明“${name}”。`, section: 's1' } as const]
  })
}

const withoutYears = (text: string) => text.replace(/(?:19|20)\d\d年度?/g, '')
