import { countWords } from '../../story/author/prove-words.ts';
import type { Proof } from '../../story/author/prove.ts';
import { withoutQuotations, wordCount } from '../../story/author/quotations.ts';
import { readingAge } from '../../story/author/reading-age.ts';
import type { Scene, Story } from '../../story/learner/story.ts';
import { fieldsOf, itemsOf, type SceneValue } from './scene-values.ts';

/** What a number shows better than a sentence. */
export interface Pictures {
  /** Scores and how many of a hundred runs have them; null where the proof counted none. */
  scores: { score: number; share: number }[] | null;
  range: { least: number; most: number; pass: number } | null;
  scenes: { id: string; words: number; minutes: number; age: number | null }[];
  competencies: { id: string; name: string; decisions: number; points: number }[];
  /** For each decision with choices: where the best stands, and how long it is beside the next longest. */
  best: { scene: string; place: number; of: number; words: number; longest: number }[];
}

const WORDS_A_MINUTE = 200;
const MINUTES_A_DECISION = 20 / 60;

/** `story` and `proof` are null where there are none yet: what can be told without them is told. */
export function picturesOf(
  values: readonly SceneValue[],
  story: Story | null,
  proof: Proof | null,
): Pictures {
  return {
    scores: scoresOf(proof),
    range:
      proof?.complete && story ? { least: proof.score.min, most: proof.score.max, pass: story.pass } : null,
    scenes: story ? Object.values(story.scenes).map((scene) => sceneOf(scene, values)) : [],
    competencies: story ? competenciesOf(story) : [],
    best: values.flatMap(bestOf),
  };
}

function scoresOf(proof: Proof | null): Pictures['scores'] {
  if (!proof?.distribution || proof.runs === 0n) return null;
  return proof.distribution.map(([score, runs]) => ({
    score,
    share: Number((runs * 1_000_000n) / proof.runs) / 10_000,
  }));
}

function sceneOf(scene: Scene, values: readonly SceneValue[]): Pictures['scenes'][number] {
  const { always, sometimes } = countWords(scene);
  const words = always + sometimes.reduce((sum, some) => sum + some.words, 0);
  const value = fieldsOf(values.find(({ id }) => id === scene.id)?.value);
  const narration = itemsOf(value['beats'])
    .map((beat) => fieldsOf(beat)['narration'])
    .filter((text) => typeof text === 'string')
    .join('\n\n');
  return {
    id: scene.id,
    words,
    minutes: words / WORDS_A_MINUTE + (scene.step.kind === 'decision' ? MINUTES_A_DECISION : 0),
    age: readingAge(withoutQuotations(narration)),
  };
}

function competenciesOf({ competencies, scenes }: Story): Pictures['competencies'] {
  const decisions = Object.values(scenes).flatMap(({ step }) =>
    step.kind === 'decision' ? [step.decision] : [],
  );
  return competencies.map(({ id, name }) => {
    const own = decisions.filter(({ competency }) => competency === id);
    return {
      id,
      name,
      decisions: own.length,
      points: own.reduce((sum, { weight }) => sum + 10 * weight, 0),
    };
  });
}

function bestOf({ id, value }: SceneValue): Pictures['best'] {
  const choices = Object.values(fieldsOf(fieldsOf(fieldsOf(value)['decision'])['choices'])).map((choice) => {
    const { rating, text } = fieldsOf(choice);
    return { rating, words: typeof text === 'string' ? wordCount(text) : 0 };
  });
  const place = choices.findIndex(({ rating }) => rating === 'best');
  const others = choices.filter((_, i) => i !== place);
  if (place < 0 || others.length === 0) return [];
  return [
    {
      scene: id,
      place: place + 1,
      of: choices.length,
      words: choices[place]!.words,
      longest: Math.max(...others.map(({ words }) => words)),
    },
  ];
}
