import type { Subject } from './subject.ts'

/** 属于四类过程性信息、不予公开的: the row, with what follows from it. */
const consequence = '(?:[、而]?(?:决定)?(?:不予公开|无法提供|不予处理|不再处理)(?:的)?)?'

const result = (id: string, name: string, words: string, ...cells: string[]): Subject => ({
  id,
  name,
  topic: 'applications',
  bare: [
    `^(?:其中|作出|决定|属于|依法|经审查|均|有|告知|以|因)*(?:${words})(?:类|的|决定|答复|处理)*${consequence}(?:申请)?{tally}#`,
    `^#(?:申请)?(?:为|属于|是|决定|作出|均|依法|予以)*(?:${words})(?:类|的|决定|答复|处理)*{end}`,
  ],
  units: 'cases',
  cells: [cells.map(c => `t3.${c}.{c}`)],
  rule: 'X-05',
})

/** 表三（一）至（六）: the groups and the single rows. */
export const outcomeSubjects: readonly Subject[] = [
  result('open', '予以公开', '(?:予以|全部|同意|给予)公开', 'open'),
  result('partial', '部分公开', '(?:予以)?部分公开', 'partial'),
  result('denied', '不予公开', '不予(?:以)?公开', 'deny_*'),
  result('notAvailable', '无法提供', '无法提供|不能提供', 'na_*'),
  result('notHandled', '不予处理', '不予处理', 'np_*'),
  result('otherwise', '其他处理', '(?:作)?其他处理', 'other*'),
  result('secret', '属于国家秘密', '国家秘密', 'deny_secret'),
  result('forbidden', '其他法律行政法规禁止公开', '其他法律、?行政法规禁止公开', 'deny_law'),
  result('safety', '危及“三安全一稳定”', '危及[“"]?三安全一稳定[”"]?', 'deny_safety'),
  result('thirdParty', '保护第三方合法权益', '(?:保护)?第三方合法权益', 'deny_third'),
  result('internal', '属于三类内部事务信息', '(?:三类)?内部事务信息', 'deny_internal'),
  result('inProcess', '属于四类过程性信息', '(?:四类)?过程性信息', 'deny_process'),
  result('caseFile', '属于行政执法案卷', '行政执法案卷(?:信息)?', 'deny_casefile'),
  result('query', '属于行政查询事项', '行政查询事项', 'deny_query'),
  result(
    'notHeld',
    '本机关不掌握相关政府信息',
    '(?:本[\\p{Script=Han}]{1,3})?不掌握(?:相关)?(?:政府)?信息',
    'na_notheld',
  ),
  result('toBeMade', '没有现成信息需要另行制作', '(?:没有现成信息)?需要?另行制作', 'na_create'),
  result('unclear', '补正后申请内容仍不明确', '补正后(?:申请内容)?仍?不明确', 'na_unclear'),
  result('petition', '信访举报投诉类申请', '信访举报投诉类', 'np_petition'),
  result('repeated', '重复申请', '重复申请', 'np_repeat'),
  result('publication', '要求提供公开出版物', '(?:要求提供)?公开出版物', 'np_publication'),
  result('massive', '无正当理由大量反复申请', '(?:无正当理由)?大量反复申请', 'np_massive'),
  result(
    'reconfirm',
    '要求行政机关确认或重新出具已获取信息',
    '(?:要求)?(?:行政机关)?(?:确认或)?重新出具已获取信息',
    'np_reconfirm',
  ),
  result('notCorrected', '逾期不补正', '(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正', 'other_nofix'),
  result('unpaid', '逾期未缴费', '(?:申请人)?逾期未(?:按[\\p{Script=Han}]{0,8})?缴纳?费用?', 'other_nofee'),
]
