import type { Connection, SaveState } from '../lms/connection.ts';
import { saveStates } from '../lms/save-state.ts';

/**
 * A connection that is opened at once, though whoever is to play is still on the way: what the LMS says, and how saving
 * stands by then, is told when they ask for it with `open`.
 */
export function openEarly(connection: Connection): Connection {
  const states = saveStates();
  let asked = false;
  let latest: SaveState | null = null;
  connection.onState((state) => {
    latest = state;
    if (asked) states.tell(state);
  });
  const opening = connection.open();
  return {
    ...connection,
    open() {
      asked = true;
      if (latest) states.tell(latest);
      return opening;
    },
    onState: states.listen,
  };
}
