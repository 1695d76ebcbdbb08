import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import { savingText, stopText } from '../saving-words.ts';
import { isStop } from '../screens/scene.ts';
import { sceneOf, SCREENS, titleOf } from '../screens/screens.ts';
import type { Shell } from '../shell.ts';
import { progress } from '../told.ts';
import { sceneHeading, timeLine } from '../view/beats.ts';
import { guidance, help } from '../view/drawers.ts';
import { around, HERE, own } from '../view/own.ts';
import { button, tool } from '../view/parts.ts';
import { ratingTag, tag } from '../view/reason.ts';

/**
 * A whole lesson: the frame around every screen, the screen itself, and focus and title as screens change. What was
 * asked for is handed to the session; nothing is kept here but what only the page knows.
 */
export class AfuLesson extends LitElement {
  static override properties: PropertyDeclarations = { shell: { attribute: false }, drawer: { state: true } };
  shell!: Shell;
  /** What is open over the page: '' nothing, `help`, or the guidance at an id of its own. */
  private drawer = '';
  #shownKey = '';
  /** Whether the page carried anything to read before this script ran. */
  #firstPaint = false;

  override connectedCallback(): void {
    this.#firstPaint = this.childElementCount > 0;
    super.connectedCallback();
    this.addEventListener('click', (event) => this.#follow(event));
  }

  /** Into the page itself: one style sheet styles the first paint and the running lesson, and a page prints as it stands. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What the page carried before any script stays until there is something to put in its place. */
  protected override shouldUpdate(): boolean {
    return this.shell !== undefined && (!this.#firstPaint || this.shell.session.screen !== 'opening');
  }

  protected override willUpdate(): void {
    if (this.#firstPaint) this.replaceChildren();
    this.#firstPaint = false;
  }

  protected override render(): TemplateResult {
    const { session, payload } = this.shell;
    const { screen } = session;
    if (screen === 'opening') return html`<p class="sheet">${words.loading}</p>`;
    if (session.covered) return this.#cover();
    const closed = screen === 'left' || screen === 'expired';
    const scene = screen === 'scene' && sceneOf(this.shell);
    return html`<a class="skip" href="#main">${words.skip}</a>
      <header class="bar">
        ${this.#help(words.help)} ${closed ? nothing : tool('pause', words.pause, () => session.pause())}
      </header>
      <div class="sheet">
        <main id="main" class="on-${screen}" tabindex="-1">
          <div class="lesson-head ${screen === 'start' ? 'large' : ''}">
            <h1>${own(payload.story.title)}</h1>
            ${this.#banners()} ${scene || screen === 'keep' ? this.#parts() : nothing}
          </div>
          ${scene ? [timeLine(scene.time), this.#stopOrRepair(scene.repair)] : nothing}
          <h2 tabindex="-1">${scene ? sceneHeading(payload.story, scene) : titleOf(this.shell)}</h2>
          ${SCREENS[screen](this.shell)}
        </main>
        ${closed ? nothing : this.#footer()}
      </div>
      ${this.#drawer()}`;
  }

  protected override updated(): void {
    const { session, payload } = this.shell;
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      (dialog.querySelector<HTMLElement>('.asked') ?? dialog.querySelector('h2'))?.focus();
    }
    if (session.screen === 'opening') return;
    const key = [
      session.screen,
      session.covered,
      session.runNumber,
      session.practice !== null,
      session.played.steps.length,
      session.place,
      session.lookingAt,
    ].join('/');
    if (key === this.#shownKey) return;
    const first = this.#shownKey === '';
    this.#shownKey = key;
    document.title = session.covered
      ? words.coverTitle
      : words.pageTitle(titleOf(this.shell), payload.story.title);
    if (first) return;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('main h2, .cover h1')?.focus();
  }

  #cover(): TemplateResult {
    return html`<header class="bar">${this.#help(words.helpCovered)}</header>
      <main class="cover">
        <h1 tabindex="-1">${words.coverTitle}</h1>
        <p>${words.coverText} ${stopText(this.shell.session)}</p>
        ${button(words.coverBack, () => this.shell.session.uncover())}
      </main>
      ${this.#drawer()}`;
  }

  #help(text: string): TemplateResult {
    return tool('help', text, () => {
      this.drawer = 'help';
    });
  }

  #drawer(): TemplateResult | typeof nothing {
    const close = (): void => {
      this.drawer = '';
    };
    if (this.drawer === 'help') return help(this.shell, close);
    return this.drawer ? guidance(this.shell, this.drawer, close) : nothing;
  }

  #banners(): TemplateResult[] {
    const { session, payload } = this.shell;
    const { opening, screen, reviewing } = session;
    const banner = (shown: boolean, content: unknown, style = ''): TemplateResult[] =>
      shown ? [html`<p class="banner ${style}">${content}</p>`] : [];
    const start = screen === 'start';
    return [
      ...banner(payload.reviewCopy.length > 0 && !start, words.reviewCopyShort, 'caution'),
      ...banner(reviewing, words.reviewBanner),
      ...banner(opening?.kind === 'device', start ? words.previewBanner : words.previewShort),
      ...banner(opening?.kind === 'nothing' && !opening.expired, words.nowhereBanner),
      ...banner(session.practice !== null && !reviewing, [
        `${words.practiceBanner} `,
        button(words.practiceBack, () => session.endPractice(), 'link'),
      ]),
    ];
  }

  #parts(): TemplateResult | typeof nothing {
    const { session, payload } = this.shell;
    const at = progress(payload.story, session.played, session.place);
    if (!at) return nothing;
    const { parts, index, fresh } = at;
    const kept = stopText(session);
    return html`<div class="parts">
      <p>
        ${around(words.part(index + 1, parts.length, HERE), parts[index]!)}${fresh && kept ? `. ${kept}` : nothing}
      </p>
      <div class="segments" aria-hidden="true">
        ${parts.map((_, i) => html`<span class=${i < index ? 'done' : i === index ? 'now' : ''}></span>`)}
      </div>
    </div>`;
  }

  #stopOrRepair(repair: boolean): TemplateResult | typeof nothing {
    const { session } = this.shell;
    if (isStop(session)) return ratingTag(session.played.steps.at(-1)!);
    return repair ? tag('acceptable', 'acceptable', words.repairTag) : nothing;
  }

  #footer(): TemplateResult {
    const { session } = this.shell;
    const reread = /^(scene|keep|debrief)$/.test(session.screen);
    return html`<footer class="tools">
      <nav aria-label=${words.tools}>
        ${tool('book', words.guidance, () => {
          this.drawer = 'guidance';
        })}
        ${reread ? tool('back', words.lookBack, () => session.lookBack()) : nothing}
        ${tool('leave', session.reviewing ? words.leaveOnly : words.leave, () => session.leave())}
      </nav>
      <p class="saving" role="status" aria-atomic="true">${savingText(session.saving)}</p>
    </footer>`;
  }

  /** Links within the page lead to what is there, or open the guidance at a fact. The address stays. */
  #follow(event: Event): void {
    const id = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')?.hash.slice(1);
    if (!id) return;
    event.preventDefault();
    const there = document.getElementById(id);
    if (there) there.focus();
    else this.drawer = id;
  }
}
