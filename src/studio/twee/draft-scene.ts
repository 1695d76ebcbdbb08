import type { PartScene } from '../../story/author/part.ts';
import { evenText } from '../../course/translation/even-text.ts';
import type { Passage } from './notation.ts';
import { defined, readScene, type FormerScene, type Reading } from './read-scene.ts';
import { choiceIds } from './scene-ids.ts';
import { roadsOf, scenePieces, type SceneLink } from './scene-text.ts';
import type { Leftover, TweeLink } from './story-markup.ts';
import type { Fields, Value } from './yaml-text.ts';

/** A scene made from a passage, with what it could not carry and what is to be said above it. */
export interface DraftScene {
  fields: Fields;
  notes: string[];
  left: Leftover[];
}

export interface Drafting extends Reading {
  /** The id of the scene that a passage has become; null where there is no such passage. */
  sceneOf: (target: string) => string | null;
  /** The id that a scene has now, by the one that it had before it went out to Twine. */
  renamed: (scene: string) => string;
  /** An id for the target of a link to a passage that is not there. */
  missingScene: (target: string) => string;
}

/** Makes a scene of a passage. `former` is the scene that it was before it went out to Twine. */
export function draftScene(
  passage: Passage,
  id: string,
  former: FormerScene | null,
  drafting: Drafting,
): DraftScene {
  const { head, beats, prompt, ending, links, left, hasItems } = readScene(passage, former, drafting);
  const notes: string[] = [];
  const was = former?.scene ?? {};
  const roads = links.map((link) => {
    const to = drafting.sceneOf(link.target);
    if (to === null)
      left.push({ line: link.line, what: `A link to "${link.target}", a passage that is not there` });
    return { ...link, to: to ?? drafting.missingScene(link.target) };
  });
  const way = wayOn(id, once(roads), was, prompt, {
    hasItems,
    left,
    notes,
    line: passage.line,
    renamed: drafting.renamed,
  });
  const tags = passage.tags.filter((tag) => !OWN_TAGS.has(tag));
  if (tags.length > 0) {
    notes.push(`Tags in Twine: ${tags.join(' ')}`);
    left.push({ line: passage.line, what: `The ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}` });
  }
  if (way === null) {
    const outcome = passage.tags.find((tag) => tag === 'safe' || tag === 'unsafe') ?? null;
    const made = ending ?? { title: passage.name.trim(), text: null };
    return {
      fields: {
        ...headed(head, was, passage),
        ...(beats.length > 0 && { beats }),
        ending: { outcome: was.ending?.outcome ?? outcome, ...made },
      },
      notes,
      left,
    };
  }
  if (ending) {
    left.push({ line: passage.line, what: 'The end of a passage that has links as well' });
    notes.push(
      `The end, as it stood in Twine: ${String(ending['title'])} ${String(ending['text'] ?? '')}`.trim(),
    );
  }
  const asked = 'decision' in way || prompt === null ? beats : [...beats, { narration: prompt }];
  return {
    fields: { ...headed(head, was, passage), ...(asked.length > 0 && { beats: asked }), ...way },
    notes,
    left,
  };
}

const OWN_TAGS: ReadonlySet<string> = new Set(['repair', 'safe', 'unsafe']);

/** When and where head the scene; a scene needs one of them. */
function headed(head: Fields, was: PartScene, { tags }: Passage): Fields {
  const named = 'when' in head || 'where' in head;
  const { part, when, where, time } = { ...(named ? {} : { when: null }), ...head } as Record<
    string,
    Value | undefined
  >;
  return defined({ part, when, where, time, repair: (was.repair ?? tags.includes('repair')) || undefined });
}

interface Road extends TweeLink {
  to: string;
}

/** The same words that lead to the same place are one link. */
function once(links: readonly Road[]): Road[] {
  const seen = new Set<string>();
  return links.filter(({ text, to }) => {
    const key = `${text ?? ''}\n${to}`;
    return !seen.has(key) && seen.add(key);
  });
}

interface Remarks {
  /** The line of the passage. */
  line: number;
  renamed: (scene: string) => string;
  hasItems: boolean;
  left: Leftover[];
  notes: string[];
}

/** What follows the beats: `then`, a decision, or nothing, which is an ending. */
function wayOn(
  id: string,
  links: readonly Road[],
  was: PartScene,
  prompt: string | null,
  remarks: Remarks,
): Fields | null {
  const open = scenePieces(was, undefined).flatMap((piece) => (piece.of === 'link' ? [piece.link] : []));
  const said = links.map((link) => {
    const at = open.findIndex(({ text }) => evenText(text ?? '') === evenText(link.text ?? ''));
    return { link, former: at < 0 ? null : open.splice(at, 1)[0]! };
  });
  // A link in other words is the choice that it was where only one that is left led to the same scene.
  const known = said.map(({ link, former }) => {
    if (former) return { link, former };
    const led = open.filter(({ to, response }) => response !== null && remarks.renamed(to) === link.to);
    const [only] = led;
    if (!only || led.length > 1) return { link, former };
    open.splice(open.indexOf(only), 1);
    return { link, former: only };
  });
  for (const { response, road, to } of open)
    if (response !== null && road === null)
      remarks.left.push({
        line: remarks.line,
        what: `The choice "${response}", whose link to "${to}" is gone`,
      });
  if (links.length === 0) return null;
  if (was.then !== undefined && known.every(({ former }) => former))
    return { then: rerouted(was.then, known) };
  const [only] = links;
  if (links.length === 1 && !was.decision) {
    if (only!.text !== null) {
      remarks.left.push({ line: only!.line, what: `The words of a link that is no choice: ${only!.text}` });
      remarks.notes.push(`The link said: ${only!.text}`);
    }
    return { then: only!.to };
  }
  const { decision } = was;
  if (decision && decision.kind !== 'choose-one') {
    const { outcomes } = decision as { outcomes?: Record<string, { then?: PartScene['then'] }> };
    const answered = Object.entries(outcomes ?? {});
    const all = answered.every(([name]) => known.some(({ former }) => former?.response === name));
    if (answered.length > 0 && all && known.every(({ former }) => former)) {
      if (!remarks.hasItems)
        remarks.left.push({
          line: only!.line,
          what: 'What is to be ticked, ordered or sorted was changed in Twine: the decision keeps what it had',
        });
      const routed = answered.map(([name, outcome]) => {
        const own = known.filter(({ former }) => former?.response === name);
        return [name, { ...outcome, then: rerouted(outcome.then, own) }];
      });
      return { decision: defined({ ...decision, prompt, outcomes: Object.fromEntries(routed) }) };
    }
    remarks.left.push({ line: only!.line, what: `That this was a decision of the kind ${decision.kind}` });
  }
  const before = was.decision?.kind === 'choose-one' ? Object.keys(was.decision.choices ?? {}) : [];
  const order = [...new Set(known.flatMap(({ former }) => former?.response ?? []))];
  if (before.filter((choice) => order.includes(choice)).join() !== order.join())
    remarks.left.push({ line: links[0]!.line, what: 'The new order of some links: the choices keep theirs' });
  return { decision: chooseOne(id, known, was, prompt) };
}

type Known = { link: Road; former: SceneLink | null }[];

/** Roads as they were, each to where its link now leads. A road whose link is gone is gone. */
function rerouted(then: PartScene['then'], known: Known): Value {
  const [first] = known;
  if (typeof then === 'string' || known.some(({ former }) => former?.road === null)) return first!.link.to;
  const before = roadsOf(then);
  return known.map(({ link, former }) => defined({ if: before[former!.road!]?.if, go: link.to }));
}

function chooseOne(id: string, known: Known, was: PartScene, prompt: string | null): Fields {
  const former = was.decision?.kind === 'choose-one' ? was.decision : null;
  const before = former?.choices ?? {};
  const fresh = known.filter(({ former: own }) => own?.response == null || !(own.response in before));
  const kept = [
    ...new Set(
      known.flatMap(({ former: own }) =>
        own?.response != null && own.response in before ? [own.response] : [],
      ),
    ),
  ];
  const texts = fresh.map(({ link }) => link.text ?? link.target);
  const ids = choiceIds(id, texts, kept);
  const choices: Record<string, Value> = {};
  for (const entry of known) {
    const response = entry.former?.response;
    if (response != null && response in before) {
      const own = known.filter(({ former: other }) => other?.response === response);
      const { text, road } = entry.former!;
      const isReworded = road === null && entry.link.text !== null && evenText(entry.link.text) !== text;
      choices[response] ??= defined({
        ...before[response],
        ...(isReworded && { text: entry.link.text }),
        then: rerouted(before[response]?.then, own),
      });
      continue;
    }
    const at = fresh.indexOf(entry);
    choices[ids[at]!] = {
      text: texts[at]!,
      rating: null,
      because: null,
      'rests-on': null,
      then: entry.link.to,
    };
  }
  const rest = former
    ? defined({ ...former, choices: undefined, prompt: undefined, kind: undefined })
    : { competency: null };
  return { kind: 'choose-one', prompt, ...rest, choices };
}
