import type { Block, Inline, Prose } from '../story/learner/story.ts';

/** Prose as one line of plain text: no emphasis, no links, blocks and list items joined by spaces. */
export function textOf(prose: Prose): string {
  return prose.map(blockText).join(' ');
}

/** A run of inline text without its marks. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function blockText(block: Block): string {
  return 'p' in block ? lineOf(block.p) : block.list.map(lineOf).join(' ');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('em' in inline) return lineOf(inline.em);
  if ('strong' in inline) return lineOf(inline.strong);
  return inline.text;
}
