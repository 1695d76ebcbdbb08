/** `npm run translate`: a lesson out to a translator as XLIFF, and the translation back in beside the lesson. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lessonFile } from '../src/course/course.ts';
import { translationFaults } from '../src/course/translation-faults.ts';
import { show } from '../src/story/author/diagnostic.ts';
import { exportXliff } from '../src/studio/xliff/export-xliff.ts';
import { importXliff, type ImportedTranslation } from '../src/studio/xliff/import-xliff.ts';
import { languageTag, WRITTEN_IN, type Translation } from '../src/course/translation/translation.ts';
import {
  readTranslation,
  translationFile,
  writeTranslation,
} from '../src/course/translation/translation-file.ts';
import { CannotTranslate } from '../src/course/translation/units.ts';
import { needOneOf, readCommandLine, refuse } from './command-line.ts';
import { machineFault, soundCourse } from './packaging.ts';

const DIR = 'modules';
const SHOWN = 20;

const { given, arguments: asked } = readCommandLine({
  name: 'npm run translate',
  arguments: 'export|import <lesson> [FILE]',
  about:
    'Writes a lesson as XLIFF 2.0 for a translator, or takes the translator’s file in beside the lesson. Without FILE, dist/translations/<lesson>.<language>.xlf.',
  flags: { to: { value: 'TAG', says: 'The language, such as cy or pl. Needed.' } },
  example: 'npm run translate -- export new-friend-in-the-game --to cy',
  notes: `docs/translation.md explains the whole road. Ends with 0 when done, 1 where the lesson or the translation is at fault,
2 where the command line or the machine is.`,
});
const [what, id, path, ...more] = asked;
if (what === undefined || id === undefined || more.length > 0)
  refuse('Say what to do with which lesson: npm run translate -- export new-friend-in-the-game --to cy');
needOneOf('such command', what, ['export', 'import']);
const to =
  languageTag(given.to?.[0] ?? refuse('Say which language: --to cy')) ??
  refuse('--to takes a tag such as cy.');
const course = soundCourse(DIR);
needOneOf('lesson', id, course.lessons);

const lesson = readFileSync(lessonFile(DIR, id), 'utf8');
const kept = join(DIR, id, translationFile(to));
const file = path ?? join('dist', 'translations', `${id}.${to}.xlf`);
try {
  if (what === 'export') sendOut();
  else takeIn();
} catch (error) {
  if (error instanceof CannotTranslate) fault(error.message);
  refuse(machineFault(error, file));
}

function sendOut(): void {
  write(file, exportXliff(lesson, { source: WRITTEN_IN, target: to, translation: before() }));
  console.log(`${file} is there, for the translator. Their file comes back with:
  npm run translate -- import ${id} --to ${to} FILE`);
}

function takeIn(): void {
  if (!existsSync(file)) refuse(`There is no file ${file}.`);
  const taken = importXliff(readFileSync(file), lesson, before());
  for (const { path, what } of taken.problems) console.error(path === null ? what : `${path}: ${what}`);
  if (!taken.translation) fault('Nothing was taken in.');
  if (taken.translation.to !== to)
    fault(`The file is a translation into ${taken.translation.to}, and not into ${to}.`);
  write(kept, writeTranslation(taken.translation));
  console.log(summary(taken, taken.translation));
  const faults = translationFaults({ text: lesson, file: lessonFile(DIR, id!) }, taken.translation, course);
  for (const found of faults) console.log(show(found));
  if (taken.problems.length + faults.length > 0) process.exitCode = 1;
}

/** What is translated already; null where nothing is. */
function before(): Translation | null {
  if (!existsSync(kept)) return null;
  const { translation, fault: wrong } = readTranslation(readFileSync(kept, 'utf8'));
  return translation ?? fault(`${kept}: ${wrong}`);
}

function summary({ stale, missing, deleted }: ImportedTranslation, { texts }: Translation): string {
  const done = texts.length - stale.length - deleted.length;
  return [
    `${kept} is written: ${done} translated, ${stale.length} stale, ${missing.length} missing, ${deleted.length} no longer in the lesson.`,
    ...listed(
      'stale',
      stale.map((one) => `${one.path}: was "${one.was}", is "${one.now}"`),
    ),
    ...listed('missing', missing),
    ...listed(
      'no longer there',
      deleted.map((one) => `${one.path}: "${one.text}"`),
    ),
  ].join('\n');
}

function listed(word: string, lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN).map((line) => `  ${word}  ${line}`),
    ...(rest > 0 ? [`  ${word}  … and ${rest} more`] : []),
  ];
}

function write(target: string, text: string): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, text);
  renameSync(`${target}.part`, target);
}

function fault(why: string): never {
  console.error(why);
  process.exit(1);
}
