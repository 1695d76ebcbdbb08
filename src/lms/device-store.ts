/** A run of a lesson as this browser keeps it. Nothing in it says who the learner is, and it never leaves the browser. */
export interface Kept {
  /** When it was last written, milliseconds since the epoch. */
  at: number;
  /** The attempt's token: it says which copy belongs to which attempt, and nothing else. */
  token: string;
  stored: string;
  location: string;
  /** Whether the run had ended. */
  ended: boolean;
}

/** Where one lesson's runs are kept. No call throws or rejects. */
export interface DeviceStore {
  /** What is kept of this lesson, newest first; null where this browser keeps nothing. */
  all(): Promise<Kept[] | null>;
  /** True when it is kept. */
  put(kept: Kept): Promise<boolean>;
  /** The same at once, for a page that is going away. */
  putNow(kept: Kept): boolean;
  remove(token: string): Promise<void>;
}

/** A copy older than this is dropped: 90 days (docs/lms.md §7.2). */
export const KEEP_MS = 90 * 24 * 3600 * 1000;

const PREFIX = 'afu:run';

/** Kept in `localStorage`, which a browser may forbid, and may lose in a crash. */
export function localStore(win: Window, lesson: string, now: () => number): DeviceStore {
  const prefix = `${PREFIX}:${lesson}:`;
  const attempt = <Result>(act: (storage: Storage) => Result): Result | null => {
    try {
      return act(win.localStorage);
    } catch {
      return null;
    }
  };
  const putNow = (kept: Kept): boolean =>
    attempt((storage) => {
      storage.setItem(prefix + kept.token, JSON.stringify(kept));
      return true;
    }) ?? false;
  return {
    async all() {
      return attempt((storage) => {
        const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)!);
        const runs = keys
          .filter((key) => key.startsWith(`${PREFIX}:`))
          .map((key) => ({ key, kept: parsed(storage.getItem(key)) }));
        for (const { key, kept } of runs) if (isOld(kept, now())) storage.removeItem(key);
        return fresh(
          runs.filter(({ key }) => key.startsWith(prefix)).map(({ kept }) => kept),
          now(),
        );
      });
    },
    put: async (kept) => putNow(kept),
    putNow,
    async remove(token) {
      attempt((storage) => storage.removeItem(prefix + token));
    },
  };
}

/** What is a copy and still young enough, newest first. */
export function fresh(found: readonly unknown[], now: number): Kept[] {
  return found
    .filter(isKept)
    .filter((kept) => !isOld(kept, now))
    .sort((a, b) => b.at - a.at);
}

/** Whether something kept is a copy, and too old to be kept any longer. */
export function isOld(found: unknown, now: number): boolean {
  return isKept(found) && found.at < now - KEEP_MS;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null) return false;
  const { at, token, stored, location, ended } = found as Record<string, unknown>;
  return (
    typeof at === 'number' &&
    typeof token === 'string' &&
    typeof stored === 'string' &&
    typeof location === 'string' &&
    typeof ended === 'boolean'
  );
}
