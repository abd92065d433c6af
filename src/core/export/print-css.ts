import { lines, page, sizes } from './page-style.ts'

/** Faces of the print page and the files they come from; every file lies in `resources/fonts`. */
const faces = [
  { family: 'Latin', file: 'latin-liberation-serif.woff2', range: 'U+20-7E' },
  {
    // Zhuque's quotation marks are narrow and it has no ①: these marks come from 宋 in every face.
    family: 'Marks',
    file: 'song-noto-serif-sc-400.woff2',
    range:
      'U+B7,U+D7,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+2030,U+2160-217F,U+2460-249B,U+25A0-25FF,U+2605-2606,U+3220-3229',
  },
  { family: 'FangSong', file: 'fangsong-zhuque.woff2' },
  { family: 'Kai', file: 'kai-lxgw-wenkai-gb-lite.woff2' },
  { family: 'Hei', file: 'hei-noto-sans-sc-500.woff2' },
  { family: 'Song', file: 'song-noto-serif-sc-400.woff2' },
  { family: 'TitleSong', file: 'title-noto-serif-sc-700.woff2' },
] as const

/** The font files the print page asks for, each once. */
export const fontFiles: readonly string[] = [...new Set(faces.map(face => face.file))]

const pt = (twips: number): string => `${String(twips / 20)}pt`
const halfPoints = (size: number): string => `${String(size / 2)}pt`

const fontFaces = (fonts: string): string =>
  faces
    .map(
      face =>
        `@font-face{font-family:${face.family};src:url("${fonts}${face.file}") format("woff2");font-display:block${
          'range' in face ? `;unicode-range:${face.range}` : ''
        }}`,
    )
    .join('\n')

const { mm } = page
const pageNumber = (side: 'left' | 'right'): string =>
  `@bottom-${side}{content:"— " counter(page) " —";font:${halfPoints(sizes.pageNumber)} Song;vertical-align:top;padding-top:3.4mm;padding-${side}:14pt}`

/** Page, running text and tables of GB/T 9704 for a browser's printer. `fonts` is the address of the font folder, with its slash. */
export const printCss = (fonts: string): string => `${fontFaces(fonts)}
@page{size:${String(mm.width)}mm ${String(mm.height)}mm;margin:${String(mm.top)}mm ${String(mm.right)}mm ${String(mm.bottom)}mm ${String(mm.left)}mm;${pageNumber('right')}}
@page:left{@bottom-right{content:none}${pageNumber('left')}}
*{box-sizing:border-box}
html,body{margin:0;padding:0;color:#000}
body{font:${halfPoints(sizes.body)}/${pt(lines.body)} Latin,Marks,FangSong,Song;letter-spacing:-.25pt;text-align:justify;line-break:strict;overflow-wrap:anywhere;text-spacing-trim:space-first;font-synthesis:none}
p{margin:0;text-indent:2em;orphans:1;widows:1}
h1,h2,h3{margin:0;font-weight:400;font-size:inherit;letter-spacing:0}
h1{font:${halfPoints(sizes.title)}/${pt(lines.title)} TitleSong,Song;text-align:center}
h1 span{display:block}
h2,h3{text-indent:2em;break-after:avoid}
h2{font-family:Hei,Song}
h3{font-family:Kai,Song}
.keep{white-space:nowrap}
.no{text-indent:0;text-align:center}
.head{margin-bottom:${pt(lines.body)}}
.page{break-before:page}
.sign{break-inside:avoid;break-before:avoid;text-align:right}
.sign p{text-indent:0;white-space:nowrap}
table{width:calc(100% - 1pt);margin:0 .5pt;border-collapse:collapse;table-layout:fixed;font:${halfPoints(sizes.table)}/${pt(lines.table)} Latin,Marks,Song;letter-spacing:0;text-align:center;break-inside:avoid}
table.page,table.flows{break-inside:auto}
caption{display:none}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:1pt 2pt;font-weight:400;vertical-align:middle}
td{white-space:nowrap}
td.words{padding:1pt 4pt;white-space:normal;line-height:${pt(lines.words)}}
.left{text-align:left}
th.down>span{display:inline-block;width:1em;line-break:anywhere}
span.line{display:block}
.picture{break-inside:avoid;break-after:avoid;letter-spacing:0;text-align:left;line-height:1}
.picture svg{display:block;margin:0 auto 6pt}
.draft{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;z-index:-1;font:160pt/1 Hei;letter-spacing:0;color:#e2e2e2;transform:rotate(-45deg)}
`
