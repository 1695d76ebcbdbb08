import type { Inline, Prose } from '../story/learner/story.ts';

/** Prose as one line of plain text: no emphasis, no links, blocks and list items joined by spaces. */
export function textOf(prose: Prose): string {
  return linesOf(prose).map(lineOf).join(' ');
}

/** A run of inline text without its marks. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return lineOf(part.em);
      return 'strong' in part ? lineOf(part.strong) : part.text;
    })
    .join('');
}

/** The lines of prose: a paragraph, or an item of a list, each one line. */
export function linesOf(prose: Prose): Inline[][] {
  return prose.flatMap((block) => ('p' in block ? [block.p] : block.list));
}
