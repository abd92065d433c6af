import { useEffect } from 'react'
import { create } from 'zustand'
import type { SearchResult } from '../../../contract/shelf.ts'
import { ask } from '../../api.ts'

interface Search {
  readonly text: string
  /** Only the office in hand. */
  readonly own: boolean
  readonly found: SearchResult | null
}

/** What was searched for last, to come back to from a hit. */
export const useSearch = create<Search>(() => ({ text: '', own: false, found: null }))

const TYPING_MS = 120

/** Searches as one types; while reports are still being read in, asks again until all are. */
export function useSearching(officeId: number): void {
  const text = useSearch(s => s.text.trim())
  const own = useSearch(s => s.own)
  useEffect(() => {
    if (text === '') {
      useSearch.setState({ found: null })
      return undefined
    }
    let left = false
    const search = async (): Promise<void> => {
      const found = await ask('search.find', { text, ...(own ? { officeId } : {}) })
      if (left || !found) return
      useSearch.setState({ found })
      if (found.left > 0) await search()
    }
    const timer = setTimeout(() => void search(), TYPING_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [text, own, officeId])
}
