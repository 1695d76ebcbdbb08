import { escapeMarkup } from '../../src/package/escape.ts';
import { median } from './figure.ts';
import type { Visit } from './load-visit.ts';

const WIDTH = 760;
const LEFT = 150;
const ROW = 26;
const BAR = 14;
const TICK_MS = 200;
const INK = '#1c1c1c';
const MARKS = [
  { name: 'first words', of: ({ words }: Visit) => words, colour: '#1f4f5c' },
  { name: 'first choice', of: ({ choice }: Visit) => choice, colour: '#a33b00' },
] as const;

/** What was asked for and when, of the visit in the middle, beside the floor's: as SVG, on one scale of time. */
export function loadPicture(line: string, seen: { ours: readonly Visit[]; floor: readonly Visit[] }): string {
  const rows = [
    { title: 'Always Follow Up', visit: inTheMiddle(seen.ours) },
    { title: 'the floor: the same by hand', visit: inTheMiddle(seen.floor) },
  ];
  const most = Math.max(...rows.map(({ visit }) => visit.choice)) * 1.05;
  const x = (ms: number): number => Math.round(LEFT + (Math.min(ms, most) / most) * (WIDTH - LEFT - 20));
  let y = 34;
  const parts: string[] = [];
  for (const { title, visit } of rows) {
    const top = y;
    parts.push(text(10, y, title, 'font-weight="bold"'));
    for (const { name, from, to } of visit.asked.filter((one) => one.from < visit.choice)) {
      y += ROW;
      parts.push(
        text(10, y, name || 'index.html'),
        `<rect x="${x(from)}" y="${y - BAR + 3}" width="${Math.max(2, x(to) - x(from))}" height="${BAR}" fill="#8fb3bd"/>`,
      );
    }
    y += ROW;
    for (const { name, of, colour } of MARKS) {
      const at = x(of(visit));
      parts.push(
        `<line x1="${at}" y1="${top + 8}" x2="${at}" y2="${y - 10}" stroke="${colour}" stroke-width="2"/>`,
        text(at, y + 4, `${name} ${Math.round(of(visit))} ms`, `text-anchor="end" fill="${colour}"`),
      );
      y += 16;
    }
    y += ROW;
  }
  const ticks = Array.from({ length: Math.floor(most / TICK_MS) + 1 }, (_, index) => index * TICK_MS);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 10}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">
<title>${escapeMarkup(`What a visit asks for, and when it can be read and answered: ${line}`)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${text(10, 14, line)}
${ticks.map((ms) => `<line x1="${x(ms)}" y1="20" x2="${x(ms)}" y2="${y - 10}" stroke="#ddd"/>${text(x(ms), y + 4, `${ms} ms`, 'text-anchor="middle"')}`).join('\n')}
${parts.join('\n')}
</svg>
`;
}

/** The visit whose first choice came neither early nor late. */
function inTheMiddle(visits: readonly Visit[]): Visit {
  const { value } = median(visits.map(({ choice }) => choice));
  return visits.toSorted((a, b) => Math.abs(a.choice - value) - Math.abs(b.choice - value))[0]!;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x}" y="${y}" ${more}>${escapeMarkup(words)}</text>`;
}
