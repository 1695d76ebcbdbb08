import type { Path } from '../../story/author/path.ts';
import { outlineOf, type Outline } from '../edit/outline.ts';
import { valueAt } from '../edit/fragment.ts';
import { pathAt } from '../edit/locate.ts';
import { CannotEdit, spliceBetween, type Splice } from '../edit/splice.ts';
import { sceneOf } from '../edit/scenes.ts';
import type { FileState, SharedFiles } from '../wire.ts';
import { Analyst } from './analyst.ts';
import { CommentStore } from './comment-store.ts';
import type { DraftStore } from './draft-store.ts';
import { FileSaver } from './file-saver.ts';
import { readFile } from './server.ts';
import { UndoList } from './undo-list.ts';

/** What changed: the words, what is known of them, what the player plays, where the trainer is, or how it is saved. */
export type What = 'text' | 'known' | 'playable' | 'place' | 'saved' | 'notice' | 'comments' | 'shared';
/** Who changed the text: the editor of text has what it changed itself already. */
export type Hand = 'form' | 'text' | 'undo' | 'disk';

export interface TextChange {
  splice: Splice;
  hand: Hand;
}

/**
 * One lesson, open. Its text is the truth: forms and text editor change it here, and everything else follows from it.
 */
export class LessonStore {
  readonly id: string;
  text: string;
  outline: Outline;
  /** Where the trainer is: a path of the lesson. */
  place: Path = [];
  /** Said once, in the status line. */
  notice = '';
  shared: SharedFiles;
  readonly analyst: Analyst;
  readonly saver: FileSaver;
  readonly comments: CommentStore;
  private readonly undoList = new UndoList();
  private readonly listeners = new Set<(what: What, change?: TextChange) => void>();
  private readonly values = new Map<string, { source: string; value: unknown }>();

  constructor(id: string, file: FileState, comments: FileState, shared: SharedFiles, drafts: DraftStore) {
    this.id = id;
    this.text = file.text;
    this.outline = outlineOf(file.text);
    this.shared = shared;
    const now = (): number => Date.now();
    this.saver = new FileSaver(`${id}/lesson.yaml`, file, {
      drafts,
      now,
      text: () => this.text,
      onState: () => this.tell('saved'),
      onTaken: (text) => {
        this.replace(text, 'disk', '');
        this.say('The file was changed elsewhere. This is how it is now; Undo takes that back.');
      },
    });
    this.comments = new CommentStore(id, comments, drafts, now, () => this.tell('comments'));
    this.analyst = new Analyst(
      id,
      () => this.tell('known'),
      () => this.tell('playable'),
    );
  }

  /** Reads the lesson, and takes up what was typed and never reached the disk. Throws Error. */
  static async open(
    id: string,
    shared: SharedFiles,
    lessons: readonly string[],
    drafts: DraftStore,
  ): Promise<LessonStore> {
    const path = `${id}/lesson.yaml`;
    const [file, comments, draft] = await Promise.all([
      readFile(path),
      readFile(`${id}/comments.yaml`),
      drafts.get(path),
    ]);
    if (file.version === '') throw new Error(`There is no lesson "${id}".`);
    const store = new LessonStore(id, file, comments, shared, drafts);
    store.setShared(shared, lessons);
    if (draft && draft.text !== file.text) {
      if (draft.base === file.version) {
        store.replace(draft.text, 'undo', '');
        store.say('What you typed last had not reached the disk. It is back, and is being saved.');
      } else {
        store.replace(draft.text, 'undo', '');
        store.saver.state = { kind: 'changed', theirs: file, both: null };
      }
    } else void drafts.drop(path);
    store.analyst.open(store.text);
    return store;
  }

  /** The files that lessons are checked against have changed. */
  setShared(shared: SharedFiles, lessons: readonly string[]): void {
    this.shared = shared;
    this.analyst.course({
      course: shared.course.text,
      sources: shared.sources.text,
      facts: shared.facts.text,
      nations: shared.nations.text,
      lessons,
    });
    this.tell('shared');
  }

  get canUndo(): boolean {
    return this.undoList.canUndo;
  }

  get canRedo(): boolean {
    return this.undoList.canRedo;
  }

  /** The scene that the trainer is in; null outside the scenes. */
  get scene(): string | null {
    return sceneOf(this.place);
  }

  /** Calls a listener after every change. Returns what ends that. */
  listen(listener: (what: What, change?: TextChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Makes an edit of the forms. Says why, and returns false, where it cannot be made. `label` groups it for undo. */
  edit(change: (text: string) => string, label = ''): boolean {
    try {
      this.replace(change(this.text), 'form', label);
      return true;
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      this.say(error.message);
      return false;
    }
  }

  /** Takes a change that was made in the text editor. */
  typed(text: string): void {
    this.replace(text, 'text', 'typed');
  }

  undo(): void {
    const text = this.undoList.undo(this.text);
    if (text !== null) this.put(text, 'undo');
  }

  redo(): void {
    const text = this.undoList.redo(this.text);
    if (text !== null) this.put(text, 'undo');
  }

  /** Puts a whole text in place of this one: an earlier one, or the one on disk. */
  replace(text: string, hand: Hand, label: string): void {
    if (text === this.text) return;
    this.undoList.note(this.text, text, label, Date.now());
    this.put(text, hand);
  }

  goTo(place: Path): void {
    if (place.join('\n') === this.place.join('\n')) return;
    this.place = place;
    this.tell('place');
  }

  /** Goes to what stands at an offset of the text. */
  goToOffset(offset: number): void {
    this.goTo(pathAt(this.text, offset));
  }

  /** A value as it now stands; undefined where it is not there or cannot be read. Each part is read once. */
  value(path: Path): unknown {
    const block = this.blockOf(path);
    if (!block) return undefined;
    const source = this.text.slice(block.start, block.end);
    const known = this.values.get(block.name);
    const read = known?.source === source ? known : { source, value: valueAt(this.text, block.path) };
    this.values.set(block.name, read);
    return path.slice(block.path.length).reduce<unknown>((at, step) => stepInto(at, step), read.value);
  }

  /** Whether a part can be read. */
  readable(path: Path): boolean {
    const block = this.blockOf(path);
    return !block || this.value(block.path) !== undefined;
  }

  /** The ids under a field: of people, competencies, scenes. */
  ids(field: 'scenes' | 'people' | 'competencies'): string[] {
    if (field === 'scenes' && this.outline.scenes) return this.outline.scenes.map(({ key }) => key);
    const value = this.value([field]);
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  }

  say(notice: string): void {
    this.notice = notice;
    this.tell('notice');
  }

  close(): void {
    this.saver.close();
    this.comments.close();
    this.analyst.close();
  }

  private put(text: string, hand: Hand): void {
    const splice = spliceBetween(this.text, text);
    if (!splice) return;
    const scene = this.sceneAround(splice);
    this.text = text;
    this.outline = outlineOf(text);
    this.notice = '';
    if (hand === 'disk' || scene === undefined) this.analyst.open(text);
    else this.analyst.changed(text, scene);
    if (hand !== 'disk') this.saver.changed();
    this.tell('text', { splice, hand });
  }

  /** The one scene that a change stands in; null for outside the scenes, undefined where it touches several. */
  private sceneAround({ from, to }: Splice): string | null | undefined {
    const scenes = this.outline.scenes ?? [];
    const inside = scenes.find(({ start, end }) => from >= start && to <= end);
    if (inside) return inside.key;
    const first = scenes[0]?.start ?? Infinity;
    return to < first || from > (scenes.at(-1)?.end ?? 0) ? null : undefined;
  }

  private blockOf(path: Path): { name: string; path: Path; start: number; end: number } | null {
    const [top, id] = path;
    const scene = top === 'scenes' ? this.outline.scenes?.find(({ key }) => key === id) : undefined;
    if (scene) return { name: `scenes/${scene.key}`, path: ['scenes', scene.key], ...scene };
    if (top === 'scenes' && path.length > 1 && this.outline.scenes) return null;
    const field = this.outline.fields.find(({ key }) => key === top);
    return field ? { name: field.key, path: [field.key], ...field } : null;
  }

  private tell(what: What, change?: TextChange): void {
    for (const listener of this.listeners) listener(what, change);
  }
}

function stepInto(at: unknown, step: string | number): unknown {
  return typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
}
