import { html, nothing, svg, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import type { Playthrough } from '../../story/learner/play.ts';
import { byCompetency, type CompetencyResult, type Result } from '../../story/learner/score.ts';
import type { Story } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { headingOf } from '../told.ts';
import { decisionTold } from '../view/decision-told.ts';
import { restsOn, type FactsShown } from '../view/fact-card.ts';
import { prose } from '../view/prose.ts';
import { supportLines } from '../view/support.ts';
import type { ShownCourse } from '../../course/learner/payload.ts';
import type { PlanView } from './plan.ts';

/** What the debrief is shown with. `roads` says whether the choices not taken may be told. */
export interface DebriefView {
  story: Story;
  course: ShownCourse;
  played: Playthrough;
  result: Result;
  best: Result | null;
  practice: boolean;
  roads: boolean;
  plan: PlanView;
  /** A line about how the record stands, for the printed page; or ''. */
  record: string;
  shown: FactsShown;
}

/** What was decided and why it mattered, by decision and by competency; then something to do. */
export class AfuDebrief extends ViewElement<DebriefView> {
  protected override render(): TemplateResult {
    const { story, course, result, best, practice, plan, record, shown } = this.view;
    const { words } = shown;
    const score = scoreInWords(result.score, words.locale);
    return html`<p class="verdict-line">
        <strong>${result.passed ? words.passed : words.notYet}.</strong> ${words.score(score, story.pass)}
      </p>
      <p class="print-only">${record}</p>
      ${this.competencies()} ${this.decisions()} ${this.mistakes()}
      <afu-plan .view=${plan}></afu-plan>
      ${
        story.closing.length > 0
          ? html`<section aria-labelledby="closing">
              <h3 id="closing">${words.closingTitle}</h3>
              ${prose(story.closing)}
            </section>`
          : nothing
      }
      <section aria-labelledby="support">
        <h3 id="support">${words.supportTitle}</h3>
        ${supportLines(course, words)}
      </section>
      <p class="small">${words.recordLine}</p>
      <div class="buttons screen-only">
        ${
          best?.passed && !practice
            ? html`<button type="button" class="primary" @click=${sends({ do: 'certificate' })}>
                ${words.toCertificate}
              </button>`
            : nothing
        }
        <button type="button" @click=${sends({ do: 'print' })}>${words.print}</button>
        ${practice ? html`<button type="button" class="primary" @click=${sends({ do: 'end-practice' })}>${words.practiceBack}</button>` : nothing}
        <button
          type="button"
          class=${best?.passed || practice ? '' : 'primary'}
          @click=${sends({ do: 'start-again' })}
        >
          ${best?.passed ? words.againPractice : words.again}
        </button>
      </div>`;
  }

  private decisions(): TemplateResult {
    const { story, played, roads, shown } = this.view;
    const total = played.steps.length;
    return html`<section aria-labelledby="decisions">
      <h3 id="decisions">${shown.words.decisionsTitle}</h3>
      <ol class="decisions">
        ${played.steps.map((step, index) => {
          const heading = headingOf(story, story.scenes[step.visit.scene]!);
          return html`<li>${decisionTold({ step, heading, index, total, roads, shown })}</li>`;
        })}
      </ol>
    </section>`;
  }

  private competencies(): TemplateResult {
    const { story, played, shown } = this.view;
    const { words } = shown;
    const all = byCompetency(story, played);
    const met = all.filter(({ possible }) => possible > 0).sort((a, b) => share(b) - share(a));
    const [first, last] = [met[0], met.at(-1)];
    return html`<section aria-labelledby="competencies">
      <h3 id="competencies">${words.competenciesTitle}</h3>
      ${first && share(first) > 0 ? html`<p>${words.strength(first.name)}</p>` : nothing}
      ${last && share(last) < 1 && last !== first ? html`<p>${words.priority(last.name)}</p>` : nothing}
      <ul class="bars">
        ${all.map((one) => {
          const level = share(one) >= 0.8 ? 'strong' : share(one) >= 0.5 ? 'part' : 'work';
          return html`<li>
            <p>${one.name}</p>
            ${
              one.possible === 0
                ? html`<p class="small">${words.competencyUnmet}</p>`
                : html`${bar(share(one))}
                    <p class="small">
                      <strong>${words.levels[level]}</strong> · ${words.competency(one.earned, one.possible)}
                    </p>`
            }
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private mistakes(): TemplateResult | typeof nothing {
    const { story, shown } = this.view;
    if (story.mistakes.length === 0) return nothing;
    return html`<section aria-labelledby="mistakes">
      <h3 id="mistakes">${shown.words.mistakesTitle}</h3>
      <ul class="mistakes">
        ${story.mistakes.map(({ text, restsOn: ids }) => html`<li>${prose(text)} ${restsOn(ids, shown)}</li>`)}
      </ul>
    </section>`;
  }
}

function share({ earned, possible }: CompetencyResult): number {
  return possible === 0 ? 0 : earned / possible;
}

function bar(filled: number): TemplateResult {
  return html`<svg
    class="measure"
    viewBox="0 0 100 6"
    width="100%"
    height="10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<rect class="empty" width="100" height="6"/><rect class="filled" width=${Math.round(filled * 100)} height="6"/>`}
  </svg>`;
}
