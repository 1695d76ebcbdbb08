/** Numbers from 0 up to a limit, the same for the same seed (mulberry32). */
export function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const PIECES = [
  ': ',
  '#',
  ' #x',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '|',
  '>',
  '*',
  '&a',
  '!b',
  '@',
  '%',
  '`',
  '\t',
  '\n',
  '\n\n',
  '  ',
  'null',
  'true',
  '~',
  '.nan',
  '.inf',
  '-0',
  '1e400',
  '0x1f',
  '2026-01-01',
  '__proto__',
  'constructor',
  'toString',
  '<b>',
  '<!--',
  '[x](y)',
  '![x](y)',
  '[x](F30)',
  '`code`',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '$lead',
  '$Nothing',
  '\\',
  '---\n',
  '...\n',
  '? ',
  'not ',
  '(',
  ')',
  ' and ',
  'if: ',
  'then: a',
  'kind: sort',
  'repair: true',
  'é',
  '💬',
  '!',
];

/** One to four random edits: pieces put in, characters or lines taken out, doubled, swapped or indented. */
export function mutate(text: string, roll: (limit: number) => number): string {
  let mutated = text;
  for (let edits = 1 + roll(1 + roll(4)); edits > 0; edits--) {
    const at = roll(mutated.length + 1);
    const length = 1 + roll(roll(4) === 0 ? 200 : 6);
    const lines = mutated.split('\n');
    const line = roll(lines.length);
    const other = roll(lines.length);
    switch (roll(8)) {
      case 0:
        mutated = mutated.slice(0, at) + PIECES[roll(PIECES.length)]! + mutated.slice(at);
        break;
      case 1:
        mutated = mutated.slice(0, at) + mutated.slice(at + length);
        break;
      case 2:
        mutated = mutated.slice(0, at) + PIECES[roll(PIECES.length)]! + mutated.slice(at + length);
        break;
      case 3:
        lines.splice(line, 1);
        mutated = lines.join('\n');
        break;
      case 4:
        lines.splice(line, 0, lines[other]!);
        mutated = lines.join('\n');
        break;
      case 5:
        [lines[line], lines[other]] = [lines[other]!, lines[line]!];
        mutated = lines.join('\n');
        break;
      case 6:
        lines[line] = roll(2) === 0 ? `  ${lines[line]!}` : lines[line]!.replace(/^ {1,2}/, '');
        mutated = lines.join('\n');
        break;
      default: {
        const words = mutated.split(/(?<=[\s:,[\]{}])/);
        const one = roll(words.length);
        words[one] = words[roll(words.length)]!;
        mutated = words.join('');
      }
    }
  }
  return mutated;
}
