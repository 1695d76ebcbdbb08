import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../story/learner/story.ts';
import { ACT, sends, type Act } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { headingOf, progress } from '../told.ts';
import { sceneHeading, timeLine } from '../view/beats.ts';
import { icon } from '../view/icons.ts';
import { ratingTag } from '../view/reason.ts';
import {
  certificateView,
  debriefView,
  factsShown,
  isStop,
  leftHereView,
  leftText,
  lookBackView,
  resumeView,
  savingText,
  sceneView,
  startView,
  type Shell,
} from '../views.ts';
import type { AfuGuidance } from './guidance.ts';
import type { AfuHelp } from './help.ts';

/**
 * A whole lesson: the frame around every screen, the screen itself, and focus and title as screens change. What was
 * asked for is handed to the session; nothing is kept here but what only the page knows.
 */
export class AfuLesson extends ViewElement<Shell> {
  private shownKey = '';
  /** Whether the page carried anything to read before this script ran. */
  private firstPaint = false;

  override connectedCallback(): void {
    this.firstPaint = this.childElementCount > 0;
    super.connectedCallback();
    this.addEventListener(ACT, (event) => this.done((event as CustomEvent<Act>).detail));
  }

  /** What the page carried before any script stays until there is something to put in its place. */
  protected override shouldUpdate(): boolean {
    return this.view !== undefined && (!this.firstPaint || this.view.session.screen !== 'opening');
  }

  protected override willUpdate(): void {
    if (this.firstPaint) this.replaceChildren();
    this.firstPaint = false;
  }

  protected override render(): TemplateResult {
    const { session, words, payload } = this.view;
    if (session.screen === 'opening') return html`<p class="sheet">${words.loading}</p>`;
    if (session.covered) return this.cover();
    const closed = session.screen === 'left' || session.screen === 'expired';
    return html`<a class="skip" href="#main" @click=${(event: Event) => this.skip(event)}>${words.skip}</a>
      <header class="bar">
        <button type="button" class="quiet" @click=${sends({ do: 'help' })}>
          ${icon('help')}<span>${words.help}</span>
        </button>
        ${
          closed
            ? nothing
            : html`<button type="button" class="quiet" @click=${sends({ do: 'pause' })}>
                ${icon('pause')}<span>${words.pause}</span>
              </button>`
        }
      </header>
      <div class="sheet">
        <main id="main" tabindex="-1">
          <div class="lesson-head ${session.screen === 'start' ? 'large' : ''}">
            <h1>${payload.story.title}</h1>
            ${this.banners()} ${this.parts()}
          </div>
          ${session.screen === 'scene' ? this.beforeScene() : nothing}
          <h2 tabindex="-1">
            ${session.screen === 'scene' ? sceneHeading(payload.story, this.scene()) : this.heading()}
          </h2>
          ${this.screen()}
        </main>
        ${closed ? nothing : this.footer()}
      </div>
      <afu-guidance .view=${factsShown(this.view)}></afu-guidance>
      <afu-help .view=${{ course: payload.course, words }}></afu-help>`;
  }

  protected override updated(): void {
    const { session, words, payload } = this.view;
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
    if (key === this.shownKey) return;
    const first = this.shownKey === '';
    this.shownKey = key;
    document.title = session.covered
      ? words.coverTitle
      : words.pageTitle(this.heading(), payload.story.title);
    if (first) return;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('main h2, .cover h1')?.focus();
  }

  private cover(): TemplateResult {
    const { words, payload } = this.view;
    return html`<header class="bar">
        <button type="button" class="quiet" @click=${sends({ do: 'help' })}>
          ${icon('help')}<span>${words.helpCovered}</span>
        </button>
      </header>
      <main class="cover">
        <h1 tabindex="-1">${words.coverTitle}</h1>
        <p>${words.coverText}</p>
        <button type="button" @click=${sends({ do: 'uncover' })}>${words.coverBack}</button>
      </main>
      <afu-help .view=${{ course: payload.course, words }}></afu-help>`;
  }

  private banners(): TemplateResult {
    const { session, words, payload } = this.view;
    const { opening, screen } = session;
    return html`${payload.reviewCopy.length > 0 && screen !== 'start' ? html`<p class="banner caution">${words.reviewCopyShort}</p>` : nothing}
    ${session.reviewing ? html`<p class="banner">${words.reviewBanner}</p>` : nothing}
    ${opening?.kind === 'device' ? html`<p class="banner">${screen === 'start' ? words.previewBanner : words.previewShort}</p>` : nothing}
    ${opening?.kind === 'nothing' && !opening.expired ? html`<p class="banner">${words.nowhereBanner}</p>` : nothing}
    ${
      session.practice && !session.reviewing
        ? html`<p class="banner">
            ${words.practiceBanner}
            <button type="button" class="link" @click=${sends({ do: 'end-practice' })}>
              ${words.practiceBack}
            </button>
          </p>`
        : nothing
    }`;
  }

  private parts(): TemplateResult | typeof nothing {
    const { session, words, payload } = this.view;
    if (session.screen !== 'scene' && session.screen !== 'keep') return nothing;
    const at = progress(payload.story, session.played, session.place);
    if (!at) return nothing;
    const { parts, index } = at;
    return html`<div class="parts">
      <p>${words.part(index + 1, parts.length, parts[index]!)}</p>
      <div class="segments" aria-hidden="true">
        ${parts.map((_, i) => html`<span class=${i < index ? 'done' : i === index ? 'now' : ''}></span>`)}
      </div>
    </div>`;
  }

  private beforeScene(): TemplateResult {
    const { session, words } = this.view;
    const scene = this.scene();
    return html`${timeLine(scene.time)}
    ${
      isStop(session)
        ? ratingTag(session.played.steps.at(-1)!, words)
        : scene.repair
          ? html`<p class="tag acceptable">${icon('acceptable')}<span>${words.repairTag}</span></p>`
          : nothing
    }`;
  }

  private scene(): Scene {
    const { session, payload } = this.view;
    return payload.story.scenes[session.played.passage[session.place]!.scene]!;
  }

  private heading(): string {
    const { session, payload, words } = this.view;
    switch (session.screen) {
      case 'opening':
        return words.loading;
      case 'left-here':
        return words.leftHereTitle;
      case 'start':
        return words.startTitle;
      case 'resume':
        return words.resumeTitle;
      case 'finished':
        return words.finishedTitle;
      case 'scene':
        return headingOf(payload.story, this.scene());
      case 'keep':
        return words.keepTitle;
      case 'look-back':
        return session.lookingAt === null ? words.lookBackTitle : words.alreadyDecided;
      case 'debrief':
        return words.debriefTitle;
      case 'certificate':
        return words.certificateTitle;
      case 'left':
        return words.leftTitle;
      case 'expired':
        return words.expiredTitle;
    }
  }

  private screen(): TemplateResult | typeof nothing {
    const shell = this.view;
    const { session, words } = shell;
    switch (session.screen) {
      case 'opening':
        return nothing;
      case 'left-here':
        return html`<afu-left-here .view=${leftHereView(shell)}></afu-left-here>`;
      case 'start':
        return html`<afu-start .view=${startView(shell)}></afu-start>`;
      case 'resume':
      case 'finished':
        return html`<afu-resume .view=${resumeView(shell)}></afu-resume>`;
      case 'scene':
        return html`<afu-scene .view=${sceneView(shell)}></afu-scene>`;
      case 'keep':
        return html`<afu-keep
          .view=${{ decision: session.played.decision!, answer: session.pending!, words }}
        ></afu-keep>`;
      case 'look-back':
        return html`<afu-look-back .view=${lookBackView(shell)}></afu-look-back>`;
      case 'debrief':
        return html`<afu-debrief .view=${debriefView(shell)}></afu-debrief>`;
      case 'certificate':
        return html`<afu-certificate .view=${certificateView(shell)}></afu-certificate>`;
      case 'left':
        return this.left();
      case 'expired':
        return html`<p>${words.expiredText}</p>`;
    }
  }

  private left(): TemplateResult {
    const { session, words } = this.view;
    const back = session.opening?.returnTo;
    return html`<p>${leftText(session, words)}</p>
      ${back ? html`<p><a href=${back}>${words.leftBack}</a></p>` : nothing}`;
  }

  private footer(): TemplateResult {
    const { session, words } = this.view;
    const reread = session.screen === 'scene' || session.screen === 'keep' || session.screen === 'debrief';
    return html`<footer class="tools">
      <nav aria-label=${words.tools}>
        <button type="button" class="quiet" @click=${sends({ do: 'guidance' })}>
          ${icon('book')}<span>${words.guidance}</span>
        </button>
        ${
          reread
            ? html`<button type="button" class="quiet" @click=${sends({ do: 'look-back' })}>
                ${icon('back')}<span>${words.lookBack}</span>
              </button>`
            : nothing
        }
        <button type="button" class="quiet" @click=${sends({ do: 'leave' })}>
          ${icon('leave')}<span>${session.reviewing ? words.leaveOnly : words.leave}</span>
        </button>
      </nav>
      <p class="saving" role="status" aria-atomic="true">${savingText(session.saving, words)}</p>
    </footer>`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  }

  private done(what: Act): void {
    const { session } = this.view;
    switch (what.do) {
      case 'begin':
        return session.begin();
      case 'resume':
        return session.resume();
      case 'claim':
        return session.claim();
      case 'disown':
        return session.disown();
      case 'start-again':
        return session.startAgain();
      case 'onward':
        return session.onward();
      case 'decide':
        return session.decide(what.answer);
      case 'keep':
        return session.keep();
      case 'change':
        return session.change();
      case 'look-back':
        return session.lookBack();
      case 'return':
        return session.return();
      case 'debrief':
        return session.debrief();
      case 'certificate':
        return session.certificate();
      case 'try-from':
        return session.tryFrom(what.step);
      case 'end-practice':
        return session.endPractice();
      case 'pause':
        return session.pause();
      case 'uncover':
        return session.uncover();
      case 'leave':
        return session.leave();
      case 'plan':
        this.view = { ...this.view, planKept: session.keepPlan(what.plan) };
        return;
      case 'guidance':
        return this.querySelector<AfuGuidance>('afu-guidance')?.show(what.fact);
      case 'help':
        return this.querySelector<AfuHelp>('afu-help')?.show();
      case 'print':
        return window.print();
    }
  }
}
