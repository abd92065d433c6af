/**
 * A box takes what is typed in it when it is left: before its screen goes away, and before 已保存 is said.
 * Returns the box, to give the focus back to where the screen stays.
 */
export function settleTyping(): HTMLElement | null {
  const box = document.activeElement
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return null
  box.blur()
  return box
}
