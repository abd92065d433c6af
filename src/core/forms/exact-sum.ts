const MILLIONTHS = 1e6

/**
 * The sum without the errors of binary fractions: 0.4 − 0.1 is 0.3. Whole numbers are added plainly and only what has
 * decimals in millionths, which would not hold the largest counts a cell takes.
 */
export function exactSum(addends: readonly number[]): number {
  let [whole, millionths] = [0, 0]
  for (const addend of addends) {
    if (Number.isInteger(addend)) whole += addend
    else millionths += Math.round(addend * MILLIONTHS)
  }
  return millionths === 0 ? whole : (whole * MILLIONTHS + millionths) / MILLIONTHS
}
