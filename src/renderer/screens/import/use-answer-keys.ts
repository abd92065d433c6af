import { useEffect } from 'react'
import { choicesOf } from './choices.ts'
import type { ReviewDesk } from './use-review.ts'

/** 1, 2 and 3 answer the question in hand, wherever the focus is, unless something is being typed. */
export function useAnswerKeys(desk: ReviewDesk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const question = desk.questions[desk.review.at]
      const choice = question ? choicesOf(question, desk)[Number(event.key) - 1] : undefined
      if (!choice) return
      event.preventDefault()
      choice.choose()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  })
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null
