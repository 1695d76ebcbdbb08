/** Why a value is refused: not of its type, or of its type and out of range. */
export interface Refusal {
  fault: 'type' | 'range';
  why: string;
}

/** Values that a check may need beside its own: the interaction's `type`, for one. */
export type Sibling = (name: string) => string | undefined;

export type Check = (value: string, sibling: Sibling) => Refusal | null;

/** What may be done with one element of the data model. Elements that are only read need no check. */
export interface ElementRule {
  access: 'r' | 'w' | 'rw';
  check?: Check;
}

/** The data model as a table; a number in an element's name is written `n`. */
export type RuleTable = Readonly<Record<string, ElementRule>>;

export const readOnly: ElementRule = { access: 'r' };

/** An element that is read and written, and what it takes. */
export function readWrite(check: Check): ElementRule {
  return { access: 'rw', check };
}

/** An element that is only ever written, and what it takes. */
export function writeOnly(check: Check): ElementRule {
  return { access: 'w', check };
}

/** A refusal for a value that is not of its element's type. */
export function wrongType(why: string): Refusal {
  return { fault: 'type', why };
}

/** Takes exactly what the pattern matches. */
export function matching(pattern: RegExp, expected: string): Check {
  return (value) => (pattern.test(value) ? null : wrongType(`expected ${expected}`));
}

/** Takes one of a list of words, in exactly that case. */
export function oneOf(...words: string[]): Check {
  return (value) =>
    words.includes(value)
      ? null
      : wrongType(`expected one of ${words.map((word) => word || '"" (empty)').join(', ')}`);
}

/** Takes a decimal number between two bounds; `outside` says which fault a number beyond them is. */
export function decimalBetween(
  pattern: RegExp,
  least: number,
  most: number,
  outside: Refusal['fault'],
): Check {
  return (value) => {
    if (!pattern.test(value)) return wrongType('expected a decimal number');
    const number = Number(value);
    return number < least || number > most ? { fault: outside, why: `expected ${least} to ${most}` } : null;
  };
}

/** Takes text of at most `most` UTF-16 units that matches the pattern. */
export function textUpTo(most: number, pattern: RegExp, expected: string): Check {
  return (value) => {
    if (value.length > most) return wrongType(`${value.length} characters, at most ${most} are kept`);
    return pattern.test(value) ? null : wrongType(`expected ${expected}`);
  };
}
