/** What the printed guide has beyond the paper's own style (print-css): smaller type, pictures, a title page without a number. */
export const guideCss = `
@page{margin:25mm 22mm 26mm 24mm}
@page cover{@bottom-left{content:none}@bottom-right{content:none}}
@page cover:left{@bottom-left{content:none}}
body{font:12pt/20pt Latin,Marks,Song;letter-spacing:0}
p,li{orphans:2;widows:2}
.cover{page:cover;height:224mm;display:flex;flex-direction:column;align-items:center;text-align:center}
.cover .name{margin-top:60mm;font:44pt/56pt TitleSong,Song}
.cover .what{margin-bottom:14mm;font:28pt/44pt Hei,Song}
.cover p{text-indent:0}
.cover .edition{margin-top:auto}
.contents{break-before:page;break-after:page}
.contents-head{margin-bottom:16pt;font:22pt/32pt Hei,Song;text-align:center}
.contents ol{margin:0;padding:0;list-style:none}
.contents li{margin-bottom:10pt;break-inside:avoid}
.contents a{display:flex;align-items:baseline;color:#000;text-decoration:none;font-family:Marks,Hei}
.contents i{flex:1;margin:0 6pt;border-bottom:1pt dotted #000}
.contents p{padding-left:3em;text-indent:0;font-size:10.5pt;line-height:16pt;text-align:left}
h1{break-after:avoid;margin-top:30pt;margin-bottom:12pt;font:20pt/30pt Hei,Song;text-align:left}
.contents+h1{margin-top:0}
h2{break-after:avoid;margin-top:14pt;margin-bottom:4pt;text-indent:0;font:14pt/22pt Marks,Hei}
ol.steps{margin:0;padding-left:2em}
ol.steps li{padding-left:.2em;margin-bottom:3pt}
figure{margin:8pt 0 4pt;break-inside:avoid;text-align:center}
figure img{display:block;width:88%;margin:0 auto;border:.5pt solid #999}
figcaption{margin-top:2pt;font-size:10.5pt;line-height:16pt}
table.keys{break-inside:avoid;font:10.5pt/14pt Latin,Marks,Song;text-align:left}
table.keys th,table.keys td{padding:1pt 6pt;white-space:normal;text-align:left}
table.keys th:first-child{width:38%}
table.keys th[scope=col]{font-family:Hei,Song}
`
