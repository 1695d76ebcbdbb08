import { html, type TemplateResult } from 'lit';
import { linesOf } from '../../lms/plain-text.ts';
import type { Inline, Prose } from '../../story/learner/story.ts';
import { own } from './own.ts';
import type { Shown } from './parts.ts';

/** Prose as paragraphs and lists. */
export function prose(blocks: Prose): TemplateResult[] {
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

/**
 * A line of text with its emphasis and its links to facts, which open the guidance there: each an anchor, because a
 * button does not break over two lines. `still` where nothing in it can be pressed.
 */
export function inlines(line: readonly Inline[], still = false): Shown {
  return own(parts(line, still));
}

function parts(line: readonly Inline[], still: boolean): Shown[] {
  return line.map((part) => {
    if (typeof part === 'string') return part;
    if ('em' in part) return html`<em>${parts(part.em, still)}</em>`;
    if ('strong' in part) return html`<strong>${parts(part.strong, still)}</strong>`;
    return still ? part.text : html`<a href="#fact-${part.fact}">${part.text}</a>`;
  });
}

/** Prose as one phrase, for a label or a list item: nothing in it can be pressed, and paragraphs follow one another. */
export function phrase(blocks: Prose): Shown {
  return own(linesOf(blocks).flatMap((line, i) => [i > 0 ? ' ' : '', ...parts(line, true)]));
}
