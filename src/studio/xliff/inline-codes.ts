/** A piece of a text: words, or a code that a translator moves about and does not type. */
export type Piece = string | SingleCode | PairedCode;

/** A nation's word, a line break or an escaped character. */
export interface SingleCode {
  kind: 'word' | 'break' | 'escape';
  data: string;
}

/** Marks round some words: emphasis, or a link to a fact. */
export interface PairedCode {
  kind: 'em' | 'strong' | 'fact';
  open: string;
  close: string;
  inside: Piece[];
}

const WORD = String.raw`(?<word>\$[A-Za-z][a-z]*(?:-[a-z]+)*)`;
const ITEM = String.raw`(?:[-+*]|\d{1,9}[.)]) `;
const ATOM = String.raw`\\.|[^*\n\\]`;

const IN_LINE = new RegExp(WORD, 'g');
const IN_PROSE = new RegExp(
  [
    WORD,
    String.raw`(?<break>\n+(?:${ITEM})?|(?<![^])${ITEM})`,
    '(?<escape>\\\\[!-/:-@[-`{-~])',
    String.raw`\[(?<linked>(?:\\.|[^[\]\n\\])+)\]\((?<fact>F\d[^()\s]*)\)`,
    String.raw`(?<![*\w])\*\*(?=[^\s*])(?<strong>(?:\*(?:${ATOM})+\*|${ATOM})+?)(?<!\s)\*\*(?!\*)`,
    String.raw`(?<![*\w])\*(?=[^\s*])(?<em>(?:\*\*(?:${ATOM})+\*\*|${ATOM})+?)(?<!\s)\*(?!\*)`,
    String.raw`(?<![\w_])__(?=[^\s_])(?<strong2>(?:\\.|[^_\n\\])+?)(?<=[^\s_])__(?![\w_])`,
    String.raw`(?<![\w_])_(?=[^\s_])(?<em2>(?:\\.|[^_\n\\])+?)(?<=[^\s_])_(?![\w_])`,
  ].join('|'),
  'g',
);

/** Takes a text apart. Put together again (`rawOf`) it is the same, character by character. */
export function piecesOf(text: string, form: 'prose' | 'inline' | 'line'): Piece[] {
  return split(text, form === 'line' ? IN_LINE : IN_PROSE);
}

function split(text: string, codes: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(codes)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(codeOf(match, codes));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function codeOf({ 0: data, groups = {} }: RegExpMatchArray, codes: RegExp): Piece {
  if (groups['word'] !== undefined) return { kind: 'word', data };
  if (groups['break'] !== undefined) return { kind: 'break', data };
  if (groups['escape'] !== undefined) return { kind: 'escape', data };
  const pair = (kind: PairedCode['kind'], open: string, inside: string, close: string): PairedCode => ({
    kind,
    open,
    close,
    inside: split(inside, codes),
  });
  if (groups['linked'] !== undefined) return pair('fact', '[', groups['linked'], `](${groups['fact']})`);
  const strong = groups['strong'] ?? groups['strong2'];
  if (strong !== undefined) return pair('strong', data.slice(0, 2), strong, data.slice(-2));
  return pair('em', data[0]!, groups['em'] ?? groups['em2']!, data.at(-1)!);
}

/** The text that some pieces make. */
export function rawOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : 'data' in piece
          ? piece.data
          : piece.open + rawOf(piece.inside) + piece.close,
    )
    .join('');
}

/** The codes that a translation must not lose: a nation's words, and the facts that links name. In order. */
export function keptCodes(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    if ('data' in piece) return piece.kind === 'word' ? [piece.data] : [];
    return [...(piece.kind === 'fact' ? [piece.close.slice(2, -1)] : []), ...keptCodes(piece.inside)];
  });
}
