import type { FontProfile } from '../../core/report/office-settings.ts'

/** A typeface by the name county offices have it under, and what stands in where it is missing. */
export interface PaperFont {
  readonly name: string
  /** Tried in order by Word where the name is not installed. */
  readonly standIns: readonly string[]
  readonly panose?: string
  /** The face has only the characters of this set; another one takes those beyond. Absent: it has them all. */
  readonly limit?: { readonly set: 'gb2312' | 'gbk'; readonly beyond: string }
  readonly bold?: true
}

/** The faces of a paper, by what they are for (GB/T 9704—2012, 7.3). */
export interface PaperFonts {
  readonly title: PaperFont
  readonly fangSong: PaperFont
  readonly kai: PaperFont
  readonly hei: PaperFont
  readonly song: PaperFont
}

const monospaced = '02010609030101010101'

const windowsHei: PaperFont = {
  name: '黑体',
  standIns: ['SimHei', '方正黑体_GBK', '思源黑体 CN', 'Noto Sans CJK SC'],
  panose: '02010609060101010101',
}
const windowsSong: PaperFont = {
  name: '宋体',
  standIns: ['SimSun', '方正书宋_GBK', '思源宋体 CN', 'Noto Serif CJK SC'],
  panose: '02010600030101010101',
}

const old = (name: string, standIns: readonly string[], beyond: string): PaperFont => ({
  name,
  standIns,
  panose: monospaced,
  limit: { set: 'gb2312', beyond },
})

const founder = (name: string, standIns: readonly string[], beyond: string): PaperFont => ({
  name,
  standIns: [...standIns, beyond],
  limit: { set: 'gbk', beyond },
})

/** What each choice of typefaces names in the Word file. */
export const fontsOf: Readonly<Record<FontProfile, PaperFonts>> = {
  /** What county offices have installed by hand, the custom of 公文. */
  gb2312: {
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
      limit: { set: 'gb2312', beyond: '宋体' },
    },
    fangSong: old(
      '仿宋_GB2312',
      ['仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong'],
      '仿宋',
    ),
    kai: old('楷体_GB2312', ['楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti'], '楷体'),
    hei: windowsHei,
    song: windowsSong,
  },
  /** What every Windows since Vista has: GB 18030, no 小标宋. */
  windows: {
    title: { ...windowsSong, bold: true },
    fangSong: {
      name: '仿宋',
      standIns: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
      panose: monospaced,
    },
    kai: {
      name: '楷体',
      standIns: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'],
      panose: monospaced,
    },
    hei: windowsHei,
    song: windowsSong,
  },
  /** 方正 in its fuller set, bought or licensed by the office. */
  'fangzheng-gbk': {
    title: founder('方正小标宋_GBK', ['FZXiaoBiaoSong-B05', '方正小标宋简体', '华文中宋'], '宋体'),
    fangSong: founder('方正仿宋_GBK', ['FZFangSong-Z02', '方正仿宋简体', '仿宋_GB2312'], '仿宋'),
    kai: founder('方正楷体_GBK', ['FZKai-Z03', '方正楷体简体', '楷体_GB2312'], '楷体'),
    hei: founder('方正黑体_GBK', ['FZHei-B01', '方正黑体简体'], '黑体'),
    song: founder('方正书宋_GBK', ['FZShuSong-Z01', '方正书宋简体'], '宋体'),
  },
}

/** Latin letters and digits of the running text. */
export const latin = 'Times New Roman'
