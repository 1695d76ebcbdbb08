/** The answers that a server is giving. */
export interface Answers {
  /** Counts one, from when its request came until it is given or has failed. */
  add(answer: Promise<void>): void;
  /** Resolves when none is being given. */
  given(): Promise<void>;
}

/**
 * Counts the answers of one server. Node calls a server closed when its connections are, and the page that sent a
 * record may be gone while the record is still being written: only after `given` is all of it on disk.
 */
export function countAnswers(): Answers {
  const underway = new Set<Promise<void>>();
  return {
    add(answer) {
      const ended = answer.catch(() => undefined).finally(() => underway.delete(ended));
      underway.add(ended);
    },
    async given() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
