import { html, nothing, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Playthrough } from '../../story/learner/play.ts';
import type { Result } from '../../story/learner/score.ts';
import type { Ending } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { icon } from '../view/icons.ts';
import { prose } from '../view/prose.ts';

/** Whether the result has reached where it is kept. */
export type Kept = 'saved' | 'device' | 'saving' | 'unconfirmed' | 'not-recording' | 'nowhere';

/** What an ending is shown with: the run that ended, its own result, and the best so far. */
export interface EndingView {
  ending: Ending;
  criticals: Playthrough['criticals'];
  result: Result;
  best: Result | null;
  pass: number;
  practice: boolean;
  kept: Kept;
  words: Messages;
}

/** The end of a run: what became of the child has been told; then yours. */
export class AfuEnding extends ViewElement<EndingView> {
  protected override render(): TemplateResult {
    const { ending, practice, best, result, words } = this.view;
    return html`<section class="ending" aria-labelledby="ending-title">
        <h3 id="ending-title">${ending.title}</h3>
        ${prose(ending.text)}
      </section>
      ${this.result()}
      <p>${practice ? words.practiceEnd : this.safe()}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${sends({ do: 'debrief' })}>${words.toDebrief}</button>
        ${
          !practice && best?.passed
            ? html`<button type="button" @click=${sends({ do: 'certificate' })}>
                ${words.toCertificate}
              </button>`
            : nothing
        }
        ${
          practice
            ? html`<button type="button" @click=${sends({ do: 'end-practice' })}>
                ${words.practiceBack}
              </button>`
            : result.passed
              ? nothing
              : html`<button type="button" @click=${sends({ do: 'start-again' })}>${words.again}</button>`
        }
      </div>`;
  }

  private result(): TemplateResult {
    const { result, best, criticals, pass, words } = this.view;
    const score = scoreInWords(result.score, words.locale);
    const outdone = best && (best.passed !== result.passed || best.score !== result.score) ? best : null;
    return html`<section class="notice ${result.passed ? 'good' : 'plain'}" aria-labelledby="result-title">
      <h3 id="result-title">${words.resultTitle}</h3>
      <p class="verdict">
        ${icon(result.passed ? 'best' : 'acceptable')}<span
          >${result.passed ? words.passed : words.notYet}</span
        >
      </p>
      ${
        criticals.length > 0
          ? html`<p>
              ${words.criticalText(
                [...new Set(criticals)].map((id) => words.criticals[id]),
                score,
              )}
            </p>`
          : html`<p>${words.score(score, pass)}</p>`
      }
      ${!result.passed && criticals.length === 0 ? html`<p>${words.notYetText}</p>` : nothing}
      ${outdone ? html`<p>${words.keptBest(scoreInWords(outdone.score, words.locale), outdone.passed)}</p>` : nothing}
    </section>`;
  }

  private safe(): string {
    const { kept, words } = this.view;
    switch (kept) {
      case 'saved':
        return words.safeToClose;
      case 'device':
        return words.safeOnDevice;
      case 'saving':
        return words.stillSaving;
      case 'unconfirmed':
        return words.unconfirmed;
      case 'not-recording':
        return words.leftNotRecorded;
      case 'nowhere':
        return words.nowhere;
    }
  }
}
