import { plainProse } from '../../src/story/author/prove-words.ts';
import type { Answer } from '../../src/story/learner/answer.ts';
import { holds } from '../../src/story/learner/condition.ts';
import { play, type Taken, type Visit } from '../../src/story/learner/play.ts';
import type { Decision, Prose, Story } from '../../src/story/learner/story.ts';

/** What a run shows at one scene, and what is done there. */
export interface Stop {
  heading: string;
  texts: string[];
  /** Ids of controls to press, in order; none where the scene only leads on or ends. */
  press: string[];
  /** Ids of items in the order in which they are to stand. */
  order: string[];
  does: 'onward' | 'decide' | 'decide-and-keep' | 'end';
}

/** A run as the scenes on its way. */
export function stopsOf(story: Story, list: readonly Taken[]): Stop[] {
  const { steps, passage, at } = play(story, list);
  const told = ({ scene: id, flags }: Visit): Pick<Stop, 'heading' | 'texts'> => {
    const { when, where, beats, step } = story.scenes[id]!;
    const prose: Prose[] = beats.flatMap((beat) =>
      beat.kind === 'note' || !holds(beat.if, flags) ? [] : [beat.kind === 'speech' ? beat.says : beat.text],
    );
    if (step.kind === 'ending') prose.push([{ p: [step.ending.title] }], step.ending.text);
    return { heading: [when, where].filter(Boolean).join(' · '), texts: prose.flatMap(lines) };
  };
  const onward = (visits: readonly Visit[]): Stop[] =>
    visits.slice(0, -1).map((visit) => ({ ...told(visit), press: [], order: [], does: 'onward' }));
  return [
    ...steps.flatMap(({ passage: before, visit, decision, taken, weighed }) => [
      ...onward(before),
      {
        ...told(visit),
        texts: [...told(visit).texts, ...optionsOf(decision, visit)],
        press: controlsOf(taken.answer),
        order: taken.answer.kind === 'put-in-order' ? taken.answer.order : [],
        does: decision.reconsider && !weighed.critical ? ('decide-and-keep' as const) : ('decide' as const),
      },
    ]),
    ...onward(passage),
    { ...told(at), press: [], order: [], does: 'end' },
  ];
}

function optionsOf(decision: Decision, { flags }: Visit): string[] {
  switch (decision.kind) {
    case 'choose-one':
      return decision.choices.filter((choice) => holds(choice.if, flags)).flatMap(({ text }) => lines(text));
    case 'choose-many':
      return decision.options.flatMap(({ text }) => lines(text));
    case 'put-in-order':
      return decision.items.flatMap(({ text }) => lines(text));
    case 'sort':
      return [...decision.items, ...decision.categories].flatMap(({ text }) => lines(text));
    case 'spot':
      return decision.entries.flatMap(({ text }) => lines(text));
  }
}

/** Each paragraph and item by itself: between two the page has what it likes. */
export function lines(prose: Prose): string[] {
  return prose.flatMap((block) =>
    'p' in block ? [plainProse([block])] : block.list.map((item) => plainProse([{ p: item }])),
  );
}

function controlsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'choose-one':
      return [answer.choice];
    case 'choose-many':
      return answer.ticked;
    case 'put-in-order':
      return [];
    case 'sort':
      return Object.entries(answer.placed).map(([id, category]) => `${id}-${category}`);
    case 'spot':
      return Object.entries(answer.marked).flatMap(([id, reason]) => [id, `${id}-${reason}`]);
  }
}
