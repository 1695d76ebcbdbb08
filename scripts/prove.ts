/** `npm run prove`: what the proof of a lesson found, in words. */
import { readFileSync } from 'node:fs';
import { isSound, loadCourse, type Course } from '../src/course/course.ts';
import { showFault, type Fault } from '../src/course/fault.ts';
import { isPackable, joinLesson } from '../src/course/lesson.ts';
import { contextFor } from '../src/course/lesson-context.ts';
import { NATIONS } from '../src/guidance/author/nations.ts';
import type { Nation } from '../src/guidance/learner/fact.ts';
import { SUSPEND_DATA_LIMIT } from '../src/lms/profile.ts';
import { proofInWords } from '../src/story/author/proof-in-words.ts';
import { proofText } from '../src/story/author/proof-text.ts';
import { targetsOf, type Target } from './checking.ts';
import { passMark, readCommandLine, refuse, today } from './command-line.ts';

const DIR = 'modules';

const { given, arguments: asked } = readCommandLine({
  name: 'npm run prove',
  arguments: '<lesson or path>',
  about: 'Proves a lesson: walks every state that any run can reach, and says in words what was found.',
  flags: {
    nation: { value: 'NAME', oneOf: NATIONS, says: 'Whose guidance and words; left out, england.' },
    pass: { value: 'MARK', says: 'The pass mark, 1 to 100; left out, the lesson’s own.' },
    json: { says: 'Prints the same as JSON, with every figure.' },
  },
  example: 'npm run prove -- new-friend-in-the-game --pass 85',
  notes: `Each thing that must hold is said to hold, or to fail with the shortest run that shows it.
Ends with 0 where the lesson is sound, 1 where it is not, 2 where the command is not understood.`,
});

const nation = (given.nation?.[0] ?? 'england') as Nation;
const pass = given.pass ? { pass: passMark(given.pass[0]!) } : {};
const course = readCourse();
const { id, file } = theLesson(course);
if (!isSound(course)) endWithFaults(course.faults, 'Nothing was proved: mend the course first.');

const source = { text: readFileSync(file, 'utf8'), file };
const lesson = joinLesson(course, id, source, { nation, locale: 'en-GB', day: today(), ...pass });
const { story, proof, faults } = lesson;
if (!story || !proof) endWithFaults(faults, 'Nothing was proved: mend these first.');

const words = proofInWords(story, proof, { ...contextFor(course, nation), suspendData: SUSPEND_DATA_LIMIT });
const sound = isPackable(lesson);
if (given.json) print({ lesson: id, file, nation, pass: story.pass, sound, words, proof, faults });
else process.stdout.write(proofText(words));
process.exitCode = sound ? 0 : 1;

function readCourse(): Course {
  try {
    return loadCourse(DIR);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function theLesson(of: Course): Target {
  if (asked.length !== 1) refuse(`Name one lesson to prove. There are: ${of.lessons.join(', ')}.`);
  let found: Target[] = [];
  try {
    found = targetsOf(asked, DIR, of);
  } catch (error) {
    refuse((error as Error).message);
  }
  return found.length === 1 ? found[0]! : refuse(`Name one lesson to prove, and not the whole of ${DIR}.`);
}

function endWithFaults(found: readonly Fault[], why: string): never {
  if (given.json) print({ lesson: id, file, nation, sound: false, words: null, proof: null, faults: found });
  else {
    for (const fault of found) if (fault.level === 'error') console.log(showFault(fault));
    console.log(why);
  }
  process.exit(1);
}

/** As JSON. Numbers of runs may be more than a number can hold, so that they are texts. */
function print(value: unknown): void {
  console.log(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), 2),
  );
}
