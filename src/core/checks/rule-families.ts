/** The families of the rule book, in its order, by the letters before the dash. */
export const ruleFamilies = [
  { id: 'F', name: '结构与格式' },
  { id: 'Y', name: '年度与日期' },
  { id: 'O', name: '单位与联系方式' },
  { id: 'T2', name: '表二 主动公开' },
  { id: 'T3', name: '表三 申请办理' },
  { id: 'T4', name: '表四 复议诉讼' },
  { id: 'X', name: '正文与表格对照' },
  { id: 'S', name: '敏感信息与措辞' },
] as const

/** The family of a rule id: T3-06 → T3. */
export const familyOf = (ruleId: string): string => ruleId.slice(0, ruleId.indexOf('-'))
