import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** view: to be seen now · near: less than a screen away · far: need not be there */
export type Nearness = 'view' | 'near' | 'far'

/** Less than this many pixels outside counts as near. */
const NEAR = '800px 0px'

/** How near an element is to what is seen of the pane it is scrolled in. */
export function useNearness(element: RefObject<HTMLElement | null>, first: Nearness): Nearness {
  const [inView, setInView] = useState(first === 'view')
  const [near, setNear] = useState(first !== 'far')
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const watches = [
      watch(target, setInView),
      watch(target, setNear, { rootMargin: NEAR, scrollMargin: NEAR }),
    ]
    return () => {
      for (const each of watches) each.disconnect()
    }
  }, [element])
  return inView ? 'view' : near ? 'near' : 'far'
}

function watch(
  target: HTMLElement,
  tell: (is: boolean) => void,
  margins: IntersectionObserverInit = {},
): IntersectionObserver {
  const observer = new IntersectionObserver(entries => {
    tell(entries.at(-1)?.isIntersecting ?? false)
  }, margins)
  observer.observe(target)
  return observer
}
