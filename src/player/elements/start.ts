import { html, nothing, type TemplateResult } from 'lit';
import type { Payload } from '../../course/learner/payload.ts';
import { staleOn } from '../../guidance/learner/fact.ts';
import { dateInWords, scoreInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Result } from '../../story/learner/score.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { prose } from '../view/prose.ts';
import { schoolLine } from '../view/school.ts';

/** What the first screen is shown with. */
export interface StartView {
  payload: Payload;
  /** Whether a learning site was found. */
  site: boolean;
  /** The best result that is already held. */
  best: Result | null;
  notice: string | null;
  /** The package's content hash, or ''. */
  hash: string;
  today: string;
  words: Messages;
}

/** The first screen: what the lesson touches on before anything else, then what it asks and what it records. */
export class AfuStart extends ViewElement<StartView> {
  protected override render(): TemplateResult {
    const { payload, best, notice, words } = this.view;
    const { story } = payload;
    const score = best && scoreInWords(best.score, words.locale);
    return html`${schoolLine(payload.course)}
      ${notice ? html`<p class="notice caution">${notice}</p>` : nothing} ${this.reviewCopy()}
      <section class="notice plain" aria-labelledby="touches">
        <h3 id="touches">${words.beforeYouStart}</h3>
        ${prose(story.contentNote)}
        <p>${words.survivors} ${words.stopAnyTime} ${words.otherFormat}</p>
      </section>
      ${story.opening.length > 0 ? html`<section class="opening">${prose(story.opening)}</section>` : nothing}
      ${best?.passed ? html`<p class="notice good">${words.alreadyPassed(score!)}</p>` : nothing}
      ${best && !best.passed ? html`<p class="notice plain">${words.bestSoFar(score!, false)}</p>` : nothing}
      ${this.stale()}
      <section aria-labelledby="about">
        <h3 id="about">${words.aboutLesson}</h3>
        <p>${story.about}</p>
        ${this.about()}
      </section>
      <section aria-labelledby="recorded">
        <h3 id="recorded">${words.recordedTitle}</h3>
        ${this.recorded()}
        <p>${words.recordedNever}</p>
        <p>${words.notReporting}</p>
      </section>
      <p class="buttons">
        <button type="button" class="primary" @click=${sends({ do: 'begin' })}>
          ${best?.passed ? words.startPractice : words.start}
        </button>
      </p>`;
  }

  private reviewCopy(): TemplateResult | typeof nothing {
    const { payload, words } = this.view;
    if (payload.reviewCopy.length === 0) return nothing;
    return html`<section class="notice caution" aria-labelledby="review-copy">
      <h3 id="review-copy">${words.reviewCopyTitle}</h3>
      <p>${words.reviewCopyText}</p>
      <ul>
        ${payload.reviewCopy.map((why) => html`<li>${why}</li>`)}
      </ul>
    </section>`;
  }

  private stale(): TemplateResult | typeof nothing {
    const { payload, today, words } = this.view;
    const stale = staleOn(Object.values(payload.facts), today);
    if (stale.length === 0) return nothing;
    return html`<section class="notice caution" aria-labelledby="stale">
      <h3 id="stale">${words.staleTitle(stale.length)}</h3>
      <p>${words.staleText}</p>
      <ul>
        ${stale.map(({ says, ask }) => html`<li>${ask ?? says}</li>`)}
      </ul>
    </section>`;
  }

  private about(): TemplateResult {
    const { payload, hash, words } = this.view;
    const { story, settings, facts } = payload;
    const days = Object.values(facts)
      .map(({ checkedOn }) => checkedOn)
      .sort();
    const rows: [string, string | null][] = [
      [words.facts.time, words.minutes(story.minutes)],
      [words.facts.role, words.roleText(story.role)],
      [words.facts.audience, new Intl.ListFormat(words.locale).format(story.audience)],
      [words.facts.pass, words.passMark(story.pass)],
      [words.facts.nation, words.nations[settings.nation]],
      [words.facts.guidance, days.length === 0 ? null : this.checked(days[0]!, days.at(-1)!)],
      [words.facts.version, story.version],
      [words.facts.build, hash === '' ? null : hash.slice(0, 12)],
    ];
    return html`<dl>
      ${rows.map(([name, value]) =>
        value === null
          ? nothing
          : html`<dt>${name}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  private checked(first: string, last: string): string {
    const { words } = this.view;
    const date = (day: string): string => dateInWords(day, words.locale);
    return first === last ? words.checkedOnly(date(last)) : words.checkedBetween(date(first), date(last));
  }

  private recorded(): TemplateResult {
    const { payload, site, words } = this.view;
    if (!site) return html`<p>${words.recordedDevice}</p>`;
    return html`<p>${payload.settings.detail === 'score' ? words.recordedScore : words.recordedDecisions}</p>
      <p>${words.recordedWho}</p>`;
  }
}
