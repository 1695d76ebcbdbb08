/** What this browser keeps for a learner and nobody is sent. */
export interface Shelf {
  /** The stored text, or null. Never throws. */
  get(key: string): string | null;
  /** True when it was kept. Never throws. */
  set(key: string, text: string): boolean;
}

/** How sure a learner says they are of an answer, before what follows from it. */
export type Sure = 'unsure' | 'fairly' | 'sure';

/** How sure, by run and decision: `<run>/<decision>`. */
export type SureBy = Readonly<Record<string, Sure | null>>;

/** "One thing I will do", with a day (`YYYY-MM-DD`, or empty). */
export interface Plan {
  text: string;
  day: string;
}

/** The browser's own storage, which may be switched off or full: then nothing is kept and nothing breaks. */
export function browserShelf(win: Window): Shelf {
  return {
    get(key) {
      try {
        return win.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, text) {
      try {
        win.localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/**
 * Where something of one attempt is kept. The attempt's token is in the key, so that the next person at a shared
 * computer does not meet the plan of the one before.
 */
export function shelfKey(lesson: string, token: string, what: 'plan' | 'passed-on' | 'sure'): string {
  return `afu:${lesson}:${token}:${what}`;
}

/** The plan kept for an attempt; empty where there is none. */
export function readPlan(shelf: Shelf, key: string): Plan {
  const { text = '', day = '' } = readFields(shelf, key);
  return { text: String(text), day: String(day) };
}

/** How sure the learner was in an attempt; empty where nothing was said. */
export function readSure(shelf: Shelf, key: string): SureBy {
  return readFields(shelf, key) as SureBy;
}

function readFields(shelf: Shelf, key: string): Record<string, unknown> {
  try {
    return (JSON.parse(shelf.get(key) ?? '') as Record<string, unknown> | null) ?? {};
  } catch {
    // Nothing, or something else, is kept under that name.
    return {};
  }
}
