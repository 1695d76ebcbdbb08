/** What opens over the page: nothing of it is there until it is asked for. */
import { html, type TemplateResult } from 'lit';
import type { ShownFact } from '../../guidance/learner/fact.ts';
import { words } from '../../locale/words.ts';
import type { Shell } from '../shell.ts';
import { factCard } from './fact-card.ts';
import { ofCourse } from './own.ts';
import { button, type Shown } from './parts.ts';
import { supportLines } from './support.ts';

/** The facts of the lesson by topic. `asked` is the id on the page of the one that was asked for. */
export function guidance({ payload, session }: Shell, asked: string, onClose: () => void): TemplateResult {
  const card = (fact: ShownFact): TemplateResult => {
    const id = `fact-${fact.id}`;
    return html`<li class="fact ${id === asked ? 'asked' : ''}" id=${id} tabindex="-1">
      ${factCard(fact, session.today)}
    </li>`;
  };
  const facts = Object.values(payload.facts);
  const topics = [...new Set(facts.map(({ topic }) => topic))];
  return drawer(
    words.guidanceTitle,
    html`<p>${words.guidanceText}</p>
      ${topics.map(
        (topic) =>
          html`<section>
            <h3>${words.topics[topic]}</h3>
            <ul class="facts">
              ${facts.filter((fact) => fact.topic === topic).map(card)}
            </ul>
          </section>`,
      )}`,
    onClose,
  );
}

/** What to do if a real child is at risk now. One action away on every screen. */
export function help({ payload: { course } }: Shell, onClose: () => void): TemplateResult {
  return drawer(
    words.help,
    html`<p class="concern">${ofCourse(course.realConcern)}</p>
      <p>${words.notReporting}</p>
      ${supportLines(course)}`,
    onClose,
  );
}

function drawer(title: string, content: Shown, onClose: () => void): TemplateResult {
  const close = (event: Event): void => (event.target as Element).closest('dialog')!.close();
  return html`<dialog class="drawer" aria-labelledby="drawer-title" @close=${onClose}>
    <div class="drawer-head">
      <h2 id="drawer-title" tabindex="-1">${title}</h2>
      ${button(words.close, close)}
    </div>
    ${content}
  </dialog>`;
}
