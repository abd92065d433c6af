import { contactNames } from '../report/frame-names.ts'
import type { Contact } from '../report/report.ts'
import { halfWidth } from '../text/half-width.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { rewritePart } from './rewrite-part.ts'
import { quoteAt, textParts } from './text-parts.ts'
import type { TextPart } from './text-parts.ts'

/** 联系方式. */
export const contactRules: readonly FunctionRule[] = [
  {
    id: 'O-04',
    title: '联系方式',
    reason: '电话、地址是公众查询的入口；与机构档案或者上年不同的，多半是忘了改或者换了没登记。',
    source: '经验',
    leaves: '不核对号码能否打通；没有登记的项目不比较。',
    severity: 'info',
    find: contact,
  },
  {
    id: 'O-05',
    title: '网址',
    reason: '年报在登记的门户网站公布，正文的网址应是它。',
    source: '经验',
    leaves: '不打开网址；只看导语和提到电子版、查阅、下载的句子，同一网站的其他栏目不提示。',
    severity: 'info',
    find: hosts,
  },
]

const tel = /(?<![\d-])(0\d{2,3}\s*[-—–]\s*\d{7,8}|\(0\d{2,3}\)\s*\d{7,8})(?!\d)/g
const bare = (text: string) => text.replace(/\D/g, '')

function contact(input: CheckInput): FoundBy[] {
  const { report, lastYear } = input
  const preface = textParts(report).filter(p => p.part === 'preface')
  return [
    ...(input.imported ? [] : missing(report.text.contact, preface)),
    ...preface.flatMap(of => strangeNumbers(input, of)),
    ...(lastYear ? changed(lastYear.report.text.contact, report.text.contact) : []),
  ]
}

function missing({ tel, address }: Contact, preface: readonly TextPart[]): FoundBy[] {
  const said = preface.map(p => p.text).join()
  const lacks = [
    ...(tel || /电话|\d{7,8}/.test(said) ? [] : ['电话']),
    ...(address || /地址|[路街道巷]\S{0,6}号/.test(said) ? [] : ['地址']),
  ]
  return lacks.length > 0 ? [{ says: `没有写明联系${lacks.join('、')}。`, section: 'frame' }] : []
}

/** A telephone number of the preface that is neither the registered telephone nor the fax. */
function strangeNumbers({ report, imported }: CheckInput, of: TextPart): FoundBy[] {
  const { office } = report
  const own = [office.contact.tel, office.contact.fax].flatMap(n => (n ? [bare(halfWidth(n))] : []))
  const [right] = own
  if (imported || right === undefined || !office.contact.tel) return []
  return [...halfWidth(of.text).matchAll(tel)]
    .filter(m => !own.some(n => n.includes(bare(m[0]).slice(-7)) || bare(m[0]).includes(n)))
    .filter(m => !/传真[:：]?\s*$/.test(of.text.slice(0, m.index)))
    .map(m => {
      const text = of.text.slice(m.index, m.index + m[0].length)
      const to = office.contact.tel ?? text
      const whole = of.text.slice(0, m.index) + to + of.text.slice(m.index + text.length)
      return {
        says: `导语的电话${text}与机构档案的${to}不同，请确认。`,
        section: 'frame',
        quote: quoteAt(of, m.index, text),
        repairs: [{ label: `电话改为${to}`, edits: rewritePart(report, of, whole) }],
      }
    })
}

function changed(before: Contact, now: Contact): FoundBy[] {
  const differ = (['tel', 'address'] as const).filter(key => {
    const [was, is] = [before[key], now[key]].map(v => halfWidth(v ?? '').replace(/[\s—–-]/g, ''))
    return was !== '' && is !== '' && was !== is
  })
  if (differ.length === 0) return []
  const words = differ.map(key => `${contactNames[key]}上年为${before[key]}，本年为${now[key]}`)
  return [{ says: `联系方式与上年不同（${words.join('；')}），请确认。`, section: 'frame' }]
}

const address = /(?:https?:\/\/)?(?:[a-z\d-]+\.)+(?:cn|com|net|org|example)(?![a-z\d])/gi

function hosts({ report }: CheckInput): FoundBy[] {
  const registered = hostOf(report.office.contact.site ?? '')
  if (registered === '') return []
  const strange = (text: string) => {
    const host = hostOf(text)
    return host !== '' && siteOf(host) !== siteOf(registered) && host !== 'gov.cn'
  }
  const says = (host: string) => `网址${host}与登记的门户网站${registered}不一致。`
  const inText = textParts(report)
    .filter(p => p.part === 'preface' || /电子版|查阅|下载/.test(p.text))
    .flatMap(of =>
      [...halfWidth(of.text).matchAll(address)]
        .filter(
          m =>
            of.text.charAt(m.index - 1) !== '@' &&
            !/[\w.@-]/.test(of.text.charAt(m.index - 1)) &&
            strange(m[0]),
        )
        .map(m => ({ says: says(hostOf(m[0])), section: of.section, quote: quoteAt(of, m.index, m[0]) })),
    )
  const { site } = report.text.contact
  if (inText.length > 0 || !site || !strange(site)) return inText
  return [{ says: says(hostOf(site)), section: 'frame' }]
}

const hostOf = (text: string): string =>
  (/(?:[a-z\d-]+\.)+[a-z]{2,}/i.exec(halfWidth(text))?.[0] ?? '').toLowerCase().replace(/^www\./, '')

/** qinghe.gov.cn of xxgk.qinghe.gov.cn: the columns of one site are one. */
function siteOf(host: string): string {
  const labels = host.split('.')
  return labels.slice(/\.(?:gov|com|net|org)\.cn$/.test(host) ? -3 : -2).join('.')
}
