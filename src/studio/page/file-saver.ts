import { applied, spliceBetween } from '../edit/splice.ts';
import type { FileState } from '../wire.ts';
import type { DraftStore } from './draft-store.ts';
import { Changed, NoAnswer, readFile, writeFile } from './server.ts';

/** Where a file's text stands: on disk, on its way, waiting for the server, or at odds with what is on disk. */
export type Saved =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  | { kind: 'waiting' }
  | { kind: 'changed'; theirs: FileState; both: string | null }
  | { kind: 'failed'; why: string };

export interface SaverOutside {
  drafts: DraftStore;
  now: () => number;
  /** The text as it now is in the page. */
  text: () => string;
  /** Called whenever where it stands has changed. */
  onState: () => void;
  /** The file on disk is another one now, and nothing here is unsaved: it is taken over. */
  onTaken: (text: string) => void;
}

const PAUSE = 250;
const RETRY = 1000;

/** Sees to it that a text reaches the disk, and never over anything that was not seen. */
export class FileSaver {
  state: Saved;
  private readonly path: string;
  private readonly outside: SaverOutside;
  private base: FileState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private drafting = false;
  private draftWanted = false;
  private closed = false;

  constructor(path: string, base: FileState, outside: SaverOutside) {
    this.path = path;
    this.base = base;
    this.outside = outside;
    this.state = { kind: 'saved', at: outside.now() };
  }

  get dirty(): boolean {
    return this.outside.text() !== this.base.text;
  }

  /** The text has changed: kept in this browser at once, on disk in a moment. */
  changed(): void {
    void this.keepDraft();
    if (this.state.kind === 'changed') return;
    if (this.state.kind !== 'waiting') this.tell({ kind: 'saving' });
    this.later(PAUSE);
  }

  /** Something changed the file on disk. */
  async lookAgain(version: string): Promise<void> {
    if (version === this.base.version || this.busy || this.closed) return;
    const theirs = await readFile(this.path).catch(() => null);
    if (!theirs || theirs.version === this.base.version || this.busy) return;
    this.meet(theirs);
  }

  /** Both have changed: the trainer has chosen which text is to stand. It is written over what is on disk now. */
  async choose(text: string): Promise<void> {
    if (this.state.kind !== 'changed') return;
    this.base = this.state.theirs;
    if (text !== this.outside.text()) this.outside.onTaken(text);
    this.tell({ kind: 'saving' });
    await this.save();
  }

  /** Saves at once what is not saved. */
  async flush(): Promise<void> {
    if (this.state.kind === 'saving' || this.state.kind === 'waiting') await this.save();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private meet(theirs: FileState): void {
    const mine = this.outside.text();
    if (mine === this.base.text || mine === theirs.text) {
      this.base = theirs;
      if (mine !== theirs.text) this.outside.onTaken(theirs.text);
      void this.outside.drafts.drop(this.path);
      return this.tell({ kind: 'saved', at: this.outside.now() });
    }
    clearTimeout(this.timer);
    this.tell({ kind: 'changed', theirs, both: bothChanges(this.base.text, mine, theirs.text) });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private async save(): Promise<void> {
    if (this.busy || this.closed || this.state.kind === 'changed') return;
    clearTimeout(this.timer);
    const text = this.outside.text();
    if (text === this.base.text) return this.tell({ kind: 'saved', at: this.outside.now() });
    this.busy = true;
    try {
      const { version } = await writeFile(this.path, text, this.base.version);
      this.base = { text, version };
      this.busy = false;
      if (this.outside.text() !== text) return this.later(PAUSE);
      await this.outside.drafts.drop(this.path);
      if (this.dirty) void this.keepDraft();
      else this.tell({ kind: 'saved', at: this.outside.now() });
    } catch (error) {
      this.busy = false;
      if (error instanceof Changed) return this.meet(error.now);
      if (error instanceof NoAnswer) this.tell({ kind: 'waiting' });
      else this.tell({ kind: 'failed', why: (error as Error).message });
      this.later(RETRY);
    }
  }

  /** One at a time; the newest text last. */
  private async keepDraft(): Promise<void> {
    this.draftWanted = true;
    if (this.drafting) return;
    this.drafting = true;
    while (this.draftWanted) {
      this.draftWanted = false;
      await this.outside.drafts.put(this.path, {
        text: this.outside.text(),
        base: this.base.version,
        at: this.outside.now(),
      });
    }
    this.drafting = false;
    if (!this.dirty && this.state.kind === 'saved') await this.outside.drafts.drop(this.path);
  }

  private tell(state: Saved): void {
    this.state = state;
    this.outside.onState();
  }
}

/** Two changes of one text, both made, where they touch different places; null where they do not. */
export function bothChanges(base: string, mine: string, theirs: string): string | null {
  const a = spliceBetween(base, mine);
  const b = spliceBetween(base, theirs);
  if (!a || !b) return null;
  return a.to < b.from || b.to < a.from ? applied(base, [a, b]) : null;
}
