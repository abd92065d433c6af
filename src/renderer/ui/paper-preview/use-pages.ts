import { useEffect, useEffectEvent, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { AppError, Reply } from '../../../contract/app-error.ts'
import { openPdf } from '../pdf-engine.ts'
import { hearKeys, untilCalm } from './calm.ts'
import { holdPages, keepPages, keptPages } from './kept-pages.ts'
import type { ReadyPages } from './kept-pages.ts'
import { newestOnly } from './newest-only.ts'

/** A paper to show. `T` is what it is made of: a report, the choice of a paper. */
export interface PageSource<T> {
  /** Names the paper, so that its pages are shown again at once when one comes back to it. */
  readonly paper: string
  /** What the pages should show; another value (by identity) asks for new pages. Null: not known yet. */
  readonly wanted: T | null
  /** Makes the PDF of the newest state and says which state that was; given what is wanted now. */
  readonly make: (wanted: T) => Promise<Reply<{ readonly pdf: Uint8Array; readonly shows: T }>>
}

export interface Pages<T> {
  /** The newest pages that are ready; older ones until then. */
  readonly pdf: PDFDocumentProxy | null
  readonly shows: T | null
  readonly at: Date | null
  /** What is shown is not what is wanted (yet). */
  readonly behind: boolean
  /** Why the newest pages could not be made. */
  readonly trouble: AppError | null
  readonly reload: () => void
}

/**
 * The pages of a paper, made anew 0.4 s after the last key whenever what they should show has changed. One is made at
 * a time and the newest state wins; old pages stay until new ones are ready.
 */
export function usePages<T>({ paper, wanted, make }: PageSource<T>): Pages<T> {
  const [made, setMade] = useState(() => keptPages(paper) as ReadyPages<T> | null)
  const ready = made?.paper === paper ? made : null
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(true)
  const makePages = useEffectEvent(() => (wanted === null ? null : make(wanted)))
  const [coming] = useState(() => new Set<() => void>())
  const [asks] = useState<{ now: () => void }>(() => ({ now: () => undefined }))
  useEffect(() => {
    let left = false
    asks.now = newestOnly(async () => {
      const making = left ? null : makePages()
      if (!making) return
      setBusy(true)
      const reply = await opened(making, paper)
      if (reply.ok) {
        // Until it is on the screen: pages of another paper that are ready a moment later would free it.
        if (!left) coming.add(holdPages(reply.value.pdf))
        keepPages(reply.value)
      }
      if (left) return
      if (reply.ok) setMade(reply.value)
      setTrouble(reply.ok ? null : reply.error)
      setBusy(false)
    })
    const stopHearing = hearKeys()
    return () => {
      left = true
      stopHearing()
      letGoOf(coming)
    }
  }, [asks, coming, paper])
  useEffect(() => {
    if (wanted === null) return undefined
    let timer: ReturnType<typeof setTimeout>
    const whenCalm = (): void => {
      const wait = untilCalm()
      if (wait > 0) timer = setTimeout(whenCalm, wait)
      else asks.now()
    }
    timer = setTimeout(whenCalm)
    return () => {
      clearTimeout(timer)
    }
  }, [asks, paper, wanted, turn])
  const pdf = ready?.pdf ?? null
  useEffect(() => {
    const letGo = pdf ? holdPages(pdf) : undefined
    letGoOf(coming)
    return letGo
  }, [coming, pdf])
  return {
    pdf,
    shows: ready?.shows ?? null,
    at: ready?.at ?? null,
    behind: busy || ready === null || (wanted !== null && ready.shows !== wanted),
    trouble,
    reload: () => {
      setTurn(t => t + 1)
    },
  }
}

/** What is on the screen now holds itself. */
function letGoOf(coming: Set<() => void>): void {
  for (const letGo of coming) letGo()
  coming.clear()
}

/** Whatever goes wrong on the way is said in the state line: old pages must not look new. */
async function opened<T>(
  making: ReturnType<PageSource<T>['make']>,
  paper: string,
): Promise<Reply<ReadyPages<T>>> {
  try {
    const reply = await making
    if (!reply.ok) return reply
    const pdf = await openPdf(reply.value.pdf)
    return { ok: true, value: { paper, pdf, shows: reply.value.shows, at: new Date() } }
  } catch (cause) {
    return { ok: false, error: { code: 'internal', says: '页面没有画出来。', hint: String(cause) } }
  }
}
