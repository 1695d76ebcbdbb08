/** What this browser keeps for a learner and nobody is sent. */
export interface Shelf {
  /** The stored text, or null. Never throws. */
  get(key: string): string | null;
  /** True when it was kept. Never throws. */
  set(key: string, text: string): boolean;
}

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
export function shelfKey(lesson: string, token: string, what: 'plan' | 'passed-on'): string {
  return `afu:${lesson}:${token}:${what}`;
}

/** The plan kept for an attempt; empty where there is none. */
export function readPlan(shelf: Shelf, key: string): Plan {
  try {
    const plan: unknown = JSON.parse(shelf.get(key) ?? 'null');
    if (typeof plan === 'object' && plan !== null && 'text' in plan && 'day' in plan)
      return { text: String(plan.text), day: String(plan.day) };
  } catch {
    // Something else is kept under that name.
  }
  return { text: '', day: '' };
}
