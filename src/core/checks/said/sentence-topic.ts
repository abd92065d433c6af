import type { Topic } from './subject.ts'

/** 公文 sorted by who may read them, not applications: 认定为主动公开31份、依申请公开22份、不予公开36份. */
const attribute = '(?:公开)?属性[^。；;]{0,40}?主动公开|(?:认定|确定|标注|划定|审定)为[“"]?主动公开'

const words = new RegExp(
  `(?<papers>(?:${attribute})[^。；;]*)|` +
    /(?<applications>信息公开申请|公开申请|依申请|申请公开|(?<!复议|许可|救助|补贴)申请(?:件|数|总数|数量)?(?:共|共计|为)?(?=\d))|(?<sorted>(?:清理|梳理|评估|审查|审核|备案)(?:了)?(?:行政)?规范性文件)|(?<documents>规范性文件)|(?<cases>复议|诉讼)|(?<none>热线|工单|诉求|信访(?!举报投诉)|留言|信箱|来信|提案|建议|议案|咨询|投诉(?!类)|举报(?!投诉)|许可|审批|培训|主动公开|发布|网站|公众号|微信|解读|矛盾|纠纷)/u
      .source,
  'gu',
)

const ofPapers = new RegExp(attribute, 'u')

const topics: readonly Topic[] = ['applications', 'documents', 'cases']

/** A word that tells what is spoken of from its place on; null for a matter of another kind. */
export interface TopicMark {
  readonly at: number
  readonly topic: Topic | null
}

/** Every word of a text that tells what is spoken of, in its order. */
export const topicMarks = (text: string): readonly TopicMark[] =>
  [...text.matchAll(words)].map(m => ({
    at: m.index,
    topic: topics.find(t => m.groups?.[t] !== undefined) ?? null,
  }))

/** What is spoken of at a place of the text; null for a matter of another kind, or for none. */
export const topicAt = (marks: readonly TopicMark[], place: number): Topic | null =>
  marks.findLast(m => m.at < place)?.topic ?? null

/** One channel, one kind of matter: not the year's total. */
export const narrows = (clause: string): boolean =>
  /其中|通过|除.{0,12}外|网络|线上|线下|渠道|方式|途径|信函|邮寄|邮件|传真|当面|现场|窗口|网上|在线|平台|信访|投诉|举报|许可|补正|延期|收费|逾期|转办|交办|转来|审查|备案|清理|解读/.test(
    clause,
  )

/** The clauses before, without a number of their own, that narrow what follows: 通过网络，收到申请3件. */
export const narrowsOn = (clauses: string): boolean => /通过|其中|除[^，,]{0,14}外|涉及|关于/.test(clauses)

/** Said of disclosure, not of all reviews and applications of the office. */
export const isOfDisclosure = (sentence: string, heading: string): boolean =>
  !ofPapers.test(sentence) &&
  (/信息公开|政务公开|依申请|要求公开|公开.{0,4}申请|申请公开/.test(sentence) ||
    /申请|复议|诉讼/.test(heading))
