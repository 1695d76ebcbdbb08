import type { RawApi } from '../lms/api.ts';
import type { ApiPlace } from './observations.ts';

const MOST_FRAMES = 500;

/** Where an API that was found stands, looked for in the order in which it was found (docs/lms.md §2.1). */
export function placeOf(win: Window, holds: (candidate: Window) => boolean): ApiPlace {
  const starts: [ApiPlace['from'], () => Window | null][] = [
    ['frame', () => win],
    ['opener', () => win.opener as Window | null],
    ['top-opener', () => (win.top?.opener ?? null) as Window | null],
  ];
  for (const [from, start] of starts) {
    const up = hopsTo(tried(start), holds);
    if (up !== null) return { from, up };
  }
  return { from: 'frame', up: 0 };
}

/** Whether a window holds this very API. */
export function holding(api: RawApi, name: string): (candidate: Window) => boolean {
  return (candidate) => (candidate as unknown as Record<string, unknown>)[name] === api;
}

function hopsTo(start: Window | null, holds: (candidate: Window) => boolean): number | null {
  let win = start;
  for (let up = 0; win && up < MOST_FRAMES; up++) {
    const here: Window = win;
    if (tried(() => holds(here))) return up;
    const parent = tried(() => here.parent);
    win = parent === here ? null : parent;
  }
  return null;
}

/** What a look gives, or null where a window of another site refuses it. */
function tried<Found>(look: () => Found | null): Found | null {
  try {
    return look();
  } catch {
    return null;
  }
}
