import { authorities } from '../report/authority.ts'
import type { ForeignName } from '../report/authority.ts'
import { compact } from '../text/fold.ts'
import { acting } from './acting.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { matchesIn, slipsIn } from './slips.ts'

/** 其他单位名称. */
export const otherOfficeRules: readonly FunctionRule[] = [
  {
    id: 'O-01',
    title: '没有其他单位的名称',
    reason: '抄用别的单位的文稿，名称没有改净，会被通报为雷同。',
    source: '国办公开办函〔2021〕30号（雷同）；新闻报道的实例',
    leaves:
      '只认作为行文主体出现的乡镇、街道、县（区）和部门名称；上级单位、村和社区、企业的名称不看。曾用名请登记为简称。',
    severity: 'warning',
    find: otherNames,
  },
]

const opening = '(?<=^|[,，。；;:：\\s(“]|(?:19|20)\\d\\d年度?|[由将]|根据|按照|公布|现将)'
/** A name hardly begins with one of these. */
const start = '(?![由将和与及在对为向经据按根结现等各该])'
const han = '\\p{Script=Han}'
const town = `${han}{2,3}?(?:镇|乡|街道)`
const county = `${han}{2,3}?(?:县|区|旗)`
const place = `(?:${han}{2,3}?[县市区旗])?`
const body = '(?:人民政府|政府(?!信息|网|采|服|门|部|工)|党委|党政办|办事处)'

/** A name that acts, or that has the body of such an office behind it. */
const patterns: Readonly<Record<ForeignName, RegExp>> = {
  town: new RegExp(`${opening}${start}${place}${town}(?=${body}|${acting})`, 'gu'),
  county: new RegExp(`${opening}${start}${county}(?=(?:人民政府)?${acting})`, 'gu'),
  bureau: new RegExp(`${opening}${start}${place}${han}{2,10}?局(?=${acting})`, 'gu'),
}
/** Words that end like a name and are none: 各乡镇, 特色小镇, 开发区, 我县, 县公安局. */
const noName = new RegExp(
  [
    '[我本该各每某所度年的了]',
    '^(?:全|其|在|和|与|及|对|为|向|县|市|区|省|州|国家|有关|相关|上级|这|那)',
    '(?:乡镇|城镇|小镇|集镇|村镇|重镇|建制镇|中心镇|古镇|名镇|强镇|城乡|下乡|返乡|家乡|水乡)$',
    '(?:社|小|片|园|辖|景|校|地|城|郊|新|库|灾|山|林|牧|矿|专|示范|试验|保护|自治|开发|高新|行政|工业|县|市)区$',
    '(?:全|当|格|布|结|大|开|时|破)局$',
  ].join('|'),
)

function otherNames(input: CheckInput): FoundBy[] {
  const { office } = input.report
  if (office.name === '') return []
  const known = knownNames(input)
  const kinds = authorities[office.kind].foreign
  return [
    ...namesAround(input, known),
    ...slipsIn(input, (plain, of) =>
      of.part === 'title' || of.part === 'sign'
        ? []
        : kinds.flatMap(kind =>
            matchesIn(patterns[kind], plain, of)
              .filter(m => isForeign(m.text, known))
              .map(({ start, text }) => ({ start, text, says: sayOther(text) })),
          ),
    ),
  ]
}

const sayOther = (name: string) => `出现其他单位名称“${name}”，请核实是否为复制残留。`

/** Own full name, 简称 and former names, the address, and last year's name; everything in them is known. */
function knownNames({ report, lastYear }: CheckInput): string {
  const { name, aliases, contact } = report.office
  const written = [contact.office, contact.address, report.text.contact.office, report.text.contact.address]
  return compact([name, ...aliases, ...written, lastYear?.report.office.name].filter(Boolean).join(' | '))
}

/** 柳溪 of 青河县柳溪镇; foreign when the office's own names do not hold it, or hold it with another ending (柳溪乡). */
function isForeign(found: string, known: string): boolean {
  const name = compact(found)
  if (known.includes(name) || noName.test(name)) return false
  const parts = /^(.*[县市区旗])?(.{2,}?)(镇|乡|街道|县|区|旗|局)$/u.exec(name)
  const [, place, stem, ending] = parts ?? []
  if (stem === undefined || ending === undefined || /^.$/.test(stem)) return false
  if (known.includes(`${stem}${ending}`))
    return place !== undefined && hasPlace(known) && !known.includes(place)
  const renamed = ['镇', '乡', '街道'].some(e => e !== ending && known.includes(`${stem}${e}`))
  return renamed || !known.includes(stem)
}

const hasPlace = (known: string) => /^[^|]{2,}?[县市区旗]/.test(known)

/** Title and 署名 name the office itself, or a part of its full name. */
function namesAround({ report }: CheckInput, known: string): FoundBy[] {
  const { title, signedBy } = report.text
  const before =
    title === null ? '' : (/^(.{2,40}?)(?=(?:19|20)\d\d年|政府信息公开)/.exec(compact(title))?.[1] ?? '')
  const signed = compact(signedBy ?? '')
  const isOwn = (name: string) =>
    known.split('|').some(own => own !== '' && (own.includes(name) || name.includes(own))) ||
    !/[\p{Script=Han}]/u.test(name)
  const line = (part: 'title' | 'sign', whole: string, name: string): FoundBy => {
    const start = Math.max(0, whole.indexOf(name))
    return {
      says: sayOther(name),
      section: 'frame',
      quote: { part, paragraph: 0, start, length: name.length, text: name } satisfies FoundBy['quote'],
    }
  }
  return [
    ...(before !== '' && title !== null && !isOwn(before) ? [line('title', title, before)] : []),
    ...(signed !== '' && signedBy !== null && !isOwn(signed) ? [line('sign', signedBy, signed)] : []),
  ]
}
