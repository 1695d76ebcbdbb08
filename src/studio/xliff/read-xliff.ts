import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { STALE, WAS } from './export-xliff.ts';
import { BREAK_SIGN } from './write-codes.ts';
import { evenText } from '../../course/translation/even-text.ts';

/** One unit of an XLIFF file: its texts in the small part of Markdown that lessons take. */
export interface XliffUnit {
  id: string;
  source: string;
  /** '' where there is none. */
  target: string;
  /** The least of its segments' states. */
  state: 'initial' | 'translated' | 'reviewed' | 'final';
  /** Whether its target was there when it was exported, made from an earlier original. */
  wasStale: boolean;
  /** That earlier original; null where the note is gone. */
  earlier: string | null;
  /** Codes whose original is not in the file. */
  unknownCodes: string[];
}

export interface XliffFile {
  lesson: string;
  from: string;
  to: string | null;
  units: XliffUnit[];
}

/** A file that is no XLIFF 2. The message is a sentence for the trainer. */
export class NotXliff extends Error {
  override readonly name = 'NotXliff';
}

const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;

/**
 * Reads XLIFF 2.0, 2.1 or 2.2: text, or a file's bytes in the encoding that it declares. Nothing beyond it is fetched
 * and no entity is expanded. Throws NotXliff.
 */
export function readXliff(xliff: string | Uint8Array): XliffFile {
  const document = parse(xliff);
  try {
    if (document.dtd) throw new NotXliff('The file declares a document type. XLIFF has none.');
    return fileOf(document.root);
  } finally {
    document.dispose();
  }
}

/** The language that an XLIFF file is translated into, as it says itself; null where it says none or is no XLIFF 2. */
export function languageOf(xliff: string | Uint8Array): string | null {
  try {
    return readXliff(xliff).to;
  } catch (error) {
    if (error instanceof NotXliff) return null;
    throw error;
  }
}

function parse(xliff: string | Uint8Array): XmlDocument {
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
  try {
    // Text is decoded already, whatever encoding it declares.
    return typeof xliff === 'string'
      ? XmlDocument.fromString(xliff.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ''), { option })
      : XmlDocument.fromBuffer(xliff, { option });
  } catch (error) {
    throw new NotXliff(`The file is not well-formed XML: ${(error as Error).message.trim()}`);
  }
}

function fileOf(root: XmlElement): XliffFile {
  const version = attribute(root, 'version');
  if (root.name !== 'xliff')
    throw new NotXliff(`The file begins with <${root.name}>. An XLIFF file begins with <xliff>.`);
  if (!version.startsWith('2.'))
    throw new NotXliff(`The file is XLIFF ${version || 'of no version'}. Ask for it as XLIFF 2.0.`);
  const files = children(root, 'file');
  if (files.length !== 1)
    throw new NotXliff(`The file holds ${files.length} lessons. Bring them in one at a time.`);
  return {
    lesson: attribute(files[0]!, 'original'),
    from: attribute(root, 'srcLang'),
    to: attribute(root, 'trgLang') || null,
    units: unitsIn(files[0]!).map(unitOf),
  };
}

function unitsIn(parent: XmlElement): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === 'unit') return [child];
    return child.name === 'group' ? unitsIn(child) : [];
  });
}

function unitOf(unit: XmlElement): XliffUnit {
  const data = new Map(
    children(unit, 'originalData')
      .flatMap((one) => children(one, 'data'))
      .map((one) => [attribute(one, 'id'), rawData(one)]),
  );
  const unknown = new Set<string>();
  const parts = elementsIn(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const segments = parts.filter(({ name }) => name === 'segment');
  const text = (part: XmlElement, name: string): string =>
    children(part, name)
      .map((one) => rawInline(one, data, unknown))
      .join('');
  const states = segments.map((segment) =>
    Math.max(0, STATES.indexOf(attribute(segment, 'state') as (typeof STATES)[number])),
  );
  const earlier = children(unit, 'notes')
    .flatMap((notes) => children(notes, 'note'))
    .find((note) => attribute(note, 'category') === WAS);
  // A gap between segments stands for itself where it has no target of its own.
  const hasTarget = segments.some((segment) => /\S/.test(text(segment, 'target')));
  return {
    id: attribute(unit, 'id'),
    source: evenText(parts.map((part) => text(part, 'source')).join('')),
    target: hasTarget ? evenText(targetOf(parts, text)) : '',
    state: STATES[Math.min(...states, STATES.length - 1)]!,
    wasStale: segments.some((segment) => attribute(segment, 'subState') === STALE),
    earlier: earlier ? rawData(earlier) : null,
    unknownCodes: [...unknown],
  };
}

/** The targets one after another, in the order that they ask for (XLIFF 2.0, 4.3.1.22). */
function targetOf(parts: readonly XmlElement[], text: (part: XmlElement, name: string) => string): string {
  return parts
    .map((part, i) => {
      const [target] = children(part, 'target');
      const own = part.name === 'ignorable' && !target ? text(part, 'source') : text(part, 'target');
      return { own, order: Number((target && attribute(target, 'order')) || i + 1), i };
    })
    .sort((one, other) => one.order - other.order || one.i - other.i)
    .map(({ own }) => own)
    .join('');
}

/** The content of a source or target with its codes as they were. White space is one space: breaks are codes. */
function rawInline(parent: XmlElement, data: ReadonlyMap<string, string>, unknown: Set<string>): string {
  const code = (element: XmlElement, ref: string, shown: string): string => {
    const raw = data.get(attribute(element, ref)) ?? asShown(element, shown);
    if (raw === null) unknown.add(attribute(element, 'id') || attribute(element, 'startRef'));
    return raw ?? '';
  };
  return nodesIn(parent)
    .map((node) => {
      if (isText(node)) return node.content.replace(/[ \t\r\n]+/g, ' ');
      if (!(node instanceof XmlElement)) return '';
      switch (node.name) {
        case 'ph':
        case 'sc':
        case 'ec':
          return code(node, 'dataRef', 'disp');
        case 'pc':
          return (
            code(node, 'dataRefStart', 'dispStart') +
            rawInline(node, data, unknown) +
            code(node, 'dataRefEnd', 'dispEnd')
          );
        case 'cp':
          return codePoint(attribute(node, 'hex'));
        case 'mrk':
          return rawInline(node, data, unknown);
        default:
          return '';
      }
    })
    .join('');
}

/** A code whose original a tool has dropped, from how it is shown (`write-codes.ts`); null where that is gone as well. */
function asShown(code: XmlElement, shown: string): string | null {
  const text = attribute(code, shown);
  const subType = attribute(code, 'subType');
  if (text === '') return null;
  if (subType !== 'xlf:pb' && subType !== 'xlf:lb') return text;
  const item = text.replace(BREAK_SIGN, '').trim();
  return `${subType === 'xlf:pb' ? '\n\n' : '\n'}${item === '' ? '' : `${item} `}`;
}

/** Text as it stands, line breaks and all. */
function rawData(data: XmlElement): string {
  return nodesIn(data)
    .map((node) => {
      if (node instanceof XmlElement) return node.name === 'cp' ? codePoint(attribute(node, 'hex')) : '';
      return isText(node) ? node.content : '';
    })
    .join('');
}

function codePoint(hex: string): string {
  const code = /^[0-9A-Fa-f]{1,8}$/.test(hex) ? parseInt(hex, 16) : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function nodesIn(parent: XmlElement): XmlTreeNode[] {
  const nodes: XmlTreeNode[] = [];
  for (let node = parent.firstChild; node; node = node.next) nodes.push(node);
  return nodes;
}

function elementsIn(parent: XmlElement): XmlElement[] {
  return nodesIn(parent).filter((node): node is XmlElement => node instanceof XmlElement);
}

function children(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).filter((child) => child.name === name);
}

function isText(node: XmlTreeNode): boolean {
  return node instanceof XmlText || node instanceof XmlCData;
}

function attribute(element: XmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}
