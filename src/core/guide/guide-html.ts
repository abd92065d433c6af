import { escapeHtml } from '../export/escape-html.ts'
import { fontFiles, printCss } from '../export/print-css.ts'
import type { Chapter, ChapterId, GuidePart, PictureName } from './chapter.ts'
import { guideCss } from './guide-css.ts'
import { keys } from './keys.ts'

export interface PrintedGuide {
  readonly chapters: readonly Chapter[]
  /** Address of the folder with the font files, with its slash. */
  readonly fonts: string
  /** Addresses of the pictures. */
  readonly pictures: ReadonlyMap<PictureName, string>
  readonly version: string
  /** ISO date. */
  readonly released: string
  /** Where each chapter begins; empty in the first print, which finds it out. */
  readonly pages: ReadonlyMap<string, number>
}

/** The name of a chapter's place in the file. */
export const chapterMark = (id: ChapterId): string => `chapter-${id}`

/** 使用指南 as one page for a browser's printer: title page, contents, chapters. */
export function guideHtml(guide: PrintedGuide): string {
  const { chapters, fonts } = guide
  const preloads = fontFiles
    .map(file => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${fonts}${file}">`)
    .join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>公开年报使用指南</title>${preloads}<style>
${printCss(fonts)}${guideCss}</style></head><body>
${titlePage(guide)}
${contents(guide)}
${chapters.map((chapter, i) => chapterHtml(chapter, i, guide.pictures)).join('\n')}
</body></html>
`
}

function titlePage({ version, released }: PrintedGuide): string {
  const [year = '', month = '', day = ''] = released.split('-')
  const date = `${year}年${String(Number(month))}月${String(Number(day))}日`
  return `<div class="cover"><div class="name">公开年报</div><div class="what">使用指南</div>
<p>编制、校验、印制和保存政府信息公开工作年度报告</p>
<p class="edition">${escapeHtml(version)} 版　${date}</p></div>`
}

function contents({ chapters, pages }: PrintedGuide): string {
  const line = ({ id, title, parts }: Chapter, at: number): string =>
    `<li><a href="#${chapterMark(id)}"><span>${chapterNumber(at)}　${escapeHtml(title)}</span><i></i><span class="n">${String(pages.get(id) ?? '')}</span></a>
<p>${parts.map(({ heading }) => escapeHtml(heading)).join('；')}</p></li>`
  return `<div class="contents"><div class="contents-head">目录</div><ol>${chapters.map(line).join('')}</ol></div>`
}

const NUMERALS = '一二三四五六七八九十'
const chapterNumber = (at: number): string => NUMERALS[at] ?? String(at + 1)

function chapterHtml({ id, title, parts }: Chapter, at: number, pictures: PrintedGuide['pictures']): string {
  return `<h1 id="${chapterMark(id)}">${chapterNumber(at)}、${escapeHtml(title)}</h1>
${parts.map(part => partHtml(part, pictures)).join('\n')}`
}

function partHtml(
  { heading, text, steps, keys: listed, picture }: GuidePart,
  pictures: PrintedGuide['pictures'],
): string {
  const lines = (text ?? []).map(line => `<p>${escapeHtml(line)}</p>`)
  const done = steps
    ? `<ol class="steps">${steps.map(step => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`
    : ''
  return `<h2>${escapeHtml(heading)}</h2>${lines.join('')}${done}${listed ? keyTable() : ''}${picture ? figure(picture, pictures) : ''}`
}

const figure = (
  { name, shows }: NonNullable<GuidePart['picture']>,
  pictures: PrintedGuide['pictures'],
): string =>
  `<figure><img src="${pictures.get(name) ?? ''}" alt="${escapeHtml(shows)}"><figcaption>${escapeHtml(shows)}</figcaption></figure>`

const keyTable = (): string =>
  `<table class="keys"><thead><tr><th scope="col">按键</th><th scope="col">做什么</th></tr></thead><tbody>${keys
    .map(([key, does]) => `<tr><th scope="row">${escapeHtml(key)}</th><td>${escapeHtml(does)}</td></tr>`)
    .join('')}</tbody></table>`
