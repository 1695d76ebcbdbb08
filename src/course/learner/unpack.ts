/**
 * How a lesson stands in `index.html`: as `Payload` has it, under the same names and in the same order, each thing in
 * the shortest form there is for it. What has no short form stands as it is. `src/course/pack.ts` writes it.
 *
 *     prose          "A paragraph with *emphasis*, **weight** and [a fact](F2).\nThe next."
 *     narration      its prose
 *     speech, note   ["idris", prose], ["saw", prose]; a condition as the third
 *     ids            "F12 F20"
 *     a condition    "flag"
 *     routes         "scene", where there is one without a condition
 *     a fact         with the ids of its sources, which stand once under `sources`
 *
 * Left out: the id of a scene, a fact or a source; `part` and `when` of a scene where they are those of the one before
 * ("" where it has none); `step`, whose one part stands in the scene itself; a weight of 1; what is false; no `sets`.
 */
import type { Inline, NoteKind } from '../../story/learner/story.ts';
import type { Payload } from './payload.ts';

type Fields = Record<string, unknown>;

const NOTES: readonly unknown[] = ['saw', 'told', 'hearsay'] satisfies NoteKind[];

/** The lesson that the data of `pack` stand for. Throws TypeError where they are of another shape. */
export function unpack(packed: unknown): Payload {
  const { sources, facts, story, ...rest } = packed as Record<string, Record<string, Fields>>;
  return {
    ...rest,
    story: { ...openFields(story!), scenes: scenes(story!.scenes as Record<string, Fields>) },
    facts: byId(facts!, (fact) => ({
      ...fact,
      sources: (ids(fact.sources) as string[]).map((id) => ({ id, ...sources![id] })),
    })),
  } as unknown as Payload;
}

/** The form of each name that has one: it opens what is packed so, and leaves alone what is not. */
const FORMS: Readonly<Record<string, (value: unknown) => unknown>> = {
  text: prose,
  because: prose,
  instead: prose,
  contentNote: prose,
  opening: prose,
  closing: prose,
  prompt: (value) => (isText(value) ? line(value) : value),
  restsOn: ids,
  sets: ids,
  if: condition,
  routes: (value) => (isText(value) ? [{ to: value }] : open(value)),
};

/** A packed value with every form in it opened. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  return typeof value === 'object' && value !== null ? openFields(value as Fields) : value;
}

function openFields(fields: Fields): Fields {
  const all = fields.because && fields.routes ? { sets: [], ...fields } : fields;
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, (FORMS[name] ?? open)(value)]));
}

function scenes(packed: Record<string, Fields>): Fields {
  let before: Fields = {};
  return byId(packed, (one) => {
    before = { part: before.part, when: before.when, ...one };
    return scene(before);
  });
}

function scene({ part, when, beats, decision, ending, routes, ...rest }: Fields): Fields {
  return {
    repair: false,
    ...rest,
    ...(part ? { part } : {}),
    ...(when ? { when } : {}),
    beats: (beats as unknown[]).map(beat),
    step: decision
      ? { kind: 'decision', decision: { weight: 1, reconsider: false, ...openFields(decision as Fields) } }
      : ending
        ? { kind: 'ending', ending: open(ending) }
        : { kind: 'onward', ...openFields({ routes }) },
  };
}

function beat(value: unknown): unknown {
  if (isText(value)) return { kind: 'narration', text: prose(value) };
  if (!Array.isArray(value)) return open(value);
  const [who, said, held] = value as unknown[];
  return {
    ...(NOTES.includes(who)
      ? { kind: 'note', how: who, text: prose(said) }
      : { kind: 'speech', who, says: prose(said) }),
    ...(held ? { if: condition(held) } : {}),
  };
}

/** Prose as it was; what is not packed comes back as it is. */
export function prose(value: unknown): unknown {
  return isText(value) ? value.split('\n').map((text) => ({ p: line(text) })) : value;
}

/** A line with its emphasis and its links to facts. */
export function line(text: string): Inline[] {
  return text
    .split(/(\*+[^*]+\*+|\[[^\]]+\]\(\S+?\))/)
    .filter(Boolean)
    .map((part) => {
      const [, strong, em, words, fact] = /^(?:\*\*(.+)\*\*|\*(.+)\*|\[(.+)\]\((.+)\))$/.exec(part) ?? [];
      if (strong) return { strong: [strong] };
      if (em) return { em: [em] };
      return fact ? { fact, text: words! } : part;
    });
}

function ids(value: unknown): unknown {
  return isText(value) ? value.split(' ') : value;
}

function condition(value: unknown): unknown {
  return isText(value) ? { flag: value } : value;
}

/** Each thing of a record opened, with the id it stands under where it says no other. */
function byId<Opened>(
  packed: Record<string, Fields>,
  opened: (thing: Fields) => Opened,
): Record<string, { id: string } & Opened> {
  return Object.fromEntries(Object.entries(packed).map(([id, thing]) => [id, { id, ...opened(thing) }]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
