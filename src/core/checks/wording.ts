import { authorities } from '../report/authority.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { matchesIn, slipsIn } from './slips.ts'

/** 用语. */
export const wordingRules: readonly FunctionRule[] = [
  {
    id: 'F-16',
    title: '表述针对本机关',
    reason: '年报写本机关的工作，“各级政府部门”“部分地区”一类的话多半是套话。',
    source: '已公开年报中的实例；固镇县等地通报',
    leaves: '只认几种常见的套话；引号、书名号里的不看。',
    severity: 'warning',
    find: boilerplate,
  },
  {
    id: 'F-19',
    title: '规范用语',
    reason: '标题、表格和条文里的固定说法，照录时不能改字。',
    source: '年报格式；已公开年报中的实例',
    leaves: '只对照常见的错法，不检查一般错别字。',
    severity: 'info',
    find: input =>
      slipsIn(input, (plain, of) =>
        of.part === 'title'
          ? []
          : wrongWords.flatMap(([wrong, right]) =>
              matchesIn(wrong, plain, of).map(m => ({
                ...m,
                says: `“${m.text}”建议改为“${right}”。`,
                to: right,
              })),
            ),
      ),
  },
  {
    id: 'S-09',
    title: '国家秘密',
    reason: '法律用语是“国家秘密”，不是“国家机密”。',
    source: '《保守国家秘密法》；已公开年报中的实例',
    leaves: '引号、书名号里的原名不改。',
    severity: 'info',
    find: input =>
      slipsIn(input, (plain, of) =>
        matchesIn(/国家机密(?![^“《]*[”》])/g, plain, of).map(m => ({
          ...m,
          says: '“国家机密”建议改为“国家秘密”。',
          to: '国家秘密',
        })),
      ),
  },
]

/** Typical wrong wordings and the words of the form (the table of seen mistakes, by reports since 2019). */
const wrongWords: readonly (readonly [RegExp, string])[] = [
  [/区别处理(?=的|，|,|）|\)|后公开)/g, '区分处理'],
  [/危机[“"]?三安全[以一]稳定[”"]?/g, '危及“三安全一稳定”'],
  [/三安全以稳定/g, '三安全一稳定'],
  [/补正后申请信息仍不明确/g, '补正后申请内容仍不明确'],
  [/重新出具与获取信息/g, '重新出具已获取信息'],
  [/结转下年继续办理/g, '结转下年度继续办理'],
  [/对外管理服务项目/g, '对外管理服务事项'],
  [/先行有效/g, '现行有效'],
  [/钩稽/g, '勾稽'],
  [/第二十条(?=\([一五六八九]\)项)/g, '第二十条第'],
  [/(?<!工作)政府信息公开年度报告(?!》|格式|制度)/g, '政府信息公开工作年度报告'],
]

const generalities =
  /各级政府部门|各级行政机关|各地政府|部分地区|一些地区|个别地区|多数地区|多数部门|部分地方政府|一些地方政府|不少地方/g
const quotedIn = /“[^”]*”|《[^》]*》/g
const ownArea = /(?:我|本|全|辖区|境内)[\u4e00-\u9fff]{0,4}$/

/** A county speaks of its departments; no office speaks of 部分地区 but of its own. */
function boilerplate(input: CheckInput): FoundBy[] {
  const spansDepartments = authorities[input.report.office.kind].reviewsOthers
  return slipsIn(input, (plain, of) =>
    of.section === 'frame'
      ? []
      : matchesIn(
          generalities,
          plain.replace(quotedIn, q => ' '.repeat(q.length)),
          of,
        )
          .filter(m => !ownArea.test(plain.slice(0, m.start)) && !(spansDepartments && /部门/.test(m.text)))
          .map(m => ({ ...m, says: `表述未针对本机关：“${m.text}”。` })),
  )
}
