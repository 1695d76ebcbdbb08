import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTwee } from '../../../../src/studio/twee/export-twee.ts';
import { importTwee } from '../../../../src/studio/twee/import-twee.ts';
import { readTwee } from '../../../../src/studio/twee/notation.ts';
import { readYaml } from '../../../../src/story/author/read.ts';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { anyLessonText, MODULES, CONTEXT, scenesOf } from './stories.ts';

describe('a lesson changed in Twine', () => {
  const LESSON = MODULES.find(({ name }) => name === 'new-friend-in-the-game')!.text;
  const back = (change: (twee: string) => string) => importTwee(change(exportTwee(LESSON).twee));
  const diff = (yaml: string) => {
    const [before, after] = [LESSON.split('\n'), yaml.split('\n')];
    return {
      out: before.filter((line) => !after.includes(line)),
      in: after.filter((line) => !before.includes(line)),
    };
  };

  it('has one line changed for one word, and every rating, reason and comment where it was', () => {
    const { yaml, notCarried } = back((twee) => twee.replace('Chairs up.', 'Chairs all up.'));
    expect(notCarried).toEqual([]);
    expect(diff(yaml).in).toEqual([expect.stringContaining('Chairs all up.')]);
    expect(diff(yaml).out).toHaveLength(1);
  });

  it('keeps the choice, the rating and the reason of a link in other words', () => {
    const { yaml, notCarried } = back((twee) => twee.replace('[[Crouch down', '[[Kneel down'));
    expect(notCarried).toEqual([]);
    expect(diff(yaml)).toEqual({
      out: [expect.stringContaining('Crouch down') as string],
      in: [expect.stringContaining('Kneel down') as string],
    });
  });

  it('renames a scene wherever it is named, and follows a link that leads elsewhere', () => {
    const renamed = back((twee) =>
      twee.replace(':: heads-turn', ':: All heads turn').replaceAll('->heads-turn]]', '->All heads turn]]'),
    );
    expect(renamed.notCarried).toEqual([]);
    expect(renamed.yaml).toBe(LESSON.replaceAll('heads-turn', 'all-heads-turn'));
    const led = back((twee) => twee.replace('->six-minutes]]', '->line-goes-out]]'));
    expect(scenesOf(led.yaml)['back-of-the-line']!.decision).toMatchObject({
      choices: { 'wait-on-the-carpet': { rating: 'acceptable', then: 'line-goes-out' } },
    });
  });

  it('adds new links as choices to be rated, and new passages as scenes to be finished', () => {
    const { yaml } = back(
      (twee) =>
        twee.replace('->six-minutes]]', '->six-minutes]]\n[[Ring the bell.->The bell]]') +
        '\n\n:: The bell\nIt rings.\n\nMrs Vance: "Who was that?"\n\n[[heads-turn]]\n',
    );
    expect(scenesOf(yaml)['back-of-the-line']!.decision).toMatchObject({
      choices: {
        'ring-the-bell': { text: 'Ring the bell.', then: 'the-bell' },
        'book-corner': { rating: 'best' },
      },
    });
    expect(scenesOf(yaml)['the-bell']).toMatchObject({
      beats: [{ narration: 'It rings.' }, { speech: { who: 'mrs-vance', says: 'Who was that?' } }],
      then: 'heads-turn',
    });
    const { diagnostics } = checkLesson({ text: yaml, file: 'lesson.yaml' }, CONTEXT);
    expect(diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '"rating" of the choice "ring-the-bell" is empty.',
        '"role" of the person "mrs-vance" is empty.',
      ]),
    );
  });

  it('tells of choices and scenes that were taken out, and keeps a scene’s text as a comment', () => {
    const { yaml, notCarried } = back((twee) =>
      twee.replace(/\[\[Crouch down.*\]\]\n/, '').replace(/:: heads-turn [^]*?\n\n\n/, ''),
    );
    expect(notCarried.map(({ what }) => what)).toEqual([
      'The choice "whisper-it", whose link to "heads-turn" is gone',
      'The scene "heads-turn", which is no longer in the Twee file',
    ]);
    expect(scenesOf(yaml)['heads-turn']).toBeUndefined();
    expect(yaml).toContain('  # Taken out in Twine:\n  #   heads-turn:\n');
  });

  it('takes a new title and a new start', () => {
    const { yaml } = back((twee) =>
      twee
        .replace('A new friend in the game\n', 'An old friend\n')
        .replace('"start": "back-of-the-line"', '"start": "beanbag"'),
    );
    expect(diff(yaml).in).toEqual(['title: An old friend', 'start: beanbag']);
  });

  it('can always be read again, whatever was done to it, and no scene goes without a word', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      what: fc.constantFrom('drop', 'double', 'word', 'link', 'passage', 'rename'),
    });
    const edited = (twee: string, { at, what }: { at: number; what: string }): string => {
      const [own, file] = [
        twee.slice(0, twee.indexOf(':: The lesson file')),
        twee.slice(twee.indexOf(':: The lesson file')),
      ];
      const rows = own.split('\n');
      const i = Math.floor(at * rows.length);
      const row = rows[i]!;
      if (what === 'drop') rows.splice(i, 1);
      else if (what === 'double') rows.splice(i, 0, row);
      else if (what === 'word') rows[i] = row.replace(/ [a-z]+ /, ' <<other>> words ');
      else if (what === 'link') rows.splice(i, 0, '[[A new way->nowhere yet]]');
      else if (what === 'passage') rows.splice(i, 0, ':: Put in [new]');
      else rows[i] = row.replace(/^:: (\w+)/, ':: $1 renamed');
      return rows.join('\n') + file;
    };
    fc.assert(
      fc.property(anyLessonText, fc.array(edit, { minLength: 1, maxLength: 6 }), (yaml, edits) => {
        const made = importTwee(edits.reduce(edited, exportTwee(yaml).twee));
        const { value, diagnostics } = readYaml({ text: made.yaml, file: 'lesson.yaml' });
        expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
        expect(value).not.toBeNull();
        const said = made.notCarried.map(({ what }) => what).join('\n');
        const { passages } = readTwee(edits.reduce(edited, exportTwee(yaml).twee));
        for (const id of Object.keys(scenesOf(yaml)))
          if (!passages.some(({ name }) => name === id) && !(id in scenesOf(made.yaml)))
            expect(said.includes(`"${id}"`) || made.yaml.includes('renamed')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
