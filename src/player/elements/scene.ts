import { html, nothing, type TemplateResult } from 'lit';
import type { PlayedStep, Visit } from '../../story/learner/play.ts';
import type { Story } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { beats } from '../view/beats.ts';
import type { FactsShown } from '../view/fact-card.ts';
import { ratingTag, reason } from '../view/reason.ts';
import type { DecisionView } from './decision.ts';
import type { EndingView } from './ending.ts';
import type { NotebookView } from './notebook.ts';

/** What a scene is shown with. */
export interface SceneView {
  story: Story;
  visit: Visit;
  /** The decision whose reason is told here, after its consequence; null where none is. */
  coached: PlayedStep | null;
  /** Whether this is the stop after a critical error. */
  stop: boolean;
  practice: boolean;
  notebook: NotebookView;
  decision: DecisionView | null;
  ending: EndingView | null;
  shown: FactsShown;
}

/** A scene under its heading: what is told, the notebook, and then a decision, an ending or the way on. */
export class AfuScene extends ViewElement<SceneView> {
  protected override render(): TemplateResult {
    const { story, visit, notebook, decision, ending } = this.view;
    return html`<div class="page">
      <div class="telling">
        ${beats(story, visit)} ${this.coaching()}
        ${ending ? html`<afu-ending .view=${ending}></afu-ending>` : nothing}
      </div>
      ${ending ? nothing : html`<afu-notebook .view=${notebook}></afu-notebook>`}
      ${
        ending
          ? nothing
          : html`<div class="deciding">
              ${
                decision
                  ? html`<afu-decision .view=${decision}></afu-decision>`
                  : html`<button type="button" class="primary" @click=${sends({ do: 'onward' })}>
                      ${this.view.shown.words.onward}
                    </button>`
              }
            </div>`
      }
    </div>`;
  }

  private coaching(): TemplateResult | typeof nothing {
    const { coached, stop, practice, shown } = this.view;
    const { words } = shown;
    if (!coached) return nothing;
    if (stop)
      return html`<section class="notice critical" aria-labelledby="stop-why">
        <h3 id="stop-why">${words.stopWhy}</h3>
        ${reason(coached, shown)}
        <p>${practice ? words.stopPractice : words.stopNotPass}</p>
      </section>`;
    return html`<section class="notice ${coached.weighed.rating}" aria-labelledby="coached-why">
      <h3 id="coached-why">${words.reason}</h3>
      ${ratingTag(coached, words)} ${reason(coached, shown)}
    </section>`;
  }
}
