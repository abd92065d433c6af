import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { fitted, stepped } from './zoom.ts'
import type { Zoom } from './zoom.ts'

export interface Zooming {
  readonly zoom: Zoom
  readonly setZoom: (zoom: Zoom) => void
  readonly step: (by: 1 | -1) => void
  /** CSS pixels per point; null until the pane has a size. */
  readonly scale: number | null
}

const keySteps: Readonly<Record<string, 1 | -1>> = { '=': 1, '+': 1, '-': -1, _: -1 }

/**
 * The zoom of a pane with pages: chosen, by Ctrl + wheel, by Ctrl + and − while the pane has the focus, Ctrl+0 for the
 * width. What stood at the top of the pane stays there.
 */
export function useZoom(pane: RefObject<HTMLElement | null>): Zooming {
  const [zoom, setZoom] = useState<Zoom>('width')
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const scale = room.width > 0 ? fitted(zoom, room) : null
  const step = (by: 1 | -1): void => {
    setZoom(stepped(zoom, room, by))
  }
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey || event.deltaY === 0) return
    event.preventDefault()
    step(event.deltaY < 0 ? 1 : -1)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    const by = keySteps[event.key]
    if (by === undefined && event.key !== '0') return
    event.preventDefault()
    if (by === undefined) setZoom('width')
    else step(by)
  })
  useEffect(() => {
    const element = pane.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight })
    })
    const wheel = (event: WheelEvent) => {
      onWheel(event)
    }
    const key = (event: KeyboardEvent) => {
      onKey(event)
    }
    watch.observe(element)
    // React listens passively; the window's own zoom could not be stopped then.
    element.addEventListener('wheel', wheel, { passive: false })
    element.addEventListener('keydown', key)
    return () => {
      watch.disconnect()
      element.removeEventListener('wheel', wheel)
      element.removeEventListener('keydown', key)
    }
  }, [pane])
  const before = useRef(scale)
  useLayoutEffect(() => {
    const element = pane.current
    if (element && before.current && scale) element.scrollTop *= scale / before.current
    before.current = scale
  }, [pane, scale])
  return { zoom, setZoom, step, scale }
}
