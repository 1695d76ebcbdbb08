import { html, nothing, type TemplateResult } from 'lit';
import type { ImpactAnswer } from '../wire.ts';

/**
 * What is to be read again when a fact changes: other facts, and every lesson, scene and choice that rests on it.
 * `target` is where its links open: a dialog with words not yet kept must not lose them to one.
 */
export function impactInWords(
  { id, alsoIn, places }: ImpactAnswer,
  target: '_self' | '_blank' = '_self',
): TemplateResult {
  const lessons = new Set(places.map(({ lesson }) => lesson)).size;
  return html`<h3 tabindex="-1">What a change of ${id} touches</h3>
    ${alsoIn.length > 0 ? html`<p>These facts sum it up, or have it stand in for them: ${alsoIn.join(', ')}.</p>` : nothing}
    ${
      places.length === 0
        ? html`<p>Nothing that a learner reads rests on it.</p>`
        : html`<p>
              ${counted(places.length, 'place')} in ${counted(lessons, 'file')}. Read these again when it
              changes; whoever signed those lessons off must do so again.
            </p>
            <div class="scroll short" tabindex="0" role="region" aria-label="What rests on ${id}">
              <ul>
                ${places.map(
                  ({ lesson, where, line }) =>
                    html`<li>
                      ${lesson === 'course' ? 'the course' : html`<a href="#/${lesson}" target=${target} rel="noopener">${lesson}</a>`}:
                      ${where}, line ${line}
                    </li>`,
                )}
              </ul>
            </div>`
    }`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
