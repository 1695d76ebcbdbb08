import type { Connection } from './connection.ts';
import { deviceConnection } from './device-connection.ts';
import { deviceStore } from './indexed-store.ts';
import type { MakeLine } from './lines.ts';
import type { Line } from './scorm-connection.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { withCopies } from './with-copies.ts';

/**
 * The connection that a package was built for, or the device where its LMS is not there; `line` is null for a package
 * without an LMS. `lesson` tells lessons apart on the device: the lesson's id, or `<course>/<lesson>`. `locale` is the
 * language of what an LMS is told in words.
 */
export function connect(
  line: MakeLine | null,
  lesson: string,
  win: Window,
  around: Surroundings = surroundingsOf(win),
  locale = 'en-GB',
): Connection {
  const store = deviceStore(win, lesson, around.now, around.wait);
  const device = deviceConnection(store, around.now);
  return line ? withCopies(orElse(line(around, locale), device), store, around.now) : device;
}

/** The first connection where it finds what it is for, else the second. */
function orElse(first: Line, second: Connection): Connection {
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
