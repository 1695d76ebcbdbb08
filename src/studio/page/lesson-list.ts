import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { idFrom } from '../edit/scenes.ts';
import type { BinEntry, CourseAnswer, LessonEntry } from '../wire.ts';
import { ask } from './ask-dialog.ts';
import { idFault } from './forms/naming.ts';
import {
  discardLesson,
  duplicateLesson,
  makeLesson,
  renameLesson,
  restoreLesson,
  setInCourse,
} from './server.ts';
import { PlainElement } from './studio-element.ts';
import type { TwineInDialog } from './twine-in-dialog.ts';
import './twine-in-dialog.ts';

/** The lessons of the course, and what can be done with each. Fires `course-changed` after it has been done. */
@customElement('lesson-list')
export class LessonList extends PlainElement {
  @property({ attribute: false }) course: CourseAnswer | null = null;

  protected override render() {
    const { course } = this;
    if (!course) return html`<main class="list" id="main" tabindex="-1"><p>Reading the course.</p></main>`;
    return html`<main class="list" id="main" tabindex="-1">
      <div class="form-head">
        <h1>Lessons</h1>
        <div class="row">
          <button
            type="button"
            @click=${() => this.querySelector<TwineInDialog>('twine-in-dialog')!.open(this.taken)}
          >
            From Twine
          </button>
          <button type="button" class="primary" @click=${() => this.make()}>New lesson</button>
        </div>
      </div>
      <ul class="lessons">
        ${course.lessons.map((lesson) => this.lesson(lesson))}
      </ul>
      ${course.bin.length > 0 ? this.bin(course.bin) : nothing}
      <twine-in-dialog></twine-in-dialog>
    </main>`;
  }

  private lesson({ id, title, version, scenes, changed, inCourse }: LessonEntry) {
    const day = new Date(changed).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li>
      <div>
        <h2><a href="#/${id}">${title}</a></h2>
        <p class="small-print">
          <code>${id}</code> · version ${version || 'none'} · ${scenes} ${scenes === 1 ? 'scene' : 'scenes'} ·
          changed ${day}
        </p>
      </div>
      <div class="row">
        <label class="check"
          ><input
            type="checkbox"
            aria-label="${title} is in the course"
            .checked=${inCourse}
            @change=${(event: Event) => this.toggle(id, event)}
          />
          In the course</label
        >
        <button type="button" class="small" aria-label="Duplicate ${title}" @click=${() => this.copy(id)}>
          Duplicate
        </button>
        <button type="button" class="small" aria-label="Rename ${title}" @click=${() => this.rename(id)}>
          Rename
        </button>
        <button
          type="button"
          class="small"
          aria-label="Delete ${title}"
          @click=${() => this.discard(id, title)}
        >
          Delete
        </button>
      </div>
    </li>`;
  }

  private bin(bin: readonly BinEntry[]) {
    return html`<details class="more">
      <summary>The bin (${bin.length})</summary>
      <ul class="lessons">
        ${bin.map(
          ({ name, id, deleted }) =>
            html`<li>
              <p>
                <code>${id}</code>, deleted
                ${new Date(deleted).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
              </p>
              <button
                type="button"
                class="small"
                aria-label="Bring ${id} back"
                @click=${() => this.restore(name)}
              >
                Bring back
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private get taken(): string[] {
    return this.course?.lessons.map(({ id }) => id) ?? [];
  }

  private async make(): Promise<void> {
    const title = await ask({
      title: 'A new lesson',
      label: 'Its title',
      hint: 'A few words. The folder’s name is made from it.',
      action: 'Make the lesson',
      refuse: (answer) =>
        answer === ''
          ? 'Write a title.'
          : (idFault(idFrom(answer), this.taken)?.replace('Use lower', 'It needs a word: use lower') ?? null),
    });
    if (title === null) return;
    const id = idFrom(title);
    await this.does(() => makeLesson(id, title));
    location.hash = `#/${id}`;
  }

  private async copy(from: string): Promise<void> {
    const to = await this.askId(`A copy of "${from}"`, `${from}-copy`, 'Make the copy');
    if (to !== null) await this.does(() => duplicateLesson(from, to));
  }

  private async rename(from: string): Promise<void> {
    const to = await this.askId(`Another name for the folder of "${from}"`, from, 'Rename it', from);
    if (to !== null && to !== from) await this.does(() => renameLesson(from, to));
  }

  private askId(title: string, value: string, action: string, own = ''): Promise<string | null> {
    return ask({
      title,
      label: 'Its id',
      value,
      hint: 'Lower-case words joined by hyphens. It is in the names of the packages; learning sites know the lesson by it.',
      action,
      refuse: (answer) => (answer === own ? null : idFault(answer, this.taken)),
    });
  }

  private async discard(id: string, title: string): Promise<void> {
    const answer = await ask({
      title: `Delete “${title}”?`,
      text: 'It goes into the bin below, from which it can be brought back.',
      action: 'Delete it',
      danger: true,
    });
    if (answer !== null) await this.does(() => discardLesson(id));
  }

  private restore(name: string): Promise<void> {
    return this.does(() => restoreLesson(name));
  }

  private toggle(id: string, event: Event): Promise<void> {
    return this.does(() => setInCourse(id, (event.target as HTMLInputElement).checked));
  }

  private async does(what: () => Promise<unknown>): Promise<void> {
    let fault = '';
    try {
      await what();
    } catch (error) {
      fault = (error as Error).message;
    }
    this.dispatchEvent(new CustomEvent('course-changed', { bubbles: true, detail: fault }));
  }
}
