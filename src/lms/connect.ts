import type { Settings } from '../course/learner/payload.ts';
import type { Connection } from './connection.ts';
import { deviceConnection } from './device-connection.ts';
import { offeredLine } from './extra-lines.ts';
import { deviceStore } from './indexed-store.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { scormConnection, type Line } from './scorm-connection.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { withCopies } from './with-copies.ts';

/**
 * The connection that a package was built for, or the device where its LMS is not there. `lesson` tells lessons apart
 * on the device: the lesson's id, or `<course>/<lesson>`.
 */
export function connect(
  { standard, locale }: Pick<Settings, 'standard'> & Partial<Pick<Settings, 'locale'>>,
  lesson: string,
  win: Window,
  around: Surroundings = surroundingsOf(win),
): Connection {
  const store = deviceStore(win, lesson, around.now, around.wait);
  const device = deviceConnection(store, around.now);
  const lms = (line: Line): Connection => withCopies(orElse(line, device), store, around.now);
  switch (standard) {
    case 'scorm12':
      return lms(scormConnection(scorm12, around));
    case 'scorm2004-3':
    case 'scorm2004-4':
      return lms(scormConnection(scorm2004, around));
    case 'cmi5': {
      const make = offeredLine(win, standard);
      return make ? lms(make(around, locale ?? 'en-GB')) : device;
    }
    case 'web':
      return device;
  }
}

/** The first connection where it finds what it is for, else the second. */
export function orElse(first: Line, second: Connection): Connection {
  let chosen: Omit<Connection, 'open'> = first;
  return {
    async open() {
      const opening = await first.open();
      if (opening) return opening;
      chosen = second;
      return second.open();
    },
    save: (record, reason) => chosen.save(record, reason),
    keep: (record) => chosen.keep?.(record) ?? Promise.resolve(false),
    leave: (record) => chosen.leave(record),
    interactionCount: () => chosen.interactionCount(),
    onState(listener) {
      first.onState(listener);
      second.onState(listener);
    },
  };
}
