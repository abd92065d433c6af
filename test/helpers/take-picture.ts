import type { Page } from 'playwright'
import { afterEach } from 'vitest'

/** Takes a picture of the window where the environment variable E2E_PICTURES names a folder for it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** Leaves a picture of the window as it was when a test of this file failed. */
export function pictureFailures(page: () => Page): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && !page().isClosed())
      await page().screenshot({ path: `test-results/${task.id}.png` })
  })
}
