import { table } from '../command-line.ts';
import type { Beside, Bench, Figure, MeasuredFigure } from './figure.ts';

/** The bench as one table: each figure beside its floor or its growth, and beside an earlier bench where there is one. */
export function showBench({ on, machine, figures }: Bench, against: Bench | null): string {
  const before = new Map(against?.figures.map((figure) => [keyOf(figure), figure]));
  const rows = figures.map((figure) => [
    figure.section,
    figure.name,
    valueInWords(figure),
    figure.beside ? besideInWords(figure.beside, figure) : '',
    ...(against ? [ratioInWords(figure, before.get(keyOf(figure)))] : []),
    figure.note ?? '',
  ]);
  const now = new Set(figures.map(keyOf));
  const gone = against?.figures.filter((figure) => !now.has(keyOf(figure))) ?? [];
  return [
    `${on}, ${machine}`,
    ...(against ? [`Against ${against.on}, ${against.machine}`] : []),
    '',
    table([['part', 'what', 'figure', 'beside', ...(against ? ['against'] : []), ''], ...rows]),
    ...(gone.length > 0
      ? ['', `Not measured now: ${gone.map(({ section, name }) => `${section}: ${name}`).join(', ')}.`]
      : []),
  ].join('\n');
}

/** The figures with how many times the earlier figure each is; null where there was none. */
export function withRatios(
  figures: readonly MeasuredFigure[],
  against: Bench,
): (MeasuredFigure & { ratio: number | null })[] {
  const before = new Map(against.figures.map((figure) => [keyOf(figure), figure]));
  return figures.map((figure) => ({ ...figure, ratio: ratioOf(figure, before.get(keyOf(figure))) }));
}

/** A bench as `--json` wrote it. Throws Error where the text is none. */
export function readBench(text: string): Bench {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  if (isBench(found)) return found;
  throw new Error('npm run bench -- --json did not write it');
}

function isBench(found: unknown): found is Bench {
  const { format, on, machine, figures } = (found ?? {}) as Partial<Record<keyof Bench, unknown>>;
  return (
    format === 1 &&
    typeof on === 'string' &&
    typeof machine === 'string' &&
    Array.isArray(figures) &&
    figures.every((figure: Partial<MeasuredFigure> | null) => {
      const { section, name, value, unit } = figure ?? {};
      return [section, name, unit].every((text) => typeof text === 'string') && typeof value === 'number';
    })
  );
}

function keyOf({ section, name, unit }: MeasuredFigure): string {
  return [section, name, unit].join('\n');
}

/** `1,234 ms (1,200 to 1,300)` */
export function valueInWords({ value, unit, spread }: Figure): string {
  const range = spread ? ` (${rounded(spread.least)} to ${rounded(spread.most)})` : '';
  return `${rounded(value)}${unit ? ` ${unit}` : ''}${range}`;
}

/** `floor 120 ms: 1.13×, within 1.15×`, `10.4× for 10×, within 15×`, `limit 1,024 MB, within` */
export function besideInWords(beside: Beside, { value, unit }: Figure): string {
  const held = (times: number, atMost: number): string => (times <= atMost ? 'within' : 'OVER');
  const measure = unit ? ` ${unit}` : '';
  if (beside.is === 'limit') return `limit ${rounded(beside.value)}${measure}, ${held(value, beside.value)}`;
  const times = beside.is === 'floor' ? value / beside.value : beside.times;
  const meant = beside.atMost === undefined ? '' : `, ${held(times, beside.atMost)} ${beside.atMost}×`;
  return beside.is === 'floor'
    ? `floor ${rounded(beside.value)}${measure}: ${rounded(times)}×${meant}`
    : `${rounded(times)}× for ${rounded(beside.size)}×${meant}`;
}

function ratioOf(now: Figure, before: Figure | undefined): number | null {
  if (!before) return null;
  return now.value === before.value ? 1 : now.value / before.value;
}

function ratioInWords(now: Figure, before: Figure | undefined): string {
  const ratio = ratioOf(now, before);
  if (ratio === null) return 'new';
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : 'was 0';
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Three digits are as much as a measurement holds; whole numbers keep all of theirs. */
function rounded(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value) ? WHOLE.format(value) : NUMBER.format(value);
}
