import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesChanged } from '../../../../src/studio/edit/lines-changed.ts';
import { bothChanges } from '../../../../src/studio/page/file-saver.ts';
import { UndoList } from '../../../../src/studio/page/undo-list.ts';

describe('undo', () => {
  it('goes back through any edits to the first text, and forward again to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 12 }), (texts) => {
        const list = new UndoList();
        texts.slice(1).forEach((text, i) => list.note(texts[i]!, text, '', i));
        let text = texts.at(-1)!;
        for (let undone = list.undo(text); undone !== null; undone = list.undo(text)) text = undone;
        expect(text).toBe(texts[0]);
        for (let redone = list.redo(text); redone !== null; redone = list.redo(text)) text = redone;
        expect(text).toBe(texts.at(-1));
      }),
    );
  });

  it('takes letters typed one after another in one field back together, and those of another apart', () => {
    const list = new UndoList();
    list.note('', 'a', 'title', 0);
    list.note('a', 'ab', 'title', 200);
    list.note('ab', 'abc', 'about', 300);
    list.note('abc', 'abcd', 'about', 3000);
    expect(list.undo('abcd')).toBe('abc');
    expect(list.undo('abc')).toBe('ab');
    expect(list.undo('ab')).toBe('');
  });
});

describe('two changes of one text', () => {
  it('are both made where they touch different places, and are a choice where they do not', () => {
    const base = 'one two three four';
    expect(bothChanges(base, 'ONE two three four', 'one two three FOUR')).toBe('ONE two three FOUR');
    expect(bothChanges(base, 'one 2 three four', 'one zwei three four')).toBeNull();
  });
});

describe('differences', () => {
  it('lead from the first text to the second', () => {
    const line = fc.constantFrom('a', 'b', 'c', '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (a, b) => {
        const lines = a.join('\n').split('\n');
        let moved = 0;
        for (const { line: at, out, in: fresh } of linesChanged(a.join('\n'), b.join('\n'))) {
          expect(lines.slice(at - 1 + moved, at - 1 + moved + out.length)).toEqual(out);
          lines.splice(at - 1 + moved, out.length, ...fresh);
          moved += fresh.length - out.length;
        }
        expect(lines.join('\n')).toBe(b.join('\n'));
      }),
    );
  });
});
