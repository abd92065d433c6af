import type { Page } from 'playwright'
import type { Launched } from '../../test/helpers/launch.ts'

/** One picture: how to get there from the home screen of a filled library. */
export interface Shot {
  readonly name: string
  readonly go: (page: Page, program: Launched) => Promise<void>
}

/** Screens that another library, or another condition of the machine, shows. */
export interface OtherLibrary {
  readonly shots: readonly Shot[]
  /** Makes what lies in an empty folder before the program starts there. */
  readonly prepare: (folder: string) => void
  /** Puts right again what a picture needed, before the program is closed. */
  readonly afterwards?: (folder: string) => void
  /** A build of its own, in a folder to fill. */
  readonly program?: (folder: string) => void
}

const task = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

export async function entry(page: Page, name: RegExp): Promise<void> {
  await button(page, /继续填报/).click()
  await task(page, name).click()
}

export async function officeMenu(page: Page, line: string | RegExp): Promise<void> {
  await button(page, /^本单位：/).click()
  await page.getByRole('menuitem', { name: line }).click()
}
