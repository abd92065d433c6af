/** Whether a version is more than a year old today; both ISO dates. */
export function isOverAYear(released: string, today: string): boolean {
  const [year = '', ...rest] = released.split('-')
  return today > [String(Number(year) + 1), ...rest].join('-')
}
