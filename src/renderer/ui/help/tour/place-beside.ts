const CARD = { width: 360, height: 220 }
const GAP = 16

/** Where the card stands: right or left of what it tells about, else below or above; always inside the window. */
export function placeBeside(
  target: DOMRect | null,
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const inside = (at: number, size: number, room: number): number =>
    Math.max(GAP, Math.min(at, room - size - GAP))
  if (!target) {
    return {
      left: inside((window.width - CARD.width) / 2, CARD.width, window.width),
      top: inside((window.height - CARD.height) / 2, CARD.height, window.height),
    }
  }
  const top = inside(target.top, CARD.height, window.height)
  if (target.right + GAP + CARD.width <= window.width - GAP) return { left: target.right + GAP, top }
  if (target.left - GAP - CARD.width >= GAP && target.width < window.width / 2) {
    const below = target.bottom + GAP + CARD.height <= window.height
    if (!below || target.height > CARD.height) return { left: target.left - GAP - CARD.width, top }
  }
  const under = target.bottom + GAP + CARD.height <= window.height
  return {
    left: inside(target.left, CARD.width, window.width),
    top: inside(under ? target.bottom + GAP : target.top - GAP - CARD.height, CARD.height, window.height),
  }
}
