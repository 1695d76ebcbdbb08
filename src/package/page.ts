import { escapeMarkup } from './escape.ts';

/** A document to read or print: one file, without scripts and without anything from elsewhere. `body` is markup. */
export function printablePage(title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A table with headings. Cells are markup; the first of each row names the row. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<div class="wide"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}

/** A list of markup. */
export function listOf(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #16232b; background: #fff; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.375rem; margin-top: 2.5rem; } h3 { font-size: 1.125rem; margin-top: 1.75rem; }
p, li { max-width: 44rem; }
a { color: #0b5666; }
a:focus-visible, .wide:focus-visible { outline: 3px solid #16232b; outline-offset: 2px; background: #ffc83d; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: calc(100% - 1px); font-size: .9375rem; margin: .75rem 0; }
th, td { border: 1px solid #66757f; padding: .375rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #eef3f4; }
tbody th { font-weight: 600; }
code { overflow-wrap: anywhere; font-size: .9em; }
.notice { border-left: .375rem solid #6b4100; background: #fff4dc; padding: .75rem 1rem; max-width: none; }
.small { font-size: .875rem; color: #3c4c56; }
@media print {
  @page { size: A4; margin: 14mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.35; }
  h1 { font-size: 15pt; } h2 { font-size: 12.5pt; margin-top: 14pt; } h3 { font-size: 11pt; margin-top: 9pt; }
  table { font-size: 8.5pt; } tr, li { break-inside: avoid; } .wide { overflow: visible; }
  p, li { max-width: none; }
}
`;
