/** Nothing is made while one types: so long (ms) after the last key. */
const CALM_MS = 400

let lastKey = -Infinity

/** Hears every key and every change of a box in the window; returns what ends it. */
export function hearKeys(): () => void {
  const note = (): void => {
    lastKey = performance.now()
  }
  document.addEventListener('keydown', note, true)
  document.addEventListener('input', note, true)
  return () => {
    document.removeEventListener('keydown', note, true)
    document.removeEventListener('input', note, true)
  }
}

/** How long (ms) to wait until it has been calm. A box that has waited itself before it took a number costs nothing. */
export const untilCalm = (): number => Math.max(0, lastKey + CALM_MS - performance.now())
