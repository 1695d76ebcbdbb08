import type { Messages } from './choose.ts';

/** The tag of the pseudo-locale: readable English whose length and accents show what is clipped or untranslated. */
export const PSEUDO_LOCALE = 'en-XA';

const PLAIN = 'aeiousAEIOUS';
const ACCENTED = 'åéîôûšÅÉÎÔÛŠ';
const GROWTH = 0.4;
/** The brackets and the space before the padding. */
const FRAME = 3;
/** As long as a longish word: one unbroken run of padding would overflow where no language does. */
const WORD = 8;

/** What fills a hole is held back as a private-use character while the words round it are changed. */
const HOLES = 0xe000;
const HOLE = /[\uE000-\uF8FF]/g;

/**
 * Messages with every string accented, in brackets and about 40% longer than its words: `[Šåvé ånd léåvé ~~~]`. What
 * fills a hole comes through as it was given, so a function must not go by what its strings say.
 */
export function pseudo(messages: Messages): Messages {
  const changed = change(messages) as Messages;
  return { ...changed, locale: PSEUDO_LOCALE, dir: messages.dir };
}

function change(value: unknown): unknown {
  if (typeof value === 'string') return stretch(value);
  if (typeof value === 'function') return wrap(value as (...holes: unknown[]) => string);
  return mapValues(value, change);
}

function wrap(message: (...holes: unknown[]) => string): (...holes: unknown[]) => string {
  return (...holes) => {
    const held: string[] = [];
    const hold = (value: unknown): unknown =>
      typeof value === 'string' ? String.fromCharCode(HOLES + held.push(value) - 1) : mapValues(value, hold);
    const words = message(...holes.map(hold));
    return stretch(words).replace(HOLE, (hole) => held[hole.charCodeAt(0) - HOLES] ?? hole);
  };
}

function mapValues(value: unknown, each: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
}

function stretch(words: string): string {
  const length = words.replace(HOLE, '').length;
  const padding = Math.max(1, Math.ceil(length * GROWTH) - FRAME);
  const accented = words.replace(/[aeious]/gi, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));
  return `[${accented} ${tildes(padding)}]`;
}

/** `length` characters of padding that may wrap as words do. */
function tildes(length: number): string {
  return Array.from({ length }, (_, i) => (i % (WORD + 1) === WORD && i < length - 1 ? ' ' : '~')).join('');
}
