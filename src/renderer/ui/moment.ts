/** 2026年11月21日 09:31 of this machine. */
export function momentInWords(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${clock}`
}
