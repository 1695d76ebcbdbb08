import type { Inline, Prose } from '../story/learner/story.ts';
import { escapeMarkup } from './escape.ts';

/** Prose as HTML for the static first screen. Links to facts are plain words there: nothing can open them yet. */
export function proseHtml(blocks: Prose): string {
  return blocks
    .map((block) => {
      if ('p' in block) return `<p>${line(block.p)}</p>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.list.map((item) => `<li>${line(item)}</li>`).join('')}</${tag}>`;
    })
    .join('\n');
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => {
      if (typeof part === 'string') return escapeMarkup(part);
      if ('em' in part) return `<em>${line(part.em)}</em>`;
      if ('strong' in part) return `<strong>${line(part.strong)}</strong>`;
      return escapeMarkup(part.text);
    })
    .join('');
}
