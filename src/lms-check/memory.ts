import type { Finding } from './verdict.ts';

/** What this device remembers of a check: what earlier launches found, and that there was a first. */
export interface Memory {
  findings: Finding[];
  /** The launch that is to come next. */
  next: 2 | 3 | 4;
}

const KEY = 'afu-lms-check';

/** What an earlier launch on this device found in this standard; null where there was none, or the browser keeps nothing. */
export function recall(storage: () => Storage, standard: string): Memory | null {
  try {
    const text = storage().getItem(`${KEY}-${standard}`);
    return text === null ? null : (JSON.parse(text) as Memory);
  } catch {
    return null;
  }
}

/** Remembers it, or forgets it where there is nothing to come. */
export function remember(storage: () => Storage, standard: string, memory: Memory | null): void {
  try {
    if (memory) storage().setItem(`${KEY}-${standard}`, JSON.stringify(memory));
    else storage().removeItem(`${KEY}-${standard}`);
  } catch {
    // A browser that keeps nothing: then each launch speaks of itself alone.
  }
}
