import { html, nothing, type TemplateResult } from 'lit';
import type { ShownFact, Topic } from '../../guidance/learner/fact.ts';
import { OWN, ViewElement } from '../view-element.ts';
import { factCard, type FactsShown } from '../view/fact-card.ts';

/** The guidance drawer: the facts of the lesson by topic. Nothing of it is on the page until it is opened. */
export class AfuGuidance extends ViewElement<FactsShown> {
  static override properties = { ...ViewElement.properties, open: OWN };
  private open = false;
  private fact: string | undefined;

  /** Opens the drawer, at one fact where its id is given. */
  show(fact?: string): void {
    this.fact = fact;
    this.open = true;
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { facts, words } = this.view;
    return html`<dialog class="drawer" aria-labelledby="guidance-title" @close=${() => (this.open = false)}>
      <div class="drawer-head">
        <h2 id="guidance-title" tabindex="-1">${words.guidanceTitle}</h2>
        <button type="button" @click=${() => this.close()}>${words.close}</button>
      </div>
      <p>${words.guidanceText}</p>
      ${byTopic(Object.values(facts)).map(
        ([topic, own]) =>
          html`<section>
            <h3>${words.topics[topic]}</h3>
            <ul class="facts">
              ${own.map(
                (fact) =>
                  html`<li
                    class="fact ${fact.id === this.fact ? 'asked' : ''}"
                    id="fact-${fact.id}"
                    tabindex="-1"
                  >
                    ${factCard(fact, this.view)}
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const asked = this.fact && dialog.querySelector<HTMLElement>('.asked');
    (asked || dialog.querySelector<HTMLElement>('h2'))?.focus();
  }
}

/** Facts by topic, topics in the order in which they first come. */
export function byTopic(facts: readonly ShownFact[]): [Topic, ShownFact[]][] {
  const shelves = new Map<Topic, ShownFact[]>();
  for (const fact of facts) shelves.set(fact.topic, [...(shelves.get(fact.topic) ?? []), fact]);
  return [...shelves];
}
