import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ChangeEvent, CourseAnswer } from '../wire.ts';
import { ask } from './ask-dialog.ts';
import { draftStore } from './draft-store.ts';
import { LessonStore } from './lesson-store.ts';
import { followChanges, hello, NoAnswer, readCourse, readShared, stopStudio } from './server.ts';
import { PlainElement } from './studio-element.ts';
import './lesson-list.ts';
import './lesson-view.ts';

/** The studio: the list of lessons, or the one that the address names. */
@customElement('studio-app')
export class StudioApp extends PlainElement {
  @state() private course: CourseAnswer | null = null;
  @state() private store: LessonStore | null = null;
  @state() private fault = '';
  @state() private online = true;
  @state() private stopped = false;
  private readonly drafts = draftStore();
  private opening = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.route);
    addEventListener('beforeunload', this.leaving);
    this.addEventListener(
      'course-changed',
      (event) => void this.courseChanged((event as CustomEvent<string>).detail),
    );
    this.addEventListener('shared-changed', () => void this.readAgain());
    followChanges(
      (event) => void this.changed(event),
      (is) => this.heard(is),
    );
    void this.begin();
  }

  protected override render() {
    if (this.stopped)
      return html`<main class="list" id="main">
        <h1>The studio has stopped</h1>
        <p>Everything is saved. You can close this page; open the studio again whenever you like.</p>
      </main>`;
    const { store } = this;
    return html`<a class="skip" href="#main" @click=${this.skip}>Skip to the content</a>
      <header class="bar" aria-label="Studio">
        <nav aria-label="Lessons">
          ${store || this.opening ? html`<a href="#/">← All lessons</a>` : html`<span class="name">The studio</span>`}
        </nav>
        ${this.online ? nothing : html`<p class="offline" role="alert">The studio is not answering.</p>`}
        <button type="button" class="small" @click=${() => this.stop()}>Stop the studio</button>
      </header>
      ${
        this.fault
          ? html`<div class="notice critical fault-bar" role="alert">
              <p>${this.fault}</p>
              <button type="button" class="small" @click=${() => (this.fault = '')}>Close</button>
            </div>`
          : nothing
      }
      ${store ? html`<lesson-view .store=${store}></lesson-view>` : this.opening ? html`<main class="list" id="main"><p>Opening the lesson.</p></main>` : html`<lesson-list .course=${this.course}></lesson-list>`}`;
  }

  private async begin(): Promise<void> {
    try {
      await hello();
      this.course = await readCourse();
      await this.route();
    } catch (error) {
      this.fault = (error as Error).message;
      if (error instanceof NoAnswer) setTimeout(() => void this.begin(), 2000);
    }
  }

  private readonly route = async (): Promise<void> => {
    const id = /^#\/([a-z0-9-]+)$/.exec(location.hash)?.[1] ?? '';
    if (this.store?.id === id) return;
    this.store?.saver.flush().catch(() => undefined);
    this.store?.close();
    this.store = null;
    this.opening = id;
    this.fault = '';
    this.requestUpdate();
    if (id === '') {
      document.title = 'The studio';
      this.course = await readCourse().catch(() => this.course);
      return;
    }
    try {
      const [shared, course] = await Promise.all([readShared(), readCourse()]);
      this.course = course;
      const store = await LessonStore.open(
        id,
        shared,
        course.lessons.map((lesson) => lesson.id),
        this.drafts,
      );
      if (this.opening !== id) return store.close();
      this.store = store;
      await this.updateComplete;
      const start = store.value(['start']);
      if (typeof start === 'string') store.goTo(['scenes', start]);
    } catch (error) {
      this.opening = '';
      this.fault = (error as Error).message;
    }
  };

  private async changed({ path, version }: ChangeEvent): Promise<void> {
    const { store } = this;
    if (store && path === `${store.id}/lesson.yaml`) {
      if (version === '')
        this.fault = 'This lesson was deleted or renamed elsewhere. What you see here is the last of it.';
      else await store.saver.lookAgain(version);
      return;
    }
    if (store && path === `${store.id}/comments.yaml`) return store.comments.saver.lookAgain(version);
    if (path === 'course.yaml' || path.startsWith('guidance/')) await this.readAgain();
    if (!store) this.course = await readCourse().catch(() => this.course);
  }

  /** The files that lessons are checked against may be others now. */
  private async readAgain(): Promise<void> {
    const shared = await readShared().catch(() => null);
    if (shared) this.store?.setShared(shared, this.course?.lessons.map(({ id }) => id) ?? []);
  }

  private async courseChanged(fault: string): Promise<void> {
    this.fault = fault;
    this.course = await readCourse().catch(() => this.course);
  }

  private heard(isOnline: boolean): void {
    this.online = isOnline;
    if (!isOnline) return;
    void this.store?.saver.flush();
    void this.store?.comments.saver.flush();
    const { store } = this;
    if (store) void store.saver.lookAgain('');
  }

  private async stop(): Promise<void> {
    const answer = await ask({
      title: 'Stop the studio?',
      text: 'Everything is saved first. Other windows of the studio stop as well.',
      action: 'Stop it',
    });
    if (answer === null) return;
    try {
      await this.store?.saver.flush();
      await this.store?.comments.saver.flush();
      await stopStudio();
      this.store?.close();
      this.stopped = true;
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    // Kept in this browser all the same; but a person should know before they close it.
    if (this.store?.saver.dirty && this.store.saver.state.kind !== 'saving') event.preventDefault();
  };

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  };
}
