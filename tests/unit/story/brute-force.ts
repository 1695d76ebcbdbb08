import { weigh } from '../../../src/story/learner/answer.ts';
import { begin } from '../../../src/story/learner/attempt.ts';
import { replay, type Playthrough, type Taken } from '../../../src/story/learner/play.ts';
import { holds } from '../../../src/story/learner/condition.ts';
import type { Inline, Prose, Story } from '../../../src/story/learner/story.ts';
import { trailLength, write } from '../../../src/story/learner/trail.ts';
import { everyAnswer } from './generate.ts';

/** One place that some run comes to, and every way on from it. */
export interface Node {
  list: Taken[];
  played: Playthrough;
  next: { taken: Taken; id: string; node: Node }[];
  /** The most points that can still be earned. */
  most: number;
}

/** Every run that a story has, played one by one; null past `limit` places, or where runs do not end. */
export function enumerate(story: Story, limit: number): Node | null {
  let count = 0;
  function visit(list: Taken[]): Node | null {
    if (++count > limit) return null;
    const { played } = replay(story, list);
    const node: Node = { list, played, next: [], most: 0 };
    if (!played.decision) return node;
    for (const answer of everyAnswer(played.decision, played.at.flags)) {
      const taken = { scene: played.at.scene, answer };
      const child = visit([...list, taken]);
      if (!child) return null;
      const weighed = weigh(played.decision, answer, played.at.flags);
      node.next.push({ taken, id: weighed.choice?.id ?? weighed.outcome!, node: child });
      node.most = Math.max(node.most, weighed.points + child.most);
    }
    return node;
  }
  return visit([]);
}

/** Every place of an enumerated story. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const { node: child } of node.next) yield* nodesIn(child);
}

/** The longest trail of a run's decisions, whatever was answered to each before it was reconsidered. */
export function longestTrailOf(story: Story, list: readonly Taken[]): number {
  const attempt = begin('AAAAAAAA', 0);
  const bodyOf = (some: readonly Taken[]): number => {
    const { length } = write(story, { ...attempt, list: [...some] });
    let body = 0;
    while (trailLength(body) < length) body++;
    return body;
  };
  const plain = bodyOf(list);
  const more = replay(story, list).played.steps.map(({ decision, visit, taken }, i) => {
    if (!decision.reconsider) return 0;
    const firsts = everyAnswer(decision, visit.flags).filter(
      (first) =>
        JSON.stringify(first) !== JSON.stringify(taken.answer) &&
        !weigh(decision, first, visit.flags).critical,
    );
    return Math.max(0, ...firsts.map((first) => bodyOf(list.with(i, { ...taken, first })) - plain));
  });
  return trailLength(more.reduce((sum, one) => sum + one, plain));
}

/** Tenths of a second that a run is estimated at: 200 words a minute, 20 seconds a decision. */
export function tenthsOf(story: Story, { steps, passage }: Playthrough): number {
  const visits = [...steps.flatMap((step) => step.passage), ...passage];
  const words = visits.reduce((sum, { scene: id, flags }) => {
    const { beats, step } = story.scenes[id]!;
    const texts: Prose[] = beats.flatMap((beat) =>
      beat.kind === 'narration' && holds(beat.if, flags) ? [beat.text] : [],
    );
    if (step.kind === 'ending') texts.push([{ p: [step.ending.title] }], step.ending.text);
    if (step.kind === 'decision') {
      const { decision } = step;
      texts.push([{ p: decision.prompt }]);
      if (decision.kind === 'choose-one')
        texts.push(...decision.choices.filter((choice) => holds(choice.if, flags)).map(({ text }) => text));
      if (decision.kind === 'choose-many') texts.push(...decision.options.map(({ text }) => text));
      if (decision.kind === 'put-in-order') texts.push(...decision.items.map(({ text }) => text));
      if (decision.kind === 'sort')
        texts.push(...[...decision.items, ...decision.categories].map(({ text }) => text));
      if (decision.kind === 'spot')
        texts.push(...[...decision.entries, ...decision.reasons].map(({ text }) => text));
    }
    return sum + texts.reduce((n, text) => n + wordsIn(text), 0);
  }, 0);
  return words * 3 + steps.length * 200;
}

function wordsIn(prose: Prose): number {
  return prose
    .flatMap((block) => ('p' in block ? block.p : []))
    .reduce((sum, part: Inline) => sum + String(part).split(' ').filter(Boolean).length, 0);
}
