const region = /^[^省市县区州盟旗（(]{1,12}?(?:省|自治区|自治州|自治县|自治旗|市|县|区|州|盟|旗)(?=.{4})/u
/** Where the name of an office may end without breaking a word. */
const wordEnd = /[省市县区州盟旗乡镇道办委局会府院站所校队处科室心社村厅部团]$/u
const LEAST = 8

/**
 * The name of an office, and what may stand for it where a file name has not the room: without its brackets, without the
 * regions it lies in (省、市、县), at last its beginning up to a whole word, with …. Longest first.
 */
export function shorterNames(office: string): string[] {
  const plain = office.replace(/[（(][^（）()]*[）)]/gu, '') || office
  const local = withoutRegions(plain)
  const signs = [...(local.at(-1) ?? plain)]
  const beginnings = signs.map((_, i) => signs.slice(0, signs.length - 1 - i).join(''))
  const long = beginnings.filter(beginning => [...beginning].length >= LEAST)
  const words = long.filter(beginning => wordEnd.test(beginning))
  return [office, plain, ...local, ...[...words, ...long].map(beginning => `${beginning}…`)]
}

/** 西山省青河市柳溪镇人民政府 → 青河市柳溪镇人民政府, 柳溪镇人民政府. */
function withoutRegions(name: string): string[] {
  const inside = name.replace(region, '')
  return inside === name ? [] : [inside, ...withoutRegions(inside)]
}
