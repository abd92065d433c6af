/** One stop of the tour: a real part of the entry screen, and a sentence about it. */
export interface TourStep {
  readonly at: string
  readonly title: string
  readonly says: string
}

export const steps: readonly TourStep[] = [
  {
    at: '.tasks',
    title: '任务清单',
    says: '一份年报分成这些任务，先填哪个都行。圆点说明填到哪里，红字是有几处必须改。',
  },
  {
    at: '.official input[tabindex="0"]',
    title: '格子就是纸面',
    says: '表格与印出来的一样。直接输入数字，回车向下，Tab 向右；绿色的“承”是上年带入，蓝色的“Σ”自动计算。',
  },
  {
    at: '.entry-side [aria-label="本格"]',
    title: '本格',
    says: '光标在哪一格，这里就说明它的填报口径、前几年的数和数的来源。按 F1 看得更全。',
  },
  {
    at: '.entry-side .checks',
    title: '审核',
    says: '随填随校验：先说能不能定稿，再逐条说差多少、怎么改。按 F8 跳到下一处。',
  },
  {
    at: '.top-bar .toggle',
    title: '对照纸面',
    says: '按 F7，旁边就是印出来的那一页，边填边变，改了哪里标在哪里。',
  },
  {
    at: '.top-bar-actions .primary',
    title: '导出',
    says: '审核通过、定稿以后，从这里导出 Word 和 PDF。写好的文件会重新打开逐格核对。',
  },
]
