import type { FactId, Inline, Prose } from '../story/learner/story.ts';
import { escapeMarkup } from './escape.ts';

/** How a link to a fact is written. */
export type FactLink = (fact: FactId, text: string) => string;

/** On the static first screen a link to a fact is plain words: nothing can open it yet. */
const PLAIN: FactLink = (_fact, text) => escapeMarkup(text);

/** Prose as HTML, with links to facts written as `link` says; left out, as plain words. */
export function proseHtml(blocks: Prose, link: FactLink = PLAIN): string {
  return blocks
    .map((block) => {
      if ('p' in block) return `<p>${lineHtml(block.p, link)}</p>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.list.map((item) => `<li>${lineHtml(item, link)}</li>`).join('')}</${tag}>`;
    })
    .join('\n');
}

/** One line of prose as HTML. */
export function lineHtml(inlines: readonly Inline[], link: FactLink = PLAIN): string {
  return inlines
    .map((part) => {
      if (typeof part === 'string') return escapeMarkup(part);
      if ('em' in part) return `<em>${lineHtml(part.em, link)}</em>`;
      if ('strong' in part) return `<strong>${lineHtml(part.strong, link)}</strong>`;
      return link(part.fact, part.text);
    })
    .join('');
}
