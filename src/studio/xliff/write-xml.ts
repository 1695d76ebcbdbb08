import { escapeMarkup } from '../../package/escape.ts';

/** What XML 1.0 cannot carry, not even escaped. XLIFF has an element for each such code point (XLIFF 2.0, 4.2.3.1). */
const NOT_XML = /([^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])/u;

/** An element on one line: `content` is XML already. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const start = `<${name}${attributesOf(attributes)}`;
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element with each of its children on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  const inside = children.flatMap((child) => child.split('\n')).map((line) => `  ${line}`);
  return [`<${name}${attributesOf(attributes)}>`, ...inside, `</${name}>`].join('\n');
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Text as the content of an element that takes nothing but text, line breaks kept. */
export function plain(text: string): string {
  return escapeMarkup(text).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text as the content of an element, code points that XML does not have included. */
export function content(text: string): string {
  return text
    .split(NOT_XML)
    .map((part, i) =>
      i % 2 === 0
        ? plain(part)
        : `<cp hex="${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}"/>`,
    )
    .join('');
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value).replaceAll(/\s/g, ' ')}"`)
    .join('');
}
