import { html, type TemplateResult } from 'lit';
import type { FactId, Inline, Prose } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { linesOf } from '../plain.ts';

type Shown = TemplateResult | string;

/** Prose as paragraphs and lists. A link to a fact is a button that opens the guidance there. */
export function prose(blocks: Prose): Shown[] {
  return blocks.map((block) => {
    if ('p' in block) return html`<p>${inlines(block.p)}</p>`;
    const items = block.list.map((item) => html`<li>${inlines(item)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

/** A line of text with its emphasis and its links to facts. */
export function inlines(line: readonly Inline[]): Shown[] {
  return line.map((part) => {
    if (typeof part === 'string') return part;
    if ('em' in part) return html`<em>${inlines(part.em)}</em>`;
    if ('strong' in part) return html`<strong>${inlines(part.strong)}</strong>`;
    return factLink(part.fact, part.text);
  });
}

/** Prose as one phrase, for a label or a list item: nothing in it can be pressed, and paragraphs follow one another. */
export function phrase(blocks: Prose): Shown[] {
  return linesOf(blocks).flatMap((line, i) => (i > 0 ? [' ', ...still(line)] : still(line)));
}

function still(line: readonly Inline[]): Shown[] {
  return line.map((part) => {
    if (typeof part === 'string') return part;
    if ('em' in part) return html`<em>${still(part.em)}</em>`;
    return 'strong' in part ? html`<strong>${still(part.strong)}</strong>` : part.text;
  });
}

/** A link that opens the guidance: an anchor, because a button does not break over two lines. The address stays. */
function factLink(fact: FactId, text: string): TemplateResult {
  const open = sends({ do: 'guidance', fact });
  return html`<a
    href="#fact-${fact}"
    @click=${(event: Event) => {
      event.preventDefault();
      open(event);
    }}
    >${text}</a
  >`;
}
