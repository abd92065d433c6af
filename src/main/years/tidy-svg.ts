import { escapeXml } from '../export/escape-xml.ts'

/**
 * The drawing without what belongs to a page that moves: classes, hover styles, data for listeners, invisible areas.
 * Styles of letters become attributes, for the window allows no inline style. The library numbers what it draws from
 * the start of the program; none of its numbers stays, so that the same chart is the same text.
 */
export function tidySvg(drawn: string, words: string): string {
  const svg = drawn
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<defs[^>]*>\s*<\/defs>/g, '')
    .replace(/<(\w+)[^>]* opacity="0"[^>]*><\/\1>\n?/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|baseProfile|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace('<svg ', `<svg role="img" aria-label="${escapeXml(words)}" `)
    .trim()
  if (/style=|zr\d|url\(|opacity|<(?:script|image|pattern)/.test(svg)) {
    throw new Error('the chart holds something a window or a printed page may not hold')
  }
  return svg
}

/** font-size:12px;font-family:Song; → font-size="12px" font-family="Song" */
const attributesOf = (style: string): string =>
  style
    .split(';')
    .filter(Boolean)
    .map(rule => {
      const [name = '', value = ''] = rule.split(':')
      return ` ${name.trim()}="${value.trim()}"`
    })
    .join('')
