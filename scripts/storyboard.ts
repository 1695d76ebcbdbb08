/** `npm run storyboard`: one printable page a lesson, for reviewers who have only paper. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLesson } from '../src/course/lesson.ts';
import { WRITTEN_IN } from '../src/course/translation/translation.ts';
import { NATIONS } from '../src/guidance/author/nations.ts';
import type { Nation } from '../src/guidance/learner/fact.ts';
import { isPrintable, storyboard, storyboardName } from '../src/package/storyboard/storyboard.ts';
import { needOneOf, readCommandLine, refuse, today } from './command-line.ts';
import { machineFault, soundCourse } from './packaging.ts';

const { given, arguments: asked } = readCommandLine({
  name: 'npm run storyboard',
  arguments: '[lesson…]',
  about:
    'Writes one printable page a lesson: every scene and choice with its reason and facts, the proof, and a page to sign. Without a lesson, the whole course.',
  flags: {
    out: { value: 'DIR', says: 'Where the pages go; left out, dist/storyboards.' },
    locale: { value: 'TAG', says: 'The language of a translation; left out, the lesson’s own.' },
    nation: { value: 'NAME', oneOf: NATIONS, says: 'Whose guidance and words; left out, england.' },
  },
  example: 'npm run storyboard -- new-friend-in-the-game',
  notes:
    'A lesson that is not sound is printed with what the proof found. Ends with 0 when done, 1 where a lesson has errors that keep it from being proved, 2 where the command line or the machine is at fault.',
});
const out = given.out?.[0] ?? 'dist/storyboards';
const locale = given.locale?.[0] ?? WRITTEN_IN;
const nation = (given.nation?.[0] ?? 'england') as Nation;

const course = soundCourse('modules');
const ids = asked.length > 0 ? [...new Set(asked)] : course.file.order;
for (const id of ids) needOneOf('lesson', id, course.lessons);
try {
  mkdirSync(out, { recursive: true });
  for (const id of ids) print(id);
} catch (error) {
  refuse(machineFault(error, out));
}

function print(id: string): void {
  const lesson = loadLesson(course, id, { nation, locale, day: today() });
  if (locale !== WRITTEN_IN && !lesson.translation) {
    console.error(`${id} is not translated into ${locale}: it has no translations/${locale}.yaml.`);
    process.exitCode = 1;
    return;
  }
  if (!isPrintable(lesson)) {
    console.error(`${lesson.file} cannot be printed yet: npm run check -- ${id} says why.`);
    process.exitCode = 1;
    return;
  }
  const path = join(out, storyboardName(lesson, nation));
  writeFileSync(`${path}.part`, storyboard(lesson, course, nation));
  renameSync(`${path}.part`, path);
  console.log(path);
}
