/** What a connection needs of the world, so that a test can put another in its place. */
export interface Surroundings {
  win: Window;
  /** Milliseconds since the epoch. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** Whether the site that the lesson came from still answers. */
  reachable(): Promise<boolean>;
  /** Told of what an LMS refused, for whoever looks into it. */
  log(message: string): void;
}

/** A small file of every package, to be asked for after each commit. */
const PING_FILE = 'icon.svg';
const PING_MS = 10_000;

/** The browser's own. */
export function surroundingsOf(win: Window): Surroundings {
  return {
    win,
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => win.setTimeout(resolve, ms)),
    reachable: pinger(win),
    log: (message) => console.warn(message),
  };
}

/**
 * Asks for a small file of the package, past every cache (docs/lms.md §4.4). What the first answer was like is what
 * later ones must be like: a site where asking never works, or always leads elsewhere, tells nothing, so its silence
 * counts for nothing. Always true where the package is opened from a folder.
 */
export function pinger(win: Window): () => Promise<boolean> {
  if (win.location.protocol === 'file:' || typeof win.fetch !== 'function')
    return () => Promise.resolve(true);
  let usual: boolean | null = null;
  const ask = async (): Promise<boolean> => {
    try {
      const answer = await win.fetch(PING_FILE, {
        method: 'HEAD',
        cache: 'no-store',
        signal: AbortSignal.timeout(PING_MS),
      });
      return answer.ok && !answer.redirected;
    } catch {
      return false;
    }
  };
  return async () => {
    const answered = await ask();
    usual ??= answered;
    return answered || !usual;
  };
}
