import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { offsetsOf, type Found } from '../analysis/found.ts';
import { fixFor } from '../know/fixes.ts';
import { countsInWords, grouped } from '../know/groups.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

/** Everything that was found, in plain words: each leads to its place, and mends itself where only one mend can be meant. */
@customElement('faults-pane')
export class FaultsPane extends StudioElement {
  protected readonly shows: readonly What[] = ['known'];

  protected override render() {
    const { found, courseFaults, current, analysis } = this.store.analyst.known;
    const groups = grouped(found);
    return html`<h2>What is wrong</h2>
      <p class="small-print" role="status">
        ${analysis ? countsInWords(found) : 'Looking for the first time'}${current || !analysis ? '' : '; the whole lesson is being looked at again'}.
      </p>
      ${
        courseFaults.length > 0
          ? html`<div class="notice critical">
              <p>The course itself has a fault, so that no lesson can be checked:</p>
              <ul>
                ${courseFaults.map((fault) => html`<li>${fault}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        groups.length === 0 && analysis
          ? html`<p class="notice good">
              Nothing is wrong with it${analysis.sound ? ', and the proof holds' : ''}.
            </p>`
          : groups.map(
              (group) =>
                html`<section>
                  <h3>${group.title}</h3>
                  <ul class="faults">
                    ${group.found.map((fault) => this.fault(fault))}
                  </ul>
                </section>`,
            )
      }`;
  }

  private fault(found: Found) {
    const { store } = this;
    const { from, line } = offsetsOf(found, store.text, store.outline);
    const fix = fixFor(found, store.text, from, store.id);
    return html`<li class=${found.level}>
      <p>
        <span class="level">${found.level === 'error' ? 'Error' : 'Warning'}</span>
        <button type="button" class="link" @click=${() => this.open(found)}>${found.message}</button>
      </p>
      <p class="small-print">${found.scene ?? found.field ?? 'the lesson'}, line ${line}. ${found.hint}</p>
      ${fix ? html`<button type="button" class="small" @click=${() => store.edit(fix.apply)}>${fix.label}</button>` : nothing}
    </li>`;
  }

  private open(found: Found): void {
    const { from } = offsetsOf(found, this.store.text, this.store.outline);
    this.store.goToOffset(from);
    this.dispatchEvent(new CustomEvent('go-there', { bubbles: true }));
  }
}
