import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import type { PackageFile } from '../package-file.ts';

/** The most bytes a logo may have: it is in every package of the school, and every learner's device loads it. */
const MOST_BYTES = 100_000;
const LEAST_PIXELS = 40;
const MOST_PIXELS = 2000;

type Kind = 'png' | 'jpg' | 'svg';

/**
 * A school's logo as it goes into a package, under a name of its own. Throws Error, one sentence, where it is not a PNG,
 * JPEG or SVG picture, too large or too small, or could do more than be looked at.
 */
export function checkedLogo(file: string, bytes: Uint8Array): PackageFile {
  const kind = kindOf(bytes);
  if (kind === null) throw new Error(`${file} is not a PNG, JPEG or SVG picture.`);
  const named = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  if (named !== kind) throw new Error(`${file} is a ${kind} picture by its content; name it .${kind}.`);
  if (bytes.length > MOST_BYTES)
    throw new Error(
      `${file} has ${Math.ceil(bytes.length / 1000)} kB; a logo has at most ${MOST_BYTES / 1000} kB.`,
    );
  if (kind === 'svg') checkSvg(file, bytes);
  else checkSize(file, kind === 'png' ? pngSize(bytes) : jpgSize(bytes));
  return { path: `logo.${kind}`, bytes };
}

function kindOf(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head === '\u0089PNG\r\n\u001a\n') return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('utf8');
  return /<svg[\s>]/.test(start) && /^[\ufeff\s]*</.test(start) ? 'svg' : null;
}

type Size = { width: number; height: number } | null;

/** PNG 11.2.2: the header chunk comes first. */
function pngSize(bytes: Uint8Array): Size {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 24 || view.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** The first start-of-frame segment (ISO/IEC 10918-1, B.2.2). */
function jpgSize(bytes: Uint8Array): Size {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < view.length && view[at] === 0xff;) {
    const marker = view[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return null;
}

function checkSize(file: string, size: Size): void {
  if (size === null) throw new Error(`${file} is damaged: its width and height cannot be read.`);
  const { width, height } = size;
  if (Math.max(width, height) < LEAST_PIXELS || Math.max(width, height) > MOST_PIXELS)
    throw new Error(
      `${file} is ${width} by ${height} pixels; the longer side of a logo has ${LEAST_PIXELS} to ${MOST_PIXELS.toLocaleString('en-GB')}.`,
    );
}

/** A picture only: nothing that runs, and nothing from elsewhere. */
function checkSvg(file: string, bytes: Uint8Array): void {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
  } catch (error) {
    throw new Error(`${file} is not well-formed: ${(error as Error).message.trim()}`, { cause: error });
  }
  try {
    const { root } = document;
    if (root.name !== 'svg') throw new Error(`${file} begins with <${root.name}> and not with <svg>.`);
    if (document.dtd) throw new Error(`${file} declares a document type. Save it as plain SVG.`);
    for (const element of [root, ...root.find('.//*')]) {
      if (!(element instanceof XmlElement)) continue;
      if (/^(script|foreignObject|iframe|handler|set|animate.*)$/i.test(element.name))
        throw new Error(`${file} has a <${element.name}> in it. Save it as plain SVG.`);
      for (const { name, value } of element.attrs) {
        if (/^on/i.test(name)) throw new Error(`${file} has a script in ${name}. Save it as plain SVG.`);
        if (name === 'href' && !value.startsWith('#'))
          throw new Error(`${file} loads "${value.slice(0, 40)}". Draw everything in the file itself.`);
      }
    }
    const written = Buffer.from(bytes).toString('utf8');
    // What its values say once entities are read stands beside what is written: one may hide in the other.
    const said = [root, ...root.find('.//*')].flatMap((one) =>
      one instanceof XmlElement ? [...one.attrs.map(({ value }) => value), one.content] : [],
    );
    if (/<\?xml-/i.test(written))
      throw new Error(`${file} loads a style sheet. Draw everything in the file itself.`);
    if ([written, ...said].some((text) => /@import|image-set\(|url\(\s*['"]?(?!['"]?#)/i.test(text)))
      throw new Error(
        `${file} loads something from elsewhere by its style. Draw everything in the file itself.`,
      );
    if (
      !root.attrs.some(({ name }) => name === 'viewBox') &&
      !root.attrs.some(({ name }) => name === 'width')
    )
      throw new Error(`${file} says neither its viewBox nor its width. Give it a viewBox.`);
  } finally {
    document.dispose();
  }
}
