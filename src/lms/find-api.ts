import { firstCall, type ApiName, type RawApi } from './api.ts';

/** Frames looked through on the way up. No real page nests this deep; a loop of frames ends. */
const MOST_FRAMES = 500;
const POLLS = 20;
const POLL_MS = 250;

/**
 * Looks for an LMS's API: this window and its parents, then the window that opened this one and its parents, then the
 * opener of the topmost (docs/lms.md §2.1). A window of another origin on the way is stepped over. Never throws.
 */
export function findApi(win: Window, name: ApiName): RawApi | null {
  return (
    upFrom(win, name) ??
    upFrom(
      attempt(() => win.opener as Window | null),
      name,
    ) ??
    upFrom(
      attempt(() => win.top?.opener as Window | null),
      name,
    )
  );
}

/** The same, again every quarter of a second for five seconds: some LMSs put the API there after the frame. */
export async function awaitApi(
  win: Window,
  name: ApiName,
  wait: (ms: number) => Promise<void>,
): Promise<RawApi | null> {
  for (let poll = 0; ; poll++) {
    const api = findApi(win, name);
    if (api || poll === POLLS) return api;
    await wait(POLL_MS);
  }
}

function upFrom(start: Window | null, name: ApiName): RawApi | null {
  let win = start;
  for (let hop = 0; win && hop < MOST_FRAMES; hop++) {
    const here = win;
    const api = attempt(() => {
      const found = (here as unknown as Record<string, RawApi | null | undefined>)[name];
      return found?.[firstCall(name)] == null ? null : found;
    });
    if (api) return api;
    const parent = attempt(() => here.parent);
    win = parent === here ? null : parent;
  }
  return null;
}

function attempt<Found>(look: () => Found | null | undefined): Found | null {
  try {
    return look() ?? null;
  } catch {
    return null;
  }
}
