/** A typeface by the name county offices have it under, and what stands in where it is missing. */
export interface PaperFont {
  readonly name: string
  /** Tried in order by Word where the name is not installed. */
  readonly standIns: readonly string[]
  readonly panose?: string
  /** The face has only the characters of GB 2312; this one takes the others. Absent: it has them all. */
  readonly beyond?: string
}

export const fonts = {
  title: {
    name: '方正小标宋简体',
    standIns: [
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
      '宋体',
    ],
    beyond: '宋体',
  },
  fangSong: {
    name: '仿宋_GB2312',
    standIns: ['仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong'],
    panose: '02010609030101010101',
    beyond: '仿宋',
  },
  kai: {
    name: '楷体_GB2312',
    standIns: ['楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti'],
    panose: '02010609030101010101',
    beyond: '楷体',
  },
  hei: {
    name: '黑体',
    standIns: ['SimHei', '方正黑体_GBK', '思源黑体 CN', 'Noto Sans CJK SC'],
    panose: '02010609060101010101',
  },
  song: {
    name: '宋体',
    standIns: ['SimSun', '方正书宋_GBK', '思源宋体 CN', 'Noto Serif CJK SC'],
    panose: '02010600030101010101',
  },
} as const satisfies Record<string, PaperFont>

/** Latin letters and digits of the running text. */
export const latin = 'Times New Roman'

const SUPPLEMENT = 'SimSun-ExtB'

let gb2312: ReadonlySet<string> | undefined

/** The 6 763 characters and the signs of GB 2312, read out of the platform's own decoder. */
function charactersOfGb2312(): ReadonlySet<string> {
  if (gb2312) return gb2312
  const bytes: number[] = []
  for (let high = 0xa1; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) bytes.push(high, low)
  }
  gb2312 = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
  return gb2312
}

export interface FontRun {
  readonly text: string
  /** Han typeface where it is not the style's. */
  readonly eastAsia?: string
}

/**
 * Splits a text where the typeface of its style lacks a character, so that 㙦 䶮 塅 look the same on every
 * Windows: outside GB 2312 the fuller face of the same kind, outside the BMP 宋体的扩展集.
 */
export function fontRuns(text: string, font: PaperFont): FontRun[] {
  const runs: { text: string; eastAsia: string | undefined }[] = []
  for (const char of text) {
    const eastAsia = faceOf(char, font)
    const last = runs.at(-1)
    if (last && last.eastAsia === eastAsia) last.text += char
    else runs.push({ text: char, eastAsia })
  }
  return runs.map(run => ({ text: run.text, ...(run.eastAsia ? { eastAsia: run.eastAsia } : {}) }))
}

function faceOf(char: string, font: PaperFont): string | undefined {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return undefined
  if (code > 0xffff) return SUPPLEMENT
  return font.beyond && !charactersOfGb2312().has(char) ? font.beyond : undefined
}
