import { holds } from '../learner/condition.ts';
import type { Beat, Condition, FlagId, Inline, Prose, Scene } from '../learner/story.ts';

/** Words that a learner reads at a scene: what is told there, the prompt, and what there is to choose from. */
export interface SceneWords {
  always: number;
  /** Those that show only where a condition holds. */
  sometimes: { if: Condition; words: number }[];
}

/** Counts the words of a scene once, so that each of its states need only look at the conditions. */
export function countWords(scene: Scene): SceneWords {
  const counted: SceneWords = { always: 0, sometimes: [] };
  const add = (words: number, condition: Condition | undefined): void => {
    if (condition === undefined) counted.always += words;
    else counted.sometimes.push({ if: condition, words });
  };
  for (const beat of scene.beats) add(inBeat(beat), beat.if);
  const { step } = scene;
  if (step.kind === 'ending') add(wordsIn(step.ending.title) + inProse(step.ending.text), undefined);
  if (step.kind !== 'decision') return counted;
  const { decision } = step;
  add(inLine(decision.prompt), undefined);
  if (decision.kind === 'choose-one')
    for (const choice of decision.choices) add(inProse(choice.text), choice.if);
  else
    for (const { text } of [
      ...(decision.kind === 'choose-many' ? decision.options : []),
      ...(decision.kind === 'put-in-order' ? decision.items : []),
      ...(decision.kind === 'sort' ? [...decision.items, ...decision.categories] : []),
      ...(decision.kind === 'spot' ? [...decision.entries, ...decision.reasons] : []),
    ])
      add(inProse(text), undefined);
  return counted;
}

/** Words of a scene under the flags set so far. */
export function wordsUnder({ always, sometimes }: SceneWords, flags: ReadonlySet<FlagId>): number {
  return sometimes.reduce((sum, some) => (holds(some.if, flags) ? sum + some.words : sum), always);
}

function inBeat(beat: Beat): number {
  // A note repeats in the notebook what the scene has told; it is not read twice.
  return beat.kind === 'narration' ? inProse(beat.text) : beat.kind === 'speech' ? inProse(beat.says) : 0;
}

function inProse(prose: Prose): number {
  return prose.reduce(
    (sum, block) =>
      sum + ('p' in block ? inLine(block.p) : block.list.reduce((n, item) => n + inLine(item), 0)),
    0,
  );
}

function inLine(line: readonly Inline[]): number {
  return wordsIn(plain(line));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Prose without its marks, on one line. */
export function plainProse(prose: Prose): string {
  return prose
    .map((block) => ('p' in block ? plain(block.p) : block.list.map(plain).join('; ')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(line: readonly Inline[]): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return plain(part.em);
      return 'strong' in part ? plain(part.strong) : part.text;
    })
    .join('');
}
