/** Black on white, for A4 and for a screen. */
export const REPORT_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; background: #fff; font: 14px/1.45 system-ui, "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
header { border-bottom: 2px solid #111; padding-bottom: 10px; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; }
.kind { margin: 0; text-transform: uppercase; letter-spacing: .08em; font-size: 12px; color: #444; }
.facts { margin: 4px 0 0; color: #333; }
h2 { margin: 0 0 4px; font-size: 19px; line-height: 1.25; }
h3 { margin: 0 0 2px; font-size: 14px; }
section { margin-top: 28px; }
p { margin: 0 0 8px; }
.intro { color: #333; max-width: 66ch; }
.summary { max-width: 75ch; }
.key { font-size: 12px; color: #333; max-width: 75ch; }
.strong { font-weight: 700; }
figure { margin: 0; }
svg { display: block; max-width: 100%; height: auto; margin: 8px 0; }
svg text { white-space: pre; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(215px, 1fr)); gap: 12px; }
table { width: 100%; border-collapse: collapse; margin: 10px 0 6px; font-size: 12px; }
caption { text-align: left; font-weight: 700; padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 3px 6px; border-bottom: 1px solid #bbb; }
thead th { border-bottom: 1.5px solid #111; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 5.5em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.honours { list-style: none; margin: 8px 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 10px; }
.honours li { border: 1px solid #999; border-radius: 6px; padding: 8px 10px; }
.honours p { margin: 0; }
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10.5pt; }
  h2, h3, .intro, .summary, caption { break-after: avoid; }
  p, tr, svg, figcaption, table.short, .honours li, .multiples > div { break-inside: avoid; }
  thead { display: table-header-group; }
  svg * { print-color-adjust: exact; }
}
`;
