import type { Block, Inline, Prose } from '../story/learner/story.ts';

/** Prose without any mark-up, for a name that is only heard. */
export function plain(blocks: Prose): string {
  return linesOf(blocks).map(plainLine).join(' ');
}

/** A line without any mark-up. */
export function plainLine(line: readonly Inline[]): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return plainLine(part.em);
      return 'strong' in part ? plainLine(part.strong) : part.text;
    })
    .join('');
}

/** The lines of prose: a paragraph, or an item of a list, each one line. */
export function linesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block) => ('p' in block ? [block.p] : block.list));
}
