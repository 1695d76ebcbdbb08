import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../../../src/course/course.ts';
import { showFault, type Fault } from '../../../../src/course/fault.ts';
import { joinLesson } from '../../../../src/course/lesson.ts';

const ID = 'new-friend-in-the-game';
const FILE = `modules/${ID}/lesson.yaml`;
const FOLDER = 'tests/fixtures/broken';

/** One small edit of the first lesson, and the one fault that it must bring. */
interface Broken {
  edit: { find: string; replace: string };
  /** `at` are the words on that line at which the fault stands; `also` the codes that follow from it. */
  expect: { code: string; 'line-of': string; at: string; also?: string[] };
}

const lesson = readFileSync(FILE, 'utf8');
const broken = readdirSync(FOLDER).map((file) => ({
  name: file.replace('.json', ''),
  ...(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Broken),
}));

function faultsIn(text: string): Fault[] {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error('the course is at fault');
  return joinLesson(
    course,
    ID,
    { text, file: FILE },
    { nation: 'england', locale: 'en-GB', day: '2026-12-01' },
  ).faults;
}

/** The first line with some words from the edit on, or before it where there is none. */
function lineOf(words: string, lines: readonly string[], from: number): number {
  const after = lines.findIndex((line, i) => i >= from && line.includes(words));
  return after >= 0 ? after : lines.findIndex((line) => line.includes(words));
}

describe('the first lesson', () => {
  const before = faultsIn(lesson).map(({ code }) => code);

  it('has no error', () => {
    expect(faultsIn(lesson).filter(({ level }) => level === 'error')).toEqual([]);
  });

  describe.each(broken)('broken: $name', ({ edit, expect: { code, 'line-of': words, at, also = [] } }) => {
    const text = lesson.replace(edit.find, () => edit.replace);
    const faults = text === lesson ? [] : faultsIn(text);

    it(`gives ${code} at "${at}"`, () => {
      expect(text, `"${edit.find}" is not in the lesson any more`).not.toBe(lesson);
      const lines = text.split('\n');
      const line = lineOf(words, lines, lesson.slice(0, lesson.indexOf(edit.find)).split('\n').length - 1);
      const found = faults.filter((fault) => fault.code === code).map((fault) => [fault.line, fault.column]);
      expect(found, faults.map(showFault).join('\n')).toContainEqual([
        line + 1,
        lines[line]!.indexOf(at) + 1,
      ]);
    });

    it('and nothing else', () => {
      const added = faults.map((fault) => fault.code);
      for (const old of before) if (added.includes(old)) added.splice(added.indexOf(old), 1);
      expect(added.sort(), faults.map(showFault).join('\n')).toEqual([code, ...also].sort());
    });
  });

  it('is broken in at least twenty ways, each with a message of its own', () => {
    expect(new Set(broken.map(({ expect: { code } }) => code)).size).toBe(broken.length);
    expect(broken.length).toBeGreaterThanOrEqual(20);
  });
});
