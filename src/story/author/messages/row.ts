import type { Level } from '../diagnostic.ts';

/** One message a trainer can meet. `{holes}` in `text` and `hint` are filled where it is given. */
export interface MessageRow {
  level: Level;
  /** What is wrong, in one sentence: what was found, and what was expected. */
  text: string;
  /** How to mend it; may be empty only where the sentence already says so. */
  hint: string;
  /** A short paragraph for `docs/messages.md`: why the rule is there. */
  explain: string;
}
