/** `npm run gallery`: every part of the player and every screen in every state, on one page, until Ctrl-C. */
import { readCommandLine, needOneOf, refuse } from './command-line.ts';
import { serveGallery } from './gallery/serve.ts';
import { soundCourse } from './packaging.ts';

const { arguments: asked } = readCommandLine({
  name: 'npm run gallery',
  arguments: '[lesson]',
  about:
    'Shows every part of the player and every screen in every state, on one page. Left out, the lesson is the first of the course.',
  flags: {},
  example: 'PORT=5000 npm run gallery -- new-friend-in-the-game',
  notes:
    'The port is 4175; PORT before the command changes it. Light or dark, contrast and forced colours follow your browser or system. Ctrl-C stops it.',
});
const port = Number(process.env['PORT'] ?? 4175);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  refuse(`PORT is "${process.env['PORT']}"; it takes a number from 0 to 65535.`);

const course = soundCourse('modules');
const lesson = asked[0] ?? course.file.order[0]!;
needOneOf('lesson', lesson, course.lessons);
try {
  const gallery = await serveGallery(course, lesson, port);
  console.log(`The gallery is at ${gallery.url}\nCtrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      gallery.close();
      process.exit(130);
    });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  refuse(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm run gallery`);
}
