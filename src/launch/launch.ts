import type { Payload } from '../course/learner/payload.ts';
import { connect } from '../lms/connect.ts';
import type { Connection } from '../lms/connection.ts';
import type { MakeLine } from '../lms/lines.ts';
import { carried } from './carried.ts';
import { openEarly } from './open-early.ts';

/** What the player finds ready: its lesson, and the connection that keeps what the learner does. */
export interface Launch {
  payload: Payload;
  connection: Connection;
}

/** Where a package's first script leaves the launch for the player after it. */
const PLACE = 'afuLaunch';
type Launching = Window & { [PLACE]?: Promise<Launch> };

/**
 * Begins while the player is still being fetched: takes the lesson out of the page, has the device's database opened
 * meanwhile, and then opens the line to the LMS, which hears nothing of a lesson that cannot be played. For the script
 * that stands before the player's in a package's page, where `data-name` tells the lesson from others on the device.
 */
export function launch(line: MakeLine | null, win: Launching): void {
  const { documentElement } = win.document;
  const { dataset, textContent } = win.document.getElementById('lesson')!;
  const connection = connect(line, dataset['name']!, win, undefined, documentElement.lang);
  const begun = carried(textContent).then((payload) => ({ payload, connection: openEarly(connection) }));
  // What goes wrong is for the player to say, once it has come.
  begun.catch(() => undefined);
  win[PLACE] = begun;
}

/** The launch that was begun. Rejects where the lesson could not be taken out of the page, or nothing was begun. */
export async function launched(win: Launching): Promise<Launch> {
  const begun = win[PLACE];
  if (!begun) throw new Error('a file of the package is missing');
  return begun;
}
