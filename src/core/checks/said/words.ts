/** Pieces of wording that the patterns of the subjects are put together from; `{name}` stands for another piece. */
const pieces: Readonly<Record<string, string>> = {
  get: '(?:收到|接到|接收到?|受理|新收|新增|收悉)(?:过|了)?(?:登记)?',
  make: '(?:制定|印发|制发|出台|发布|制定出台|制定印发|制定发布|新制发|新制定|新制作|新出台)(?:了|并公开|并发布|并公布)?',
  answer: '(?:办理答复|办结答复|答复|办结|办理完毕|回复|答复办结|办理并答复)(?:了)?',
  about:
    '(?:任何|关于|有关|公民[、和]法人(?:[和或及、]|或者)其他组织(?:提出|提交)?(?:的)?|单位[和或]个人|群众|社会公众|依申请|依法|政府|信息|公开|政务|书面|各类|要求|的|有效|情况|向本机关|提出|提交)*',
  applied:
    '(?:依申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:办理)?(?:事项|申请)?|{about}申请(?:公开)?(?:政府信息)?)',
  tally:
    '(?:的)?(?:数量|总数|总量|件数|总件数|件|办理事项|事项|案件|情况)?(?:共有|共计|总计|合计|一共|总共|分别为|均为|各有|共|为|是|有|达到|达|均|都|各|:)*',
  office:
    '(?:(?:我|本)[\\p{Script=Han}]{1,4}|[\\p{Script=Han}]{0,12}?(?:镇|乡|局|街道|办|委|人民政府|机关|单位))',
  when: '(?:(?:19|20)\\d{2}年度?|全年|全年度|本年度?|今年|年内|,|，)',
  norm: '(?:行政)?规范性文件',
  end: '(?:$|[)）」”])',
  not: '(?:未|没有|尚未|并未|暂未|均未|未曾|无|暂无)',
  review: '(?:行政)?复议',
  suit: '(?:行政)?(?:诉讼|应诉)',
  case: '(?:的)?(?:案件|申请|事项|案|案例)?',
  both: '{review}(?:申请|案件)?(?:和|及|、|与|或|或者|以及){suit}',
}

/** A pattern with its pieces put in. A `{name}` without a piece is a fault of the declaration. */
export function compile(pattern: string): RegExp {
  const spell = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const piece = pieces[name]
      if (piece === undefined) throw new Error(`no wording for {${name}} in ${pattern}`)
      return spell(piece)
    })
  return new RegExp(spell(pattern), 'u')
}
