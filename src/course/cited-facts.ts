import type { Decision, FactId, Inline, Prose, Story } from '../story/learner/story.ts';

/** Every fact that a learner of a story can be shown: behind a reason, behind a mistake, or as a link in prose. Each once. */
export function citedFacts(story: Story): FactId[] {
  const found = new Set<FactId>();
  const prose = (text: Prose | undefined): void => {
    for (const block of text ?? []) for (const line of 'p' in block ? [block.p] : block.list) inlines(line);
  };
  const inlines = (line: readonly Inline[]): void => {
    for (const part of line) {
      if (typeof part === 'string') continue;
      if ('em' in part) inlines(part.em);
      else if ('strong' in part) inlines(part.strong);
      else found.add(part.fact);
    }
  };
  const decision = (asked: Decision): void => {
    inlines(asked.prompt);
    const consequences =
      asked.kind === 'choose-one'
        ? asked.choices
        : Object.values(asked.outcomes).filter((outcome) => outcome !== undefined);
    for (const { because, restsOn } of consequences) {
      prose(because);
      for (const fact of restsOn) found.add(fact);
    }
    for (const item of itemsOf(asked)) {
      prose(item.text);
      prose(item.because);
    }
    if (asked.kind === 'choose-one') for (const { instead } of asked.choices) prose(instead);
  };

  for (const text of [story.contentNote, story.opening, story.closing]) prose(text);
  for (const { text, restsOn } of story.mistakes) {
    prose(text);
    for (const fact of restsOn) found.add(fact);
  }
  for (const { beats, step } of Object.values(story.scenes)) {
    for (const beat of beats) prose(beat.kind === 'speech' ? beat.says : beat.text);
    if (step.kind === 'decision') decision(step.decision);
    if (step.kind === 'ending') prose(step.ending.text);
  }
  return [...found].sort();
}

function itemsOf(decision: Decision): { text: Prose; because?: Prose }[] {
  switch (decision.kind) {
    case 'choose-one':
      return decision.choices.map(({ text }) => ({ text }));
    case 'choose-many':
      return decision.options;
    case 'put-in-order':
      return decision.items;
    case 'sort':
      return [...decision.items, ...decision.categories];
    case 'spot':
      return [...decision.entries, ...decision.reasons];
  }
}
