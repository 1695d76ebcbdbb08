/** `npm run new`: a new lesson folder that passes `check` and plays. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newLesson } from '../src/story/author/new-lesson.ts';
import { ID } from '../src/story/author/fields.ts';
import { readCommandLine, refuse } from './command-line.ts';

const DIR = 'modules';
const LONGEST = 48;

const { arguments: asked } = readCommandLine({
  name: 'npm run new',
  arguments: '<lesson-id>',
  about: 'Makes a folder in modules/ with a small lesson that passes check and plays, to write over.',
  flags: {},
  example: 'npm run new -- the-photo-in-the-corridor',
});
const [id] = asked;
if (id === undefined || asked.length > 1)
  refuse('Give the new lesson one id: npm run new -- the-photo-in-the-corridor');
if (!ID.test(id) || id.length > LONGEST) {
  refuse(
    `"${id}" cannot be a lesson’s id. Use lower-case words joined by hyphens, at most ${LONGEST} characters.`,
  );
}
if (!existsSync(DIR)) refuse(`There is no folder ${DIR} here. Run this in the project's folder.`);
const folder = join(DIR, id);
if (existsSync(folder)) refuse(`${folder} is already there. Choose another id.`);

mkdirSync(folder);
writeFileSync(join(folder, 'lesson.yaml'), newLesson(id));
console.log(`${join(folder, 'lesson.yaml')} is there. Next:
  npm run check -- ${id} --watch    says what is wrong, as you type
  add ${id} to order: in ${join(DIR, 'course.yaml')}    puts it in the course
  docs/lesson-format.md             explains every field`);
