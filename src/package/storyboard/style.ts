/** How a storyboard looks, on paper first. */
export const STYLE = `
@page { size: A4; margin: 16mm 15mm; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #16232b; background: #fff; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 2px solid #0b5666; padding-bottom: .25rem; margin-top: 2.5rem; }
a { color: #0b5666; }
code, pre { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; border: 1px solid #c3cdd2; padding: .75rem 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8a979c; padding: .35rem .5rem; text-align: left; vertical-align: top; }
td p { margin: 0; }
.small, .label { font-size: .875rem; color: #3c4c56; }
.label { margin: 0; font-weight: 600; }
.first { border: 2px solid #6b4100; background: #fff4dc; padding: .25rem 1.25rem; }
.scene { border-top: 1px solid #c3cdd2; padding-top: .25rem; }
.scene.repair { border-left: .35rem solid #9b1c2e; padding-left: 1rem; }
.number { display: inline-block; min-width: 1.6em; padding: 0 .3em; text-align: center; background: #16232b; color: #fff; border-radius: 3px; }
.speech, .note, .why { border-left: 3px solid #66757f; padding-left: .75rem; margin: .5rem 0; }
.speech p, .note p, .why p, .text p { margin: .25rem 0; }
.note { border-left-style: dotted; }
.decision { border: 1px solid #66757f; padding: .25rem 1rem; margin: 1rem 0; }
.decision h4 { margin: .5rem 0 0; font-size: 1.1rem; }
.response { border-top: 1px solid #c3cdd2; padding: .5rem 0; break-inside: avoid; }
.response .head { margin: 0; }
.text { font-size: 1.05rem; }
.letter { font-weight: 700; }
.rating { padding: 0 .4em; border: 1px solid currentColor; border-radius: 3px; }
.rating.best { color: #17583a; }
.rating.acceptable { color: #0b5666; }
.rating.poor { color: #6b4100; }
.rating.critical { color: #9b1c2e; border-width: 2px; }
.ending { border: 2px solid #16232b; padding: .5rem 1rem; }
.fact { border-top: 1px solid #c3cdd2; break-inside: avoid; }
.fact.to-check { border: 2px solid #6b4100; padding: 0 .75rem; margin: .5rem 0; }
.address { overflow-wrap: anywhere; }
.map { max-width: 100%; height: auto; }
.map path { fill: none; stroke: #66757f; }
.map path.best { stroke: #16232b; stroke-width: 2; }
.map path.critical { stroke: #9b1c2e; stroke-dasharray: 4 3; }
.map rect { fill: #fff; stroke: #16232b; }
.map rect.repair { stroke: #9b1c2e; stroke-dasharray: 4 3; }
.map rect.ending { fill: #eaf4ee; }
.map rect.ending.unsafe { fill: #3c4c56; }
.map rect.ending.unsafe + text { fill: #fff; }
.map text { font: 11px system-ui, sans-serif; text-anchor: middle; fill: #16232b; }
.sign-off table { table-layout: fixed; }
.room td { height: 3.5rem; }
.mark { font-weight: 700; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  .map-page, .sign-off { break-before: page; }
  .map { max-height: 215mm; }
  a { color: inherit; text-decoration: none; }
}
`;
