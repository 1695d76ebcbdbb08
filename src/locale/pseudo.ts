import type { Catalogue } from './translated.ts';

/** The tag of the pseudo-locale: readable English whose length and accents show what is clipped or untranslated. */
export const PSEUDO_LOCALE = 'en-XA';

const PLAIN = 'aeiousAEIOUS';
const ACCENTED = 'åéîôûšÅÉÎÔÛŠ';
const GROWTH = 0.4;
/** The brackets and the space before the padding. */
const FRAME = 3;
/** As long as a longish word: one unbroken run of padding would overflow where no language does. */
const WORD = 8;

const HOLE = /\{\d\}/g;

/**
 * A catalogue with every wording accented, in brackets and about 40% longer than its words: `[Šåvé ånd léåvé ~~~]`.
 * Holes stay as they are. It counts as unreviewed, so that nothing in it can be released.
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  return { ...change(catalogue), locale: PSEUDO_LOCALE, dir: catalogue.dir, reviewed: false };
}

function change<Value>(value: Value): Value {
  if (typeof value === 'string') return stretch(value) as Value;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, change(inner)]),
  ) as Value;
}

function stretch(wording: string): string {
  const length = wording.replace(HOLE, '').length;
  const padding = Math.max(1, Math.ceil(length * GROWTH) - FRAME);
  const accented = wording.replace(/[aeious]/gi, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));
  return `[${accented} ${tildes(padding)}]`;
}

/** `length` characters of padding that may wrap as words do. */
function tildes(length: number): string {
  return Array.from({ length }, (_, i) => (i % (WORD + 1) === WORD && i < length - 1 ? ' ' : '~')).join('');
}
