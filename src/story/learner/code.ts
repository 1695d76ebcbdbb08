/**
 * Short codes for ids, and checksums, for the trail. A code depends on the id alone, so the order of a file and its
 * wording can change without touching what is stored; a renamed or removed choice no longer matches and is noticed.
 */

/** The 64 characters a code is written in. `.` and `~` are kept for the trail's own marks. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a, 32 bits, finished with a mix so that short ids spread over all bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** The two characters of a choice, hashed from its scene's id and its own. */
export function choiceCode(scene: string, choice: string): string {
  return toDigits(hash32(`${scene}/${choice}`) % 4096, 2);
}

/** The one character of an option, item, entry, category or reason, hashed from its id. */
export function itemCode(id: string): string {
  return ALPHABET[hash32(id) % 64]!;
}

/** A two-character checksum of a text. */
export function checksum(text: string): string {
  return toDigits(hash32(`sum/${text}`) % 4096, 2);
}

/** A whole number as `length` digits in base 64. Throws RangeError where it does not fit. */
export function toDigits(value: number, length: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 64 ** length)
    throw new RangeError(`${value} does not fit`);
  let digits = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64))
    digits = ALPHABET[rest % 64]! + digits;
  return digits;
}

/** The number that base-64 digits stand for, or null where a character is none of them. */
export function fromDigits(digits: string): number | null {
  let value = 0;
  for (const digit of digits) {
    const place = ALPHABET.indexOf(digit);
    if (place < 0) return null;
    value = value * 64 + place;
  }
  return value;
}
