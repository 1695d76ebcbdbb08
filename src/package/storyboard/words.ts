import type { Condition, FactId, Route, SceneId } from '../../story/learner/story.ts';
import { escapeMarkup } from '../escape.ts';
import type { FactLink } from '../prose-html.ts';

/** What a scene is called on paper: its number, and the line that heads it. */
export interface Numbered {
  number: ReadonlyMap<SceneId, number>;
  heading: (scene: SceneId) => string;
}

/** A fact's id, as a link to where the storyboard prints it. */
export function factRef(fact: FactId): string {
  return `<a href="#fact-${escapeMarkup(fact)}">${escapeMarkup(fact)}</a>`;
}

/** Words that link to a fact, with its id beside them, since paper opens nothing. */
export const factLink: FactLink = (fact, text) => `${escapeMarkup(text)} (${factRef(fact)})`;

/** Facts in a row. */
export function factList(facts: readonly FactId[]): string {
  return facts.length === 0 ? 'nothing' : facts.map(factRef).join(', ');
}

/** `scene 12`, as a link. */
export function sceneRef(scene: SceneId, { number }: Numbered): string {
  return `<a href="#scene-${escapeMarkup(scene)}">scene ${number.get(scene) ?? '?'}</a>`;
}

/** Where routes lead, in words: `scene 5 if late, else scene 6`. */
export function roadsHtml(routes: readonly Route[], names: Numbered): string {
  return routes
    .map(({ to, if: condition }, i) => {
      const scene = sceneRef(to, names);
      if (condition) return `${scene} if ${conditionInWords(condition)}`;
      return i === 0 ? scene : `else ${scene}`;
    })
    .join(', ');
}

/** A condition as an author writes it. */
export function conditionInWords(condition: Condition, inside = false): string {
  const bracketed = (words: string): string => (inside ? `(${words})` : words);
  if ('flag' in condition) return `<code>${escapeMarkup(condition.flag)}</code>`;
  if ('not' in condition) return `not ${conditionInWords(condition.not, true)}`;
  return 'all' in condition
    ? bracketed(condition.all.map((part) => conditionInWords(part, true)).join(' and '))
    : bracketed(condition.any.map((part) => conditionInWords(part, true)).join(' or '));
}
