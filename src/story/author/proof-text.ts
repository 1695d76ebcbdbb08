import type { FoundInWords, ProofInWords, Standing } from './proof-in-words.ts';

const LABELS: Readonly<Record<Standing, string>> = {
  holds: 'holds',
  doubt: 'look at',
  fails: 'fails',
  unknown: 'open',
};

/** A proof in words as lines of plain text, none wider than `width` characters where a space allows it. */
export function proofText(
  { title, about, verdict, obligations, figures }: ProofInWords,
  width = 100,
): string {
  const labelled = Math.max(...Object.values(LABELS).map(({ length }) => length)) + 4;
  const named = Math.max(0, ...figures.map(({ name }) => name.length)) + 4;
  return [
    title,
    about,
    '',
    ...wrapped(verdict, '', '', width),
    '',
    'What must hold',
    ...obligations.flatMap(({ standing, says, found }) => [
      ...wrapped(says, `  ${LABELS[standing]}`.padEnd(labelled), ' '.repeat(labelled), width),
      ...found.flatMap((one) => foundText(one, labelled, width)),
    ]),
    ...(figures.length === 0 ? [] : ['', 'What was counted']),
    ...figures.flatMap(({ name, says, more }) => [
      ...wrapped(says, `  ${name}`.padEnd(named), ' '.repeat(named), width),
      ...more.flatMap((line) => wrapped(line, ' '.repeat(named + 2), ' '.repeat(named + 4), width)),
    ]),
    '',
  ].join('\n');
}

function foundText({ level, code, says, hint, run }: FoundInWords, indent: number, width: number): string[] {
  const margin = ' '.repeat(indent);
  return [
    ...wrapped(`${level} ${code} ${says} ${hint}`.trim(), margin, margin, width),
    ...run.flatMap((line) => wrapped(line, `${margin}  `, `${margin}     `, width)),
  ];
}

/** A text in lines; the first starts with one thing, the others with another. */
function wrapped(text: string, first: string, rest: string, width: number): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
