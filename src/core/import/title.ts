import { fold, tidy } from '../text/fold.ts'
import { isOfficeName } from './office-name.ts'

/** A line that may be the title of an annual report. */
export function isTitle(text: string): boolean {
  const line = fold(text).replace(/\s+/g, '')
  if (line.length > 80 || line.length < 8 || /[。;>»|]|首页|根据|如下|《/.test(line)) return false
  if (!/(?:信息|政务)公开/.test(line)) return false
  return (
    /(?:年度?报告|工作报告|年报|年度总结|工作总结|情况的?报告|报告的(?:报告|函|通知))(?:\([^)]*\))?$/.test(
      line,
    ) && /年/.test(line)
  )
}

export interface Title {
  readonly text: string
  /** Rows it takes. */
  readonly from: number
  readonly to: number
}

/**
 * The title among the lines before the text. It may stand on two lines, and twice; the last one counts. A letter
 * that submits the report (关于报送…) counts only where nothing better stands there.
 */
export function findTitle(lines: readonly string[]): Title | null {
  const found: Title[] = []
  lines.forEach((raw, i) => {
    const text = tidy(raw)
      .replace(/^(?:标\s*题|名\s*称)\s*[:：]?\s*/, '')
      .replace(/(?<=\d)\s+(?=年)/g, '')
    const next = lines[i + 1]
    if (isTitle(text)) found.push(withLead(lines, { text, from: i, to: i + 1 }))
    else if (next !== undefined && text.length < 40 && /公开(?:工作)?$|年度?$|年度?政府信息$/.test(text)) {
      const joined = text + tidy(next)
      if (isTitle(joined) && !isTitle(tidy(next)))
        found.push(withLead(lines, { text: joined, from: i, to: i + 2 }))
    }
  })
  const proper = found.filter(t => !/^关于|的(?:报告|函|通知)$/.test(t.text))
  const named = proper.filter(
    t => dated.test(t.text) && !new RegExp(`^${yearWord}年度?(?:政府|政务)?信息公开`).test(t.text),
  )
  return (
    named.at(-1) ?? proper.filter(t => dated.test(t.text)).at(-1) ?? proper.at(-1) ?? found.at(-1) ?? null
  )
}

/**
 * The lines above that belong to a title broken anywhere: the office, the year, or half of either
 * (青河县柳溪镇人民政 | 府2022年政府信息公开…, …人民政府2022 | 年政府信息公开…).
 */
function withLead(lines: readonly string[], title: Title): Title {
  const above = tidy(lines[title.from - 1] ?? '').replace(/(?<=\d)\s+(?=年)/, '')
  if (!leads(fold(above).replace(/\s+/g, ''), fold(title.text).replace(/\s+/g, ''))) return title
  return withLead(lines, { ...title, text: above + title.text, from: title.from - 1 })
}

const yearWord = '(?:20\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})'
const beforeYear = new RegExp(`^(.*?)${yearWord}年`)
const yearAlone = new RegExp(`^${yearWord}年?度?$`)
const yearAtEnd = new RegExp(`${yearWord}$`)
const dated = new RegExp(`${yearWord}年`)
/** The first line of a title broken inside 政府信息公开. */
const brokenTitle = new RegExp(`${yearWord}年度?(?:政府|政务)?$`)
const isPlace = (name: string) => /^\p{Script=Han}{2,20}[镇乡县市区]$/u.test(name)

function leads(above: string, text: string): boolean {
  if (!/^[\p{Script=Han}\d()]{3,40}$/u.test(above)) return false
  if (yearAtEnd.test(above)) return text.startsWith('年')
  const office = beforeYear.exec(text)?.[1]
  if (office === undefined) {
    return (
      /^(?:政府|政务|信息|关于)/.test(text) &&
      (yearAlone.test(above) || brokenTitle.test(above) || isOfficeName(above))
    )
  }
  if (office === '' || office === '关于') return isOfficeName(above) || isPlace(above)
  return office.length < 4 && !isPlace(office) && isOfficeName(above + office)
}

/** The title a page carries in its head, without the name of the site behind it. */
export function titleOfPage(pageTitle: string | undefined): string | null {
  if (pageTitle === undefined) return null
  const parts = pageTitle.split(/\s*[-_|—–]+\s*/).map(tidy)
  return parts.find(isTitle) ?? null
}
