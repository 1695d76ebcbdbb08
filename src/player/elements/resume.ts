import { html, nothing, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import type { Result } from '../../story/learner/score.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import type { Progress } from '../told.ts';
import { answerShown } from '../view/answer-shown.ts';

/** What the page for a returning learner is shown with. */
export interface ResumeView {
  /** Whether the run that was left had ended. */
  finished: boolean;
  /** Whether its ending can be shown again. */
  hasDebrief: boolean;
  progress: Progress | null;
  minutesLeft: number;
  /** When and where the story was left. */
  place: string;
  last: PlayedStep | null;
  best: Result | null;
  pass: number;
  notice: string | null;
  words: Messages;
}

/** For whoever comes back: a reminder of the story, then on from there, or again from the beginning. */
export class AfuResume extends ViewElement<ResumeView> {
  protected override render(): TemplateResult {
    const { notice, finished } = this.view;
    return html`${notice ? html`<p class="notice caution">${notice}</p>` : nothing}
    ${finished ? this.finished() : this.halfway()}`;
  }

  private halfway(): TemplateResult {
    const { progress, minutesLeft, place, last, best, words } = this.view;
    const score = best && scoreInWords(best.score, words.locale);
    return html`<div class="card">
        <p>${words.resumeWhere(place)} ${words.minutesLeft(minutesLeft)}</p>
        ${
          last
            ? html`<p class="small">${words.resumeLast}</p>
                ${answerShown(last.decision, last.taken.answer, words)}`
            : nothing
        }
      </div>
      ${best ? html`<p>${words.bestSoFar(score!, best.passed)}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="primary" @click=${sends({ do: 'resume' })}>
          ${progress ? words.resumePart(progress.index + 1, progress.parts[progress.index]!) : words.resumePlain}
        </button>
        <button type="button" @click=${sends({ do: 'start-again' })}>${words.restartKept}</button>
      </div>`;
  }

  private finished(): TemplateResult {
    const { best, pass, hasDebrief, words } = this.view;
    const score = best && scoreInWords(best.score, words.locale);
    return html`${
        best
          ? html`<p class="notice ${best.passed ? 'good' : 'plain'}">
              ${best.passed ? words.finishedPassed(score!) : words.finishedNotYet(score!, pass)}
            </p>`
          : nothing
      }
      <div class="buttons">
        ${
          hasDebrief
            ? html`<button type="button" class="primary" @click=${sends({ do: 'debrief' })}>
                ${words.toDebrief}
              </button>`
            : nothing
        }
        ${
          best?.passed
            ? html`<button type="button" @click=${sends({ do: 'certificate' })}>
                ${words.toCertificate}
              </button>`
            : nothing
        }
        <button type="button" class=${hasDebrief ? '' : 'primary'} @click=${sends({ do: 'start-again' })}>
          ${best?.passed ? words.againPractice : words.again}
        </button>
      </div>`;
  }
}
