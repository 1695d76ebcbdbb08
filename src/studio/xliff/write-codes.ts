import type { PairedCode, Piece, SingleCode } from './inline-codes.ts';
import { content, element } from './write-xml.ts';

/** How a line break is shown to the translator. */
export const BREAK_SIGN = '¶';

/** Source, target and original data of one unit, as XML. */
export interface WrittenUnit {
  source: string;
  target: string | null;
  /** `<data>` elements. */
  data: string[];
}

/**
 * Writes a text and its translation with their codes as elements. A code of the translation carries the id of the same
 * code in the source, as XLIFF asks (4.7.2.2); one that only the translation has carries an id of its own.
 */
export function writtenUnit(source: readonly Piece[], target: readonly Piece[] | null): WrittenUnit {
  const data = new Map<string, string>();
  const given = new Map<string, string[]>();
  let last = 0;

  const refOf = (raw: string): string => {
    const ref = data.get(raw) ?? `d${data.size + 1}`;
    data.set(raw, ref);
    return ref;
  };
  const fresh = (): string => String(++last);

  function write(pieces: readonly Piece[], idOf: (code: string) => string): string {
    return pieces
      .map((piece) => {
        if (typeof piece === 'string') return content(piece);
        const id = idOf(codeOf(piece));
        if ('data' in piece) return element('ph', { id, dataRef: refOf(piece.data), ...single(piece) });
        const refs = { dataRefStart: refOf(piece.open), dataRefEnd: refOf(piece.close) };
        return element('pc', { id, ...refs, ...paired(piece) }, write(piece.inside, idOf));
      })
      .join('');
  }

  const writtenSource = write(source, (code) => {
    const id = fresh();
    given.set(code, [...(given.get(code) ?? []), id]);
    return id;
  });
  const writtenTarget = target && write(target, (code) => given.get(code)?.shift() ?? fresh());
  return {
    source: writtenSource,
    target: writtenTarget,
    data: [...data].map(([raw, id]) => element('data', { id }, content(raw))),
  };
}

function codeOf(code: SingleCode | PairedCode): string {
  return 'data' in code ? code.data : `${code.open}\n${code.close}`;
}

function single({ kind, data }: SingleCode): Record<string, string> {
  switch (kind) {
    case 'word':
      return { type: 'ui', subType: 'xlf:var', disp: data };
    case 'break':
      return {
        type: 'fmt',
        subType: data.startsWith('\n\n') ? 'xlf:pb' : 'xlf:lb',
        disp: `${BREAK_SIGN} ${data.trim()}`.trim(),
        equiv: ' ',
      };
    case 'escape':
      return { type: 'other', disp: data, equiv: data.slice(1) };
  }
}

function paired({ kind, open, close }: PairedCode): Record<string, string> {
  const shown = { dispStart: open, dispEnd: close };
  switch (kind) {
    case 'em':
      return { type: 'fmt', subType: 'xlf:i', ...shown };
    case 'strong':
      return { type: 'fmt', subType: 'xlf:b', ...shown };
    case 'fact':
      return { type: 'link', ...shown };
  }
}
