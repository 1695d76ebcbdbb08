import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LessonState } from './course-state.ts';
import { WORDS } from './words.ts';

/** A lesson as the menu lists it. */
export interface ListedLesson {
  id: string;
  title: string;
  about: string;
  minutes: number;
  /** The lesson's page, beside the menu's. */
  page: string;
}

/** What the menu shows. */
export interface MenuView {
  title: string;
  lessons: readonly ListedLesson[];
  /** By lesson; null where no learning site keeps it. */
  states: Readonly<Record<string, LessonState>> | null;
  mode: 'normal' | 'review';
  /** The lesson that is open, or null in the menu. */
  open: ListedLesson | null;
  /** Whether the learning site confirmed what was sent last. */
  kept: boolean;
}

type Standing = keyof typeof WORDS.open;

function standingOf(state: LessonState | undefined): Standing {
  if (!state || (state.stored === '' && state.score === null)) return 'new';
  if (state.passed) return 'passed';
  return state.score === null ? 'begun' : 'notYet';
}

function inWords(standing: Standing, score: number | null): string {
  const words = WORDS.standing[standing];
  return typeof words === 'string' ? words : words(score ?? 0);
}

/**
 * The menu of a course in one SCO: every lesson with where it stands, none locked; and the lesson that is open, in a
 * frame. Sends `lesson-opened` with the lesson's id, and `lesson-closed`.
 */
export class CourseMenu extends LitElement {
  static override properties = { view: { attribute: false } };
  declare view: MenuView;

  /** The page's own style sheet is the menu's, and what stood here before the script came gives way. */
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  protected override render(): TemplateResult {
    if (!this.view) return html`<main><p role="status">${WORDS.opening}</p></main>`;
    const { open, kept } = this.view;
    return open
      ? html`<div class="open">
          <div class="bar">
            <button type="button" @click=${() => this.tell('lesson-closed')}>${WORDS.all}</button>
            ${kept ? nothing : html`<p role="status">${WORDS.notKept}</p>`}
          </div>
          <iframe title=${open.title} src=${open.page}></iframe>
        </div>`
      : this.menu();
  }

  private menu(): TemplateResult {
    const { title, lessons, states, mode } = this.view;
    const passed = lessons.filter(({ id }) => states?.[id]?.passed).length;
    return html`<main>
      <h1 tabindex="-1">${title}</h1>
      ${mode === 'review' ? html`<p class="notice">${WORDS.review}</p>` : nothing}
      ${states ? nothing : html`<p class="notice">${WORDS.preview}</p>`}
      <p>${WORDS.intro}</p>
      ${states ? html`<p class="sum">${WORDS.passedOf(passed, lessons.length)}</p>` : nothing}
      ${states && passed === lessons.length ? html`<p class="done">${WORDS.finished}</p>` : nothing}
      <ul>
        ${lessons.map((lesson) => this.listed(lesson, states?.[lesson.id]))}
      </ul>
    </main>`;
  }

  private listed(lesson: ListedLesson, state: LessonState | undefined): TemplateResult {
    const standing = standingOf(state);
    const action = WORDS.open[standing];
    return html`<li class=${standing}>
      <h2>${lesson.title}</h2>
      <p>${lesson.about}</p>
      <p class="small">
        ${WORDS.minutes(lesson.minutes)}${this.view.states ? html` · <strong>${inWords(standing, state?.score ?? null)}</strong>` : nothing}
      </p>
      <button
        type="button"
        id=${`open-${lesson.id}`}
        aria-label=${WORDS.openName(action, lesson.title)}
        @click=${() => this.tell('lesson-opened', lesson.id)}
      >
        ${action}
      </button>
    </li>`;
  }

  private tell(event: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}
