import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { SoundCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';
import { listen } from '../../src/host/listen.ts';
import { buildIfStale } from '../build.ts';
import { refuse } from '../command-line.ts';

/** The day on which the gallery reads the guidance: always the same, so that two of its pictures can be compared. */
const DAY = '2026-11-24';
const SETTINGS = {
  standard: 'scorm12',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'en-GB',
} as const;

/** A gallery that is being served. */
export interface ServedGallery {
  url: string;
  close: () => void;
}

/**
 * Builds the gallery where it is stale, and serves it on 127.0.0.1 (port 0 takes one that is free) with the lessons of a
 * course, `first` before the others. Rejects where the port is in use; ends the command where a lesson is not sound.
 */
export async function serveGallery(course: SoundCourse, first: string, port: number): Promise<ServedGallery> {
  const lessons = [...new Set([first, ...course.file.order])].map((id) => {
    const lesson = loadLesson(course, id, { nation: 'england', locale: 'en-GB', day: DAY });
    return isPackable(lesson)
      ? payloadOf(lesson, SETTINGS)
      : refuse(`${id} is not sound: npm run check -- ${id} says why.`);
  });
  const folder = await buildIfStale('gallery', console.log);
  writeFileSync(join(folder, 'lessons.json'), JSON.stringify(lessons));
  const server = createServer(sirv(folder, { dev: true }));
  const given = await listen(server, port);
  return {
    url: `http://127.0.0.1:${given}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
