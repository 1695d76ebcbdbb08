import { holds } from '../../learner/condition.ts';
import { message } from '../messages.ts';
import { inWords } from '../nation-words.ts';
import { entriesOf } from '../part.ts';
import { thing, type Path } from '../path.ts';
import { withoutQuotations, wordCount } from '../quotations.ts';
import { readingAge } from '../reading-age.ts';
import type { Report, Rule } from '../report.ts';
import type { SceneView, View } from '../view.ts';

const LONGEST_SCENE = 120;
const LONGEST_CHOICE = 25;
const OLDEST = 14;
/** Above this many flags in one scene, every beat is counted. */
const MOST_FLAGS = 6;

/** How much there is to read, and how hard it is. */
export const lengths: Rule = (view, context, report) => {
  const count = (text: string | undefined): number =>
    text === undefined ? 0 : wordCount(inWords(text, context.words));
  for (const scene of view.scenes) {
    const words = mostShown(scene, view, count);
    if (words > LONGEST_SCENE) {
      report(message('scene-too-long', { scene: scene.id, words, most: LONGEST_SCENE }), scene.path, 'key');
    }
    const narration = (scene.scene.beats ?? []).map((beat) => beat?.narration ?? '').join('\n\n');
    checkAge(narration, [...scene.path, 'beats'], report);
  }
  for (const { decision, path } of view.decisions) {
    if (decision.kind !== 'choose-one') continue;
    for (const [id, { text }] of entriesOf(decision.choices)) {
      const at = [...path, 'choices', id];
      const words = count(text);
      if (words <= LONGEST_CHOICE) continue;
      report(message('choice-too-long', { thing: thing(at), words, most: LONGEST_CHOICE }), [...at, 'text']);
    }
  }
  for (const { text, path, role } of view.texts) {
    if (role === 'because' || role === 'closing' || role === 'note-before' || role === 'ending')
      checkAge(text, path, report);
  }
};

function checkAge(text: string, path: Path, report: Report): void {
  const age = readingAge(withoutQuotations(text).replace(/\]\(F[^)]*\)/g, ''));
  if (age === null || Math.round(age) <= OLDEST) return;
  const shown = age > 20 ? 'over 20' : Math.round(age);
  report(message('hard-to-read', { age: shown, most: OLDEST }), path);
}

/** The most words of a scene that any learner sees: beats with conditions stand for one another. */
function mostShown(
  { scene, path }: SceneView,
  view: View,
  count: (text: string | undefined) => number,
): number {
  const beats = (scene.beats ?? []).map((beat, i) => ({
    words:
      count(beat?.narration) +
      count(beat?.speech?.says) +
      count(beat?.note?.saw) +
      count(beat?.note?.told) +
      count(beat?.note?.hearsay),
    condition: view.conditions.get([...path, 'beats', i, 'if'].join('\n')),
  }));
  const all = beats.reduce((sum, { words }) => sum + words, 0);
  const flags = [
    ...new Set(beats.flatMap(({ condition }) => condition?.flags.map(({ word }) => word) ?? [])),
  ];
  if (all <= LONGEST_SCENE || flags.length === 0 || flags.length > MOST_FLAGS) return all;
  let most = 0;
  for (let mask = 0; mask < 2 ** flags.length; mask++) {
    const set = new Set(flags.filter((_, i) => mask & (1 << i)));
    const shown = beats.filter(({ condition }) => holds(condition?.condition ?? undefined, set));
    most = Math.max(
      most,
      shown.reduce((sum, { words }) => sum + words, 0),
    );
  }
  return most;
}
