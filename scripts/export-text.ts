const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
/** How a workbook begins: of today's Excel (a zip), and of Excel before 2007 (MS-CFB 2.2). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** Characters that stand in no text. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\0-\u0008\u000e-\u001f]/;
const AS_CSV = 'Open it in Excel or the like, and save it as CSV.';

/**
 * An export's text, in whichever way it was saved: UTF-8, UTF-16 with its mark (what Excel calls Unicode text), or else
 * the Windows code page of Western Europe, as Excel's plain CSV is. Throws Error, one sentence and what to do, where it
 * is a workbook or no text at all.
 */
export function exportText(bytes: Uint8Array): string {
  const begins = (start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
  if (WORKBOOKS.some(begins)) throw new Error(`It is a workbook. ${AS_CSV}`);
  const text = decoded();
  if (NOT_TEXT.test(text)) throw new Error(`It is not a text file. ${AS_CSV}`);
  return text;

  function decoded(): string {
    if (begins(UTF16_LITTLE)) return new TextDecoder('utf-16le').decode(bytes);
    if (begins(UTF16_BIG)) return new TextDecoder('utf-16be').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return windows1252(bytes);
    }
  }
}

/** What the bytes 80 to 9F stand for (WHATWG Encoding, windows-1252). Some releases of Node take them for controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80]!);
}
