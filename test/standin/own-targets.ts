/** Pages the app itself made. Every other page was opened by a page, and is refused. */
const own = new Set<string>()
const beingMade = new Set<Promise<unknown>>()

export function rememberTarget(made: Promise<{ readonly targetId: string }>): void {
  const remembered = made
    .then(
      ({ targetId }) => own.add(targetId),
      // Whoever asked for the page hears of the failure.
      () => undefined,
    )
    .finally(() => beingMade.delete(remembered))
  beingMade.add(remembered)
}

/** Chromium may announce a page before it has answered who asked for it. */
export async function isOwnTarget(targetId: string): Promise<boolean> {
  await Promise.allSettled(beingMade)
  return own.has(targetId)
}
