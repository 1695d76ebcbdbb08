import type { Plugin } from 'vite';

/** Stands for a hole of a template while its markup is read. */
const HOLE = '\uE000';
/** Elements at whose edges, inside and out, white space is never seen. */
const BLOCKS =
  'article|body|dd|details|dialog|div|dl|dt|fieldset|footer|form|h[1-6]|header|legend|li|main|nav|ol|p|section|summary|ul';
const TAG = /<\/?[a-z](?:"[^"]*"|[^">])*>/gi;
/** White space is the author's own in these: a template that has one stays as it is. */
const VERBATIM = /<pre\b|<textarea\b[^>]*>(?!<\/textarea>)/i;

const AROUND_BLOCK = new RegExp(` ?(</?(?:${BLOCKS})(?=[ >])(?:"[^"]*"|[^">])*>) ?`, 'gi');
const IN_BUTTON = / (?=<\/button>)|(<button(?=[ >])(?:"[^"]*"|[^">])*>) /gi;

/**
 * Markup that is shown as before with less white space in it: runs become one space, and none where no browser shows
 * any (within tags, at the edges of blocks). Values of attributes stay as they are, without the quotes where they need
 * none. `\uE000` stands for each hole.
 */
export function tightMarkup(markup: string): string {
  if (VERBATIM.test(markup)) return markup;
  let text = '';
  let from = 0;
  for (const { 0: tag, index } of markup.matchAll(TAG)) {
    text += oneSpace(markup.slice(from, index)) + tightTag(tag);
    from = index + tag.length;
  }
  return (text + oneSpace(markup.slice(from)))
    .replace(AROUND_BLOCK, '$1')
    .replace(IN_BUTTON, (_, start: string | undefined) => start ?? '');
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function tightTag(tag: string): string {
  return (
    tag
      .split(/("[^"]*")/)
      .map((part, i) => (i % 2 === 0 ? oneSpace(part) : part))
      .join('')
      .replace(/ (?=>$)/, '')
      .replace(/^(<(?:br|input)\b[^]*?) ?\/>$/, '$1>')
      // Not before a slash, which would be read as a part of the value.
      .replace(/="([\w-]+)"(?!\/)/g, '=$1')
  );
}

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** A build step that tightens the markup of Lit's `html` and `svg` templates in our own sources. */
export function tightTemplates(): Plugin {
  return {
    name: 'tight-templates',
    transform: {
      filter: { id: /\/src\/player\/.*\.ts$/ },
      handler(code) {
        const edits: { start: number; end: number; text: string }[] = [];
        visit(this.parse(code) as unknown as Node, (node) => {
          if (node.type !== 'TaggedTemplateExpression') return;
          if (!/^(html|svg)$/.test(String((node.tag as Node).name))) return;
          const parts = (node.quasi as Node).quasis as Node[];
          const raw = parts.map(({ value }) => (value as { raw: string }).raw);
          const tight = tightMarkup(raw.join(HOLE)).split(HOLE);
          parts.forEach(({ start, end }, i) => edits.push({ start, end, text: tight[i]! }));
        });
        return edits
          .sort((a, b) => b.start - a.start)
          .reduce((text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end), code);
      },
    },
  };
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const part of Object.values(node))
    for (const child of Array.isArray(part) ? part : [part])
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, see);
}
