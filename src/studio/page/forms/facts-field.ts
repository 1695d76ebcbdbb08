import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../story/author/path.ts';
import { itemsOf } from '../../analysis/scene-values.ts';
import { insertItem } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import { allFacts, standingOf } from '../../guidance/facts.ts';
import { pickFact } from '../fact-picker.ts';
import type { LessonStore } from '../lesson-store.ts';
import { fieldId } from './field.ts';

/** The facts that a reason rests on, each with what it says and where its review stands. */
export function factsField(store: LessonStore, path: Path): TemplateResult {
  const cited = itemsOf(store.value(path)).filter((id): id is string => typeof id === 'string');
  const facts = new Map(allFacts(store.shared.facts.text).map((fact) => [fact.id, fact]));
  const add = async (): Promise<void> => {
    const id = await pickFact(store, cited);
    if (id !== null) store.edit((text) => insertItem(text, path, cited.length, id));
  };
  const takeOut = (index: number): void => {
    store.edit((text) => remove(text, cited.length === 1 ? path : [...path, index]));
  };
  return html`<div
    class="field"
    role="group"
    aria-labelledby="${fieldId(path)}-label"
    @focusin=${() => store.goTo(path)}
  >
    <p class="label" id="${fieldId(path)}-label">Rests on</p>
    ${
      cited.length === 0
        ? html`<p class="hint">No fact yet. Every reason rests on at least one.</p>`
        : html`<ul class="chips">
            ${cited.map((id, index) => {
              const fact = facts.get(id);
              const standing = fact ? standingOf(fact, store.shared.day) : null;
              const doubt = !fact || standing!.past || fact.status === 'to-check';
              return html`<li class="chip ${doubt ? 'caution' : ''}">
                <span
                  ><b>${id}</b>
                  ${fact ? fact.says.slice(0, 90) : 'is not a fact of the library'}${fact && fact.says.length > 90 ? '…' : ''}
                  ${standing ? html`<span class="muted">(${standing.says})</span>` : nothing}</span
                >
                <button
                  type="button"
                  class="small"
                  aria-label="No longer cite ${id}"
                  @click=${() => takeOut(index)}
                >
                  ✕
                </button>
              </li>`;
            })}
          </ul>`
    }
    <button type="button" id=${fieldId(path)} @click=${add}>Cite a fact</button>
  </div>`;
}
