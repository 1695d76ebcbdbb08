import { describe, expect, it } from 'vitest';
import { noticeFile } from '../../../src/package/notice.ts';

describe('the notice of a package', () => {
  it('is one file for all packages that say the same, so that it is deflated once', () => {
    expect(noticeFile('scorm12', 'en-GB')).toBe(noticeFile('scorm12', 'en-GB'));
  });

  it('is not held after its package where it names a school', () => {
    const [first, again] = [0, 1].map(() => noticeFile('scorm12', 'en-GB', 'Elm Road School'));
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
    expect(Buffer.from(first!.bytes).toString()).toContain('that of Elm Road School');
  });
});
