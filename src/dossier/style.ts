/** The look of a printed dossier: black on white, a newspaper's type. */
export const STYLE = `
@page { size: A4; margin: 22mm 20mm 20mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 170mm; padding: 12mm 5mm; background: #fff; color: #1d1d1b;
  font: 10.5pt/1.7 "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif }
@media print { body { max-width: none; padding: 0 } a { color: inherit } }
header { border-bottom: 1.5pt solid #a8332a; margin-bottom: 6mm; padding-bottom: 3mm }
h1 { font-size: 22pt; line-height: 1.3; margin: 0 }
h2 { border-bottom: .5pt solid #c9c3b6; break-after: avoid; font-size: 13.5pt; margin: 8mm 0 2mm }
h3 { break-after: avoid; font-size: 10.5pt; margin: 3.5mm 0 .5mm }
small, .kind, .quiet, .when, footer { color: #5f5b52; font-size: 9pt; font-weight: normal }
p { margin: .5mm 0 }
.brief { font-size: 11.5pt }
dl { display: grid; gap: 0 4mm; grid-template-columns: max-content 1fr; margin: 2mm 0 0 }
dt { color: #5f5b52 } dd { margin: 0 }
table { border-collapse: collapse; font-size: 9.5pt; width: 100% }
th, td { border-bottom: .5pt solid #ddd8cd; padding: 1mm 3mm 1mm 0; text-align: left; vertical-align: baseline }
thead th { color: #5f5b52; font-weight: normal } thead { display: table-header-group }
tr { break-inside: avoid }
.date { white-space: nowrap } .value { min-width: 24mm }
.key { font-weight: normal }
.note { border: .5pt solid #8a6100; border-radius: 1mm; color: #8a6100; font-size: 8pt; font-weight: normal; padding: 0 1mm; white-space: nowrap }
blockquote { border-left: 1.2pt solid #ddd8cd; margin: 1mm 0 1.5mm 1mm; orphans: 2; padding-left: 3mm; widows: 2 }
td blockquote { border: 0; margin: 0 0 1mm; padding: 0 }
.cite { color: #a8332a; font-size: 8.5pt; text-decoration: none }
.sources ol { padding-left: 9mm } .sources li { break-inside: avoid }
.sources li:target { background: #fff0b8 }
footer { border-top: .5pt solid #c9c3b6; margin-top: 8mm; padding-top: 2mm }
`;
