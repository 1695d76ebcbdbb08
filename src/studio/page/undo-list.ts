import { applied, spliceBetween, type Splice } from '../edit/splice.ts';

interface Entry {
  undo: Splice;
  redo: Splice;
  label: string;
  at: number;
}

/** Edits that follow one another within this many milliseconds, in the same field, are undone together. */
const TOGETHER = 1200;
const MOST = 500;

/** What was done to a text, by whichever hand, to be undone and done again. */
export class UndoList {
  private done: Entry[] = [];
  private undone: Entry[] = [];
  /** The text before the newest entry: it may still grow. */
  private before: string | null = null;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Notes a change. `label` names the field; edits of one field made without a pause are one. */
  note(before: string, after: string, label: string, at: number): void {
    const last = this.done.at(-1);
    const grows =
      last && this.before !== null && label !== '' && last.label === label && at - last.at < TOGETHER;
    const from = grows ? this.before! : before;
    const redo = spliceBetween(from, after);
    if (grows) this.done.pop();
    this.undone = [];
    if (!redo) {
      this.before = null;
      return;
    }
    this.before = from;
    this.done.push({ redo, undo: inverse(from, redo), label, at });
    if (this.done.length > MOST) this.done.shift();
  }

  /** The text before the last edit; null where there is none. */
  undo(text: string): string | null {
    const entry = this.done.pop();
    if (!entry) return null;
    this.before = null;
    this.undone.push(entry);
    return applied(text, [entry.undo]);
  }

  /** The text after the edit that was last undone; null where there is none. */
  redo(text: string): string | null {
    const entry = this.undone.pop();
    if (!entry) return null;
    this.before = null;
    this.done.push(entry);
    return applied(text, [entry.redo]);
  }
}

function inverse(before: string, { from, to, insert }: Splice): Splice {
  return { from, to: from + insert.length, insert: before.slice(from, to) };
}
