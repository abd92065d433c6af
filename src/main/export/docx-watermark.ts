/** The drawing that Word calls 艺术字: a text stretched over its frame, standard shape 136 of VML. */
const textShape = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>${[
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
]
  .map(formula => `<v:f eqn="${formula}"/>`)
  .join(
    '',
  )}</v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`

const style = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'width:340pt',
  'height:150pt',
  'rotation:315',
  'z-index:-251658752',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:margin',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:margin',
].join(';')

/**
 * A grey word across the page, behind the text, for the header of every page; Word, WPS and LibreOffice draw it.
 * @param index tells the shapes of two headers apart
 */
export function watermarkRun(word: string, index: number): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:noProof/></w:rPr><w:pict>${textShape}<v:shape id="PowerPlusWaterMarkObject${String(index)}" o:spid="_x0000_s${String(2048 + index)}" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="#e2e2e2" stroked="f"><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="${word}"/></v:shape></w:pict></w:r>`
}
