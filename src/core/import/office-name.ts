import { halfWidth } from '../text/half-width.ts'

const suffix =
  '(?:人民政府办公室|人民政府|街道办事处|办事处|管理委员会|委员会|管委会|办公室|分局|总局|局|厅|委|办|中心|服务处|管理处|总队|支队|大队|联合社|联社|联合会|总工会|公司|集团|大学|学院|学校|医院|法院|检察院|气象台|站|所|馆)'
const whole = new RegExp(`${suffix}$`)
const han = '[\\p{Script=Han}（）()]'

/** The office itself, without the second name it carries in brackets (加挂牌子). */
export const mainName = (name: string): string => name.replace(/[（(][^（）()]{2,30}[）)]$/, '')

/** The office behind its own 党政办公室: the reports of townships are written there, not by it. */
export const withoutDesk = (name: string): string =>
  name
    .replace(
      /(?<=人民政府|街道办事处|街道|镇|乡|管委会|局)(?:党政(?:综合|和人大)?|综合|行政)(?:办公室|办)$/,
      '',
    )
    .replace(/(?<=镇|乡|街道|街道办事处)办公室$/, '')

/** A name that ends as offices do. */
export const isOfficeName = (text: string): boolean =>
  text.length >= 4 && text.length <= 60 && whole.test(mainName(text)) && !/[,，。;；:：、]/.test(text)

const year = '(?:20\\d{2}|二[〇零○O0o][〇零○一二三四五六七八九]{2})年度?'
const beforeYear = new RegExp(`^(.{2,60}?)(?:关于)?${year}`, 'd')
const behindYear = new RegExp(`^${year}(.{2,60}?)政府(?:信息|政务)公开`, 'd')

/** The office in a title, as printed: what stands before the year, or between year and 政府信息公开. */
export function officeInTitle(title: string): string | null {
  const tight = title.replace(/\s+/g, '')
  const author = /^(.{4,60}?)关于/.exec(tight)?.[1]
  if (author !== undefined && isOfficeName(author)) return author
  const bare = tight
    .replace(/^[【[(（][^】\])）]{1,10}[】\])）]/, '')
    .replace(/^.*?关于(?:报送|印发|公布|上报|呈报|发布)?/, '')
  const words = halfWidth(bare)
  const [from, to] = (beforeYear.exec(words) ?? behindYear.exec(words))?.indices?.[1] ?? [0, 0]
  const undated = /^(.{4,60}?)的?政府(?:信息|政务)公开/.exec(bare)?.[1] ?? ''
  const dated = bare.slice(from, to)
  if (dated !== '' && !/信息公开/.test(dated)) return dated
  return isOfficeName(undated) ? undated : null
}

const inText: readonly RegExp[] = [
  new RegExp(
    `(?:[,，。；;]|由|^)(?:由)?(${han}{2,30}?${suffix})(?:负责)?(?:编制|编写|制作|制定|公布|发布)`,
    'u',
  ),
  new RegExp(
    `(?:根据|公布|发布|现将|将|由|是|为|和)(${han}{2,30}?${suffix})的?(?:20\\d{2}年)?度?(?:政府|政务)?信息公开`,
    'u',
  ),
  new RegExp(`(${han}{2,30}?${suffix})20\\d{2}年度?(?:政府|政务)?信息公开`, 'u'),
]

/** The office that a preface names as its author. */
export function officeInText(text: string): string | null {
  for (const pattern of inText) {
    const printed = pattern.exec(text)?.[1]?.replace(/^.*(?:规定|要求|现将|公布|由|根据|和)/, '')
    const name = printed === undefined ? undefined : withoutDesk(printed)
    if (
      name !== undefined &&
      (isOfficeName(name) || name !== printed) &&
      !/^(?:本|我|中华|国务院|省政府|市政府|县政府|上级)/.test(name)
    )
      return name
  }
  return null
}

/** The fullest of several names of one office: a signature that contains the short name of the title wins. */
export function fullestName(
  inTitle: string | null,
  signed: string | null,
  inPreface: string | null,
): string | null {
  if (inTitle === null) return signed ?? inPreface
  if (signed !== null && signed.endsWith(inTitle)) return signed
  if (isOfficeName(inTitle)) return inTitle
  return [signed, inPreface].find(name => name?.includes(inTitle)) ?? inTitle
}

const openings = '(?:认真|深入|严格|坚持|始终|切实|积极|高度|全面|紧紧|贯彻|围绕|按照)'
const subject = new RegExp(`(?:^|[,，。\\n])(?:20\\d{2}年度?[,，]?)?(${han}{2,30}?${suffix})${openings}`, 'u')

/** The office that acts in the first sentences (…街道办事处认真贯彻…), where nothing names the author. */
export function officeActing(text: string): string | null {
  const name = subject.exec(text)?.[1]
  return name !== undefined && isOfficeName(name) && !/^(?:本|我|全)|[、区县市](?:委|政府)/.test(name)
    ? name
    : null
}

/** 农业农村局 → 资溪县农业农村局, 金厂镇 → 通化市东昌区金厂镇人民政府: the name with its place, where the text has it. */
export function withPlace(name: string, text: string): string {
  if (/[市县区旗].+|(?:人民政府|办事处|委员会|管委会)$/.test(name) || !/^\p{Script=Han}+$/u.test(name))
    return name
  const place = '(?:(?![或在由与和及的到至请向为是于对据])\\p{Script=Han}){2,4}?[省市州县区旗]'
  const full = new RegExp(`((?:${place}){1,3}${name}(?:人民政府|办事处)?)`, 'u').exec(text)?.[1]
  return full ?? name
}
