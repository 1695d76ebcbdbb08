import { decodeText } from './entities.ts';

/** A link as it stands in a passage's text. */
export interface TweeLink {
  /** What is shown; null where that is the name of the passage. */
  text: string | null;
  target: string;
  line: number;
}

/** Something that a lesson has no place for. */
export interface Leftover {
  line: number;
  what: string;
}

/** A stretch of a passage's text without what belongs to a story format. */
export interface PlainStretch {
  /** Paragraphs, each with the line that it starts on. A list is one paragraph of several lines. */
  paragraphs: { text: string; line: number }[];
  links: TweeLink[];
  left: Leftover[];
}

type Part = string | TweeLink;

const TOKEN = new RegExp(
  [
    String.raw`\[\[(?<link>[^\n]*?)\]\]`,
    String.raw`(?<comment><!--[^]*?-->|\/\*[^]*?\*\/|\/%[^]*?%\/)`,
    String.raw`(?<code><(?:script|style)\b[^>]*>[^]*?<\/(?:script|style)>|<%[^]*?%>)`,
    String.raw`(?<image>\[img\[[^\n]*?\]\]|!\[[^\]\n]*\]\([^)\n]*\))`,
    String.raw`(?<angled><<[^]*?>>)`,
    String.raw`(?<html><\/?[A-Za-z][^<>]*>)`,
    String.raw`(?<macro>\([\w-]+:)`,
    String.raw`(?<insert>\{[A-Za-z][\w.]*(?: [\w ]+)?(?::[^{}\n]*)?(?:,[^{}\n]*)?\})`,
    String.raw`(?<variable>\$[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*)`,
  ].join('|'),
  'gi',
);

/**
 * Takes links, macros, scripts, comments, HTML, images and variables of any story format out of a text. What is shown
 * in their stead stays; each that a lesson cannot carry is told of. `words` are names after `$` that stay.
 */
export function plainStretch(source: string, firstLine: number, words: ReadonlySet<string>): PlainStretch {
  const parts: Part[] = [];
  const left: Leftover[] = [];
  const hooks = new Set<number>();
  const lineAt = (offset: number): number => firstLine + count(source, '\n', offset);
  const leave = (what: string, offset: number, raw: string): void => {
    left.push({ line: lineAt(offset), what: `${what} ${short(raw)}` });
    parts.push('\n'.repeat(count(raw, '\n', raw.length)));
  };
  const plain = (from: number, to: number): void => {
    let text = '';
    for (let i = from; i < to; i++) if (!hooks.has(i)) text += source[i]!;
    parts.push(decodeText(marks(text)));
  };

  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const { index, 0: raw, groups = {} } = match;
    plain(at, index);
    at = index + raw.length;
    if (groups['link'] !== undefined) parts.push(...linkParts(groups['link'], lineAt(index), left));
    else if (groups['comment']) leave('The comment', index, raw);
    else if (groups['code']) leave('The script or style', index, raw);
    else if (groups['image']) leave('The image', index, raw);
    else if (groups['angled']) leave('The macro', index, raw);
    else if (groups['insert']) leave('The insert', index, raw);
    else if (groups['html']) {
      if (/^<br\b/i.test(raw)) parts.push('\n');
      else leave('The HTML', index, raw);
    } else if (groups['variable']) {
      if (words.has(raw.slice(1, 2).toLowerCase() + raw.slice(2))) parts.push(raw);
      else leave('The variable', index, raw);
    } else {
      const end = closing(source, index, '(', ')');
      leave('The macro', index, source.slice(index, end));
      at = end;
      const hook = /^[ \t]*(\[)(?!\[)/.exec(source.slice(end));
      if (hook) {
        const open = end + hook[0].length - 1;
        hooks.add(open).add(closing(source, open, '[', ']') - 1);
      }
    }
    TOKEN.lastIndex = at;
  }
  plain(at, source.length);
  return { ...gathered(parts, firstLine), left };
}

/** The parts of a link: the link itself, or its words where it leads nowhere in the story. */
function linkParts(inside: string, line: number, left: Leftover[]): Part[] {
  const [link = '', setter] = inside.split('][');
  if (setter !== undefined) left.push({ line, what: `What a link sets: ${short(setter)}` });
  const { text, target } = linkOf(link);
  if (target === '') {
    left.push({ line, what: `A link that leads nowhere: ${short(`[[${inside}]]`)}` });
    return [text ?? ''];
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) {
    left.push({ line, what: `A link out of the story: ${short(target)}` });
    return [text ?? ''];
  }
  return [{ text, target, line }];
}

/** `text->target` at the last arrow, `target<-text` at the first, `text|target` at the last bar, or the target alone. */
function linkOf(link: string): { text: string | null; target: string } {
  const pair = (text: string, target: string) => ({
    text: decodeText(text).trim() || null,
    target: target.trim(),
  });
  const right = link.lastIndexOf('->');
  if (right >= 0) return pair(link.slice(0, right), link.slice(right + 2));
  const leftArrow = link.indexOf('<-');
  if (leftArrow >= 0) return pair(link.slice(leftArrow + 2), link.slice(0, leftArrow));
  const bar = link.lastIndexOf('|');
  if (bar >= 0) return pair(link.slice(0, bar), link.slice(bar + 1));
  return { text: null, target: link.trim() };
}

/** Where what opens at an offset is closed, after the sign; the end of its line where it never is. */
function closing(source: string, from: number, open: string, close: string): number {
  let depth = 0;
  let quote: string | null = null;
  for (let i = from; i < source.length; i++) {
    const character = source[i]!;
    if (quote !== null) {
      if (character === '\\') i++;
      else if (character === quote || character === '\n') quote = null;
    } else if (open === '(' && (character === '"' || (character === "'" && !/\w/.test(source[i - 1] ?? ''))))
      quote = character;
    else if (character === open) depth++;
    else if (character === close && --depth === 0) return i + 1;
  }
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

/** Lines as paragraphs; a line of links alone is none. Lines of a list, and they alone, stay together. */
function gathered(parts: readonly Part[], firstLine: number): Pick<PlainStretch, 'paragraphs' | 'links'> {
  const links: TweeLink[] = [];
  const paragraphs: PlainStretch['paragraphs'] = [];
  let line = firstLine;
  let words = '';
  let shown = '';
  let apart = true;
  const end = (): void => {
    // A line that has nothing but links, bullets and dashes says nothing by itself.
    const text = /[\p{L}\p{N}]/u.test(words) || (shown === words && /\S/.test(words)) ? shown.trim() : '';
    const last = paragraphs.at(-1);
    if (text !== '') {
      if (last && !apart && ITEM.test(text)) last.text += `\n${text}`;
      else paragraphs.push({ text: text.replace(/[ \t]+/g, ' '), line });
    }
    apart = text === '';
    words = '';
    shown = '';
    line++;
  };
  for (const part of parts) {
    if (typeof part !== 'string') {
      links.push(part);
      shown += part.text ?? part.target;
      continue;
    }
    part.split('\n').forEach((piece, i) => {
      if (i > 0) end();
      words += piece;
      shown += piece;
    });
  }
  end();
  return { paragraphs, links };
}

/** Emphasis as other formats write it, in Markdown. */
function marks(text: string): string {
  return text
    .replace(/''(?=\S)(.+?)(?<=\S)''/g, '**$1**')
    .replace(/(?<![:/])\/\/(?=[^\s/])(.+?)(?<=[^\s/:])\/\/(?!\/)/g, '*$1*');
}

function count(text: string, sign: string, before: number): number {
  let found = 0;
  for (let i = text.indexOf(sign); i >= 0 && i < before; i = text.indexOf(sign, i + 1)) found++;
  return found;
}

function short(raw: string): string {
  const line = raw.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
