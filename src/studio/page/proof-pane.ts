import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

const STANDING: Readonly<Record<string, string>> = {
  holds: 'Holds',
  doubt: 'Look again',
  fails: 'Fails',
  unknown: 'Not known',
};

/** The proof in words. */
@customElement('proof-pane')
export class ProofPane extends StudioElement {
  protected readonly shows: readonly What[] = ['known'];

  protected override render() {
    const { analysis, current } = this.store.analyst.known;
    const proof = analysis?.proof;
    if (!proof)
      return html`<h2>The proof</h2>
        <p>There is nothing to prove while the lesson has errors.</p>`;
    return html`<h2>The proof</h2>
      <p class="notice ${analysis.sound ? 'good' : 'caution'}" role="status">
        ${proof.verdict}${current ? '' : ' This is how it last was; it is being proved again.'}
      </p>
      <p class="small-print">${proof.about}</p>
      <ul class="obligations">
        ${proof.obligations.map(
          ({ standing, says: must, found }) =>
            html`<li class=${standing}>
              <p><span class="level">${STANDING[standing]}</span> ${must}</p>
              ${
                found.length > 0
                  ? html`<ul>
                      ${found.map(
                        ({ says, hint, run }) =>
                          html`<li>
                            ${says} ${hint}
                            ${
                              run.length > 0
                                ? html`<ol class="run">
                                    ${run.map((line) => html`<li>${line.replace(/^\d+\. /, '')}</li>`)}
                                  </ol>`
                                : nothing
                            }
                          </li>`,
                      )}
                    </ul>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      <h3>Figures</h3>
      <dl>
        ${proof.figures.map(
          ({ name, says, more }) =>
            html`<dt>${name}</dt>
              <dd>
                ${says}
                ${
                  more.length > 0
                    ? html`<ul>
                        ${more.map((line) => html`<li>${line}</li>`)}
                      </ul>`
                    : nothing
                }
              </dd>`,
        )}
      </dl>`;
  }
}
