import {
  areReadable,
  nextCommentId,
  readComments,
  withRenamedScene,
  writeComments,
  type Comment,
} from '../comments/comments.ts';
import type { FileState } from '../wire.ts';
import type { DraftStore } from './draft-store.ts';
import { FileSaver } from './file-saver.ts';

/** The comments of one lesson, open. */
export class CommentStore {
  readonly saver: FileSaver;
  private text: string;
  private readonly onChange: () => void;

  constructor(id: string, file: FileState, drafts: DraftStore, now: () => number, onChange: () => void) {
    this.text = file.text;
    this.onChange = onChange;
    this.saver = new FileSaver(`${id}/comments.yaml`, file, {
      drafts,
      now,
      text: () => this.text,
      onState: onChange,
      onTaken: (text) => {
        this.text = text;
        onChange();
      },
    });
  }

  get all(): Comment[] {
    return readComments(this.text);
  }

  /** Whether comments can be written: what stands in the file could be read. */
  get usable(): boolean {
    return areReadable(this.text);
  }

  add(comment: Omit<Comment, 'id' | 'done'>): void {
    this.put([...this.all, { ...comment, id: nextCommentId(this.all), done: false }]);
  }

  change(id: string, part: Partial<Comment>): void {
    this.put(this.all.map((comment) => (comment.id === id ? { ...comment, ...part } : comment)));
  }

  remove(id: string): void {
    this.put(this.all.filter((comment) => comment.id !== id));
  }

  renameScene(from: string, to: string): void {
    if (this.all.some(({ scene }) => scene === from)) this.put(withRenamedScene(this.all, from, to));
  }

  close(): void {
    this.saver.close();
  }

  private put(comments: Comment[]): void {
    if (!this.usable) return;
    this.text = writeComments(comments);
    this.saver.changed();
    this.onChange();
  }
}
