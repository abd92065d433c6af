import type { Page } from 'playwright'

export interface WatchedPaper {
  /** From the last key until other ink stood at the place in hand (ms); null where it never changed. */
  readonly shownAfter: number | null
  readonly frames: number
  /** Frames in which a page in view had no drawing, or one without ink. */
  readonly blankFrames: number
  readonly scrolled: number
}

/**
 * Looks at the printed pages beside the form from frame to frame until the ink at the place in hand (the blue frame)
 * has changed, and half a second longer. Begin before the keys are pressed.
 */
export function watchPaper(page: Page, longest = 6_000): Promise<WatchedPaper> {
  return page.evaluate(
    ms =>
      new Promise<WatchedPaper>((resolve, reject) => {
        const here = document.querySelector('[data-mark="here"]')
        const sheet = here?.closest('.pdf-page')
        const pane = document.querySelector('.preview-scroll')
        if (!here || !sheet || !pane) {
          reject(new Error('nothing in hand on the paper'))
          return
        }
        const box = here.getBoundingClientRect()
        const of = sheet.getBoundingClientRect()
        const inkAt = (): string => {
          const canvas = sheet.querySelector('canvas')
          if (!canvas) return ''
          const zoom = canvas.width / of.width
          const [x, y] = [(box.x - of.x + 3) * zoom, (box.y - of.y + 3) * zoom]
          const drawn = canvas
            .getContext('2d')
            ?.getImageData(x, y, (box.width - 6) * zoom, (box.height - 6) * zoom)
          return drawn ? drawn.data.join() : ''
        }
        const small = new OffscreenCanvas(60, 85).getContext('2d', { willReadFrequently: true })
        const isBlank = (each: Element): boolean => {
          const canvas = each.querySelector('canvas')
          if (!small || !canvas || canvas.width === 0) return true
          small.clearRect(0, 0, 60, 85)
          small.drawImage(canvas, 0, 0, 60, 85)
          const { data } = small.getImageData(0, 0, 60, 85)
          return !data.some((value, i) => i % 4 === 0 && value < 200 && (data[i + 3] ?? 0) > 0)
        }
        const inView = (each: Element): boolean => {
          const { top, bottom } = each.getBoundingClientRect()
          const room = pane.getBoundingClientRect()
          return bottom > room.top + 20 && top < room.bottom - 20
        }
        const begun = performance.now()
        const before = inkAt()
        const scrollBefore = pane.scrollTop
        let lastKey = begun
        let shownAfter: number | null = null
        let end = begun + ms
        let frames = 0
        let blankFrames = 0
        const onKey = (): void => {
          lastKey = performance.now()
        }
        document.addEventListener('keydown', onKey, true)
        const look = (): void => {
          const now = performance.now()
          frames += 1
          const pages = [...document.querySelectorAll('.paper-pane .pdf-page')].filter(inView)
          if (pages.length === 0 || pages.some(isBlank)) blankFrames += 1
          if (shownAfter === null && inkAt() !== before) {
            shownAfter = now - lastKey
            end = now + 500
          }
          if (now < end) {
            requestAnimationFrame(look)
            return
          }
          document.removeEventListener('keydown', onKey, true)
          resolve({ shownAfter, frames, blankFrames, scrolled: pane.scrollTop - scrollBefore })
        }
        requestAnimationFrame(look)
      }),
    longest,
  )
}
