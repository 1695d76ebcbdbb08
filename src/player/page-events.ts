import type { Session } from './session.ts';

/** The window events that a session hears of. Leaving is on `pagehide` alone: `unload` may never fire (docs/lms.md §4). */
export function listenToPage(session: Session, win: Window): void {
  win.document.addEventListener('visibilitychange', () => {
    if (win.document.visibilityState === 'hidden') session.hide();
  });
  win.addEventListener('pagehide', () => session.leave());
  win.addEventListener('pageshow', (event) => {
    if (event.persisted) session.revive();
  });
  openForPrint(win);
}

/**
 * Makes the browser's Back reread. Each decision stands in the history of the page, with the same address; going back
 * to one shows it as already decided. Returns what is to be called after every change.
 */
export function followHistory(session: Session, win: Window): () => void {
  let at = -1;
  const write = (how: 'pushState' | 'replaceState', steps: number): void => {
    at = steps;
    try {
      win.history[how]({ afuSteps: steps }, '');
    } catch {
      // A frame without a history of its own: Back then leaves the lesson, and nothing is lost.
    }
  };
  win.addEventListener('popstate', (event) => {
    const state: unknown = event.state;
    if (typeof state !== 'object' || state === null || !('afuSteps' in state)) return;
    at = Number(state.afuSteps);
    if (at < session.played.steps.length) session.lookBack(at);
    else if (session.screen === 'look-back') session.return();
  });
  return () => {
    const steps = session.played.steps.length;
    if (session.screen === 'opening' || session.screen === 'look-back' || at === steps) return;
    write(at < 0 || steps < at ? 'replaceState' : 'pushState', steps);
  };
}

/** Calls back once the page as it now stands has been painted; at once where nobody can see it, and nothing is painted. */
export function whenSeen(win: Window, then: () => void): void {
  if (win.document.visibilityState === 'hidden') then();
  else win.requestAnimationFrame(() => win.setTimeout(then));
}

/** What is folded away is printed too, and folded again afterwards. */
function openForPrint(win: Window): void {
  let opened: HTMLDetailsElement[] = [];
  win.addEventListener('beforeprint', () => {
    opened = [...win.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  win.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
