import { formForYear } from '../forms/form-for-year.ts'
import { cellsOf } from '../forms/cells.ts'
import { suggestedSentences } from '../carry-over/suggested-sentences.ts'
import { compact } from '../text/fold.ts'
import { ordinalOf } from '../text/ordinal.ts'
import type { Section } from '../forms/form.ts'
import { valueOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { placeholders } from './placeholders.ts'
import { quoteAt, textParts } from './text-parts.ts'

/** 结构和格式: six chapters, the prescribed headings, the form of the year, no residue of a template. */
export const structureRules: readonly FunctionRule[] = [
  {
    id: 'F-01',
    title: '六个部分齐全，标题规范',
    reason: '年报设六个部分，标题和顺序由国家统一规定。',
    source: '国办公开办函〔2021〕30号；〔2019〕60号',
    leaves: '只看标题的用词和序号；各部分写得够不够由其他规则检查。',
    severity: 'error',
    find: headings,
  },
  {
    id: 'F-02',
    title: '不多设部分',
    reason: '内容严格按条例第五十条，不能遗漏，也不宜泛化。',
    source: '国办公开办函〔2021〕30号',
    leaves: '不看多出的部分写了什么；第六部分之下的小标题不算。',
    severity: 'error',
    passable: true,
    find: furtherChapters,
  },
  {
    id: 'F-10',
    title: '格式与年度相符',
    reason: '2019、2020 年用〔2019〕60号格式，2021 年起用〔2021〕30号格式。',
    source: '国办公开办函〔2021〕30号',
    leaves: '只看用了哪版格式，不看表格里的数。',
    severity: 'error',
    find: formOfYear,
  },
  {
    id: 'F-13',
    title: '没有模板残留',
    reason: '模板的说明文字、占位符印出来，等于没有校对。',
    source: '已公开年报中的实例',
    leaves: '只认常见的占位符和说明文字；网址、邮箱里的不看。',
    severity: 'error',
    find: ({ report }) =>
      textParts(report).flatMap(part =>
        placeholders(part.text).map(({ start, text }) => ({
          says: `存在模板说明文字或占位符：“${text}”。`,
          section: part.section,
          quote: quoteAt(part, start, text),
        })),
      ),
  },
  {
    id: 'F-17',
    title: '第二至第四部分有表格数据',
    reason: '粘贴到网站时表格丢失，或者表格以图片发布，都等于没有公开数据。',
    source: '已公开年报中的实例',
    leaves: '只看有没有数，不看数对不对；自己填报的空格由表格规则提示。',
    severity: 'error',
    find: emptyTables,
  },
]

/**
 * An own report has the headings by construction, unless it corrects one read from outside; a chapter with nothing
 * under it is not there yet.
 */
function headings({ form, report, imported }: CheckInput): FoundBy[] {
  return form.sections.flatMap(section => {
    const printed = report.text.headings[section.id]
    if (imported && (printed === '' || (printed === undefined && nothingUnder(section, report)))) {
      return [{ says: `缺少“${section.heading}”。`, section: section.id }]
    }
    return [...changedHeading(section, report, printed), ...(imported ? [] : unwritten(section, report))]
  })
}

function changedHeading(section: Section, report: Report, printed = ''): FoundBy[] {
  if (printed === '' || sameHeading(printed, section.heading, report.text.extra.length > 0)) return []
  const misplaced = sameHeading(printed, section.heading, true) && ordinalOf(printed) !== null
  const says = misplaced
    ? `标题“${printed}”的次序不对，应为“${section.heading}”。`
    : `标题“${printed}”与规定不一致，应为“${section.heading}”。`
  return [
    {
      says,
      section: section.id,
      severity: 'warning',
      quote: { part: section.id, paragraph: 0, start: 0, length: 0, text: printed },
      repairs: [
        {
          label: `标题改为“${section.heading}”`,
          edits: [{ what: 'heading', section: section.id, to: null }],
        },
      ],
    },
  ]
}

/** Chapters without a table; an empty chapter five is the matter of F-07. */
function nothingUnder(section: Section, report: Report): boolean {
  const narrative = section.table === undefined && section.id !== 's5'
  return narrative && !report.text.sections[section.id].some(b => b.paragraphs.some(p => p.trim() !== ''))
}

function unwritten(section: Section, report: Report): FoundBy[] {
  if (!nothingUnder(section, report)) return []
  const repairs = suggestedSentences(report.year)
    .filter(s => s.section === section.id)
    .map(s => ({
      label: `写入“${s.label}”`,
      edits: [{ what: 'section', section: section.id, to: [{ paragraphs: [s.text] }] } as const],
    }))
  return [{ says: `“${section.heading}”还没有写。`, section: section.id, verdict: 'unknown', repairs }]
}

/** Behind a chapter too many every ordinal is shifted: then the words alone are compared. */
function sameHeading(printed: string, official: string, shifted: boolean): boolean {
  const plain = (text: string) => compact(text).replace(/[。.:;]+$/, '')
  const words = (text: string) => plain(text).replace(/^[一二三四五六七八九十]+[、.,]/, '')
  return shifted ? words(printed) === words(official) : plain(printed) === plain(official)
}

/** A further chapter goes under chapter six with its heading, or is taken out by hand. */
function furtherChapters({ report }: CheckInput): FoundBy[] {
  const { extra, sections } = report.text
  return extra.map((chapter, nth) => {
    const title = ordinalOf(chapter.heading)?.rest ?? chapter.heading
    return {
      says: `多出一级标题“${chapter.heading}”，年报只设六个部分。`,
      section: chapter.before ?? 's6',
      quote: { part: 'extra', paragraph: 0, start: 0, length: 0, text: chapter.heading },
      repairs: [
        {
          label: `“${title}”并入第六部分`,
          edits: [
            { what: 'extra', to: extra.filter((_, i) => i !== nth) },
            {
              what: 'section',
              section: 's6',
              to: [...sections.s6, { subheading: title, paragraphs: chapter.paragraphs }],
            },
          ],
        },
      ],
    }
  })
}

function formOfYear({ form, report }: CheckInput): FoundBy[] {
  const due = formForYear(report.year)
  return due && due.id !== form.id
    ? [{ says: `${report.year}年应使用${due.name}（${due.basis}）。`, section: 'frame' }]
    : []
}

function emptyTables({ form, report, imported }: CheckInput): FoundBy[] {
  if (!imported) return []
  const cells = [...cellsOf(form).values()]
  return form.sections.flatMap((section, i) => {
    const own = cells.filter(c => c.table === section.table)
    const empty = own.length > 0 && own.every(c => valueOf(report, c.id) === null)
    const ordinal = '一二三四五六'.charAt(i)
    return empty ? [{ says: `第${ordinal}部分没有表格数据。`, section: section.id }] : []
  })
}
