import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Inline, Prose } from '../learner/story.ts';

/** Something in a text that the player cannot show. `words` are those at which it stands. */
export interface ProseFault {
  kind: 'html' | 'link' | 'form';
  /** For `form`, what it is, with its article: `a heading`. */
  what: string;
  words: string;
}

/** A reading of a text; `facts` are those that its links name. */
export interface ReadText<Read> {
  read: Read;
  facts: string[];
  faults: ProseFault[];
}

/** Puts a nation's words in. */
export type Say = (text: string) => string;

/**
 * HTML is recognised in order to be refused: nothing here is ever rendered. Definitions of links would be swallowed
 * without a word, and every address is let through so that a link to anything but a fact can be named.
 */
const markdown = new MarkdownIt('commonmark', { html: true }).disable(['reference']);
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

/** Text with none of these is one paragraph of plain words. */
const MARKED = /[*_[\]<>`\\&#~\n]|^\s*(?:[-+=]|\d+[.)])|\s$|^\s/;
const FACT = /^F\d+(-[a-z0-9]+)*$/;

/** Reads prose: paragraphs, lists, emphasis and links to facts. What else stands in it is a fault. */
export function readProse(text: string, say: Say): ReadText<Prose> {
  if (!MARKED.test(text)) return { read: [{ p: [say(text)] }], facts: [], faults: [] };
  const reader = start(say);
  return { read: blocks(markdown.parse(text, {}), reader), facts: reader.facts, faults: reader.faults };
}

/** Reads one line: emphasis and links to facts. */
export function readLine(text: string, say: Say): ReadText<Inline[]> {
  if (!MARKED.test(text)) return { read: [say(text)], facts: [], faults: [] };
  const reader = start(say);
  const [token] = markdown.parseInline(text.trim(), {});
  return { read: inlines(token?.children ?? [], reader), facts: reader.facts, faults: reader.faults };
}

interface Reader {
  say: Say;
  facts: string[];
  faults: ProseFault[];
}

function start(say: Say): Reader {
  return { say, facts: [], faults: [] };
}

const FORMS: Readonly<Record<string, string>> = {
  heading_open: 'a heading',
  blockquote_open: 'a quotation with >',
  fence: 'a block of code',
  code_block: 'a block of code, which is what four spaces at the start of a line make,',
  hr: 'a rule across the page',
  image: 'an image',
  code_inline: 'code in `backticks`',
};

function blocks(tokens: Token[], reader: Reader): Prose {
  const prose: Prose = [];
  let list: (Block & { list: Inline[][] }) | null = null;
  let depth = 0;
  let paragraphs = 0;
  for (const [i, token] of tokens.entries()) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        if (++depth > 1) fault(reader, 'a list inside a list', firstWords(tokens, i));
        else list = { list: [], ordered: token.type === 'ordered_list_open' };
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        if (--depth === 0 && list) {
          prose.push(list);
          list = null;
        }
        break;
      case 'list_item_open':
        paragraphs = 0;
        break;
      case 'inline': {
        const line = inlines(token.children ?? [], reader);
        if (!list) prose.push({ p: line });
        else if (depth === 1 && ++paragraphs > 1)
          fault(reader, 'a second paragraph inside a list', token.content);
        else list.list.push(line);
        break;
      }
      case 'html_block':
        reader.faults.push({ kind: 'html', what: 'HTML', words: token.content.trim().split('\n')[0]! });
        break;
      default:
        if (Object.hasOwn(FORMS, token.type)) {
          fault(reader, FORMS[token.type]!, token.content.trim() || firstWords(tokens, i) || token.markup);
        }
    }
  }
  return prose;
}

/** The words with which what opens at a token begins. */
function firstWords(tokens: Token[], from: number): string {
  const inline = tokens.slice(from).find(({ type }) => type === 'inline');
  return inline?.content ?? '';
}

function inlines(tokens: Token[], reader: Reader): Inline[] {
  const top: Inline[] = [];
  /** What is open around the present text: its children, and the fact where it is a link. */
  const open: { into: Inline[]; fact?: string }[] = [{ into: top }];
  for (const token of tokens) {
    const { into } = open.at(-1)!;
    switch (token.type) {
      case 'text':
      case 'text_special':
        add(into, token.content);
        break;
      case 'softbreak':
      case 'hardbreak':
        add(into, ' ');
        break;
      case 'em_open':
      case 'strong_open': {
        const children: Inline[] = [];
        into.push(token.type === 'em_open' ? { em: children } : { strong: children });
        open.push({ into: children });
        break;
      }
      case 'link_open':
        open.push({ into: [], fact: String(token.attrGet('href') ?? '') });
        break;
      case 'em_close':
      case 'strong_close':
        open.pop();
        break;
      case 'link_close': {
        const { into: words, fact = '' } = open.pop()!;
        link(open.at(-1)!.into, plainInline(words), fact, reader);
        break;
      }
      case 'html_inline':
        reader.faults.push({ kind: 'html', what: 'HTML', words: token.content });
        break;
      default:
        fault(reader, FORMS[token.type] ?? 'this', token.content);
        add(into, token.content);
    }
  }
  return speak(top, reader.say);
}

function link(into: Inline[], text: string, address: string, reader: Reader): void {
  if (FACT.test(address)) {
    reader.facts.push(address);
    into.push({ fact: address, text });
  } else {
    reader.faults.push({ kind: 'link', what: address, words: address || text });
    add(into, text);
  }
}

/** Adds text, joining it to the text before: a nation's word may come in pieces. */
function add(into: Inline[], text: string): void {
  if (text === '') return;
  if (typeof into.at(-1) === 'string') into.push((into.pop() as string) + text);
  else into.push(text);
}

function speak(line: Inline[], say: Say): Inline[] {
  return line.map((part) => {
    if (typeof part === 'string') return say(part);
    if ('em' in part) return { em: speak(part.em, say) };
    if ('strong' in part) return { strong: speak(part.strong, say) };
    return { fact: part.fact, text: say(part.text) };
  });
}

function plainInline(line: readonly Inline[]): string {
  return line
    .map((part) =>
      typeof part === 'string'
        ? part
        : 'em' in part
          ? plainInline(part.em)
          : 'strong' in part
            ? plainInline(part.strong)
            : part.text,
    )
    .join('');
}

function fault(reader: Reader, what: string, words: string): void {
  reader.faults.push({ kind: 'form', what, words: words.split('\n')[0]! });
}
