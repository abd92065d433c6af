import type { Chapter } from './chapter.ts'
import { archive } from './chapters/archive.ts'
import { backup } from './chapters/backup.ts'
import { checking } from './chapters/checking.ts'
import { exporting } from './chapters/exporting.ts'
import { filling } from './chapters/filling.ts'
import { first } from './chapters/first.ts'
import { importing } from './chapters/importing.ts'
import { keyboard } from './chapters/keyboard.ts'
import { updating } from './chapters/updating.ts'
import { zero } from './chapters/zero.ts'

/** 使用指南, in the order in which a year goes by: the window shows it, and it is printed as a PDF. */
export const chapters: readonly Chapter[] = [
  first,
  importing,
  filling,
  zero,
  checking,
  exporting,
  archive,
  backup,
  updating,
  keyboard,
]
