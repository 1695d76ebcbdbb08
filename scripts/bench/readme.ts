import { besideInWords, valueInWords } from './show.ts';
import type { Bench } from './figure.ts';

const FROM = '<!-- bench -->';
const TO = '<!-- /bench -->';

/**
 * A README with a bench's table and pictures between its two marks, `<!-- bench -->` and `<!-- /bench -->`. `pictures`
 * are addresses, each with what it shows. Throws Error where the marks are not there.
 */
export function withBench(
  readme: string,
  { on, machine, figures }: Bench,
  pictures: readonly { shows: string; address: string }[],
): string {
  const [before, rest] = readme.split(FROM);
  const after = rest?.split(TO)[1];
  if (after === undefined) throw new Error(`README.md has no ${FROM} and ${TO} to put the table between.`);
  const rows = figures.map((figure) => [
    figure.section,
    figure.name,
    valueInWords(figure),
    [figure.beside && besideInWords(figure.beside, figure), figure.note].filter(Boolean).join('; '),
  ]);
  const table = [['part', 'what', 'figure', 'beside'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell!.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
  const shown = pictures.map(({ shows, address }) => `![${shows}](${address})`).join('\n\n');
  return `${before}${FROM}

${shown}

<details>
<summary>Every figure, measured on ${on} on ${machine}</summary>

${table}

</details>

${TO}${after}`;
}
