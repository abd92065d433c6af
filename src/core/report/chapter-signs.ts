import { countSigns } from '../text/count-signs.ts'
import type { TextBlock } from './report.ts'

/** How many signs (字数) a chapter has, its sub-headings among them as Word counts; what the screens say and the limit is held against. */
export const chapterSigns = (blocks: readonly TextBlock[]): number =>
  countSigns(blocks.flatMap(b => [b.subheading ?? '', ...b.paragraphs]))
