/** One thing that a pack changes, as a sentence, with what was said before and is said then where both are words. */
export interface PackChange {
  readonly of: '起始年度' | '格式' | '规则' | '放假安排' | '限额和时限' | '常用语'
  readonly says: string
  readonly was?: string
  readonly is?: string
}
