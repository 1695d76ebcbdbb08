const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  pound: '£',
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;

/** What a story format would take for its own: links, hooks, macros, HTML, variables, headings and rules. */
const SPECIAL = /[[\]{}<>$|`~^\\]|&(?=#|[a-z]+;)|\((?=[\w-]+:)|\/(?=[/*%])|'(?=')|_(?=_)|@(?=@)/gi;

/** Text in which no story format finds anything of its own: special characters are written as HTML entities. */
export function encodeText(text: string): string {
  return text.replace(SPECIAL, (found) => `&#${found.codePointAt(0)};`);
}

/** Text with its HTML entities as the characters that they stand for. One that is not known stays. */
export function decodeText(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : entity;
  });
}
