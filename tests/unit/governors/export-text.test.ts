import { describe, expect, it } from 'vitest';
import { exportText } from '../../../scripts/export-text.ts';

const TEXT = 'Näme,Lesson\nZoë,The coat on the peg’s\n';
const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

describe('the text of an export', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Unicode text', utf16],
    ['Unicode text of another machine', Buffer.from(utf16).swap16()],
    ['the Windows code page', Buffer.from(TEXT.replace('’', '\u0092'), 'latin1')],
  ])('is read as it was meant: %s', (_, bytes) => {
    expect(exportText(bytes)).toBe(TEXT);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004…'), /^It is a workbook\. Open it in Excel/],
    ['an older one', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^It is a workbook\./],
    ['UTF-16 without its mark', utf16.subarray(2), /^It is not a text file\./],
  ])('is not guessed at: %s', (_, bytes, says) => {
    expect(() => exportText(bytes)).toThrow(says);
  });

  it('may be empty', () => {
    expect(exportText(new Uint8Array())).toBe('');
  });
});
