import { useEffect } from 'react'
import { useRouter } from './router.ts'

/** How long a screen that is still being opened is waited for. */
const PATIENCE_MS = 3_000

/**
 * A new screen takes the focus to its heading where nothing else has it: a screen reader says where one is, and Tab goes
 * on from there instead of from the top bar of the window.
 */
export function useHeadingFocus(): void {
  const screen = useRouter(s => s.screen)
  useEffect(() => {
    const until = performance.now() + PATIENCE_MS
    let frame = 0
    const look = (): void => {
      const heading = document.querySelector<HTMLElement>('.window-screen h1')
      if (!heading) {
        if (performance.now() < until) frame = requestAnimationFrame(look)
        return
      }
      const held = document.activeElement
      if ((held !== null && held !== document.body) || document.querySelector('dialog[open]')) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    frame = requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [screen])
}
