import { isDeepStrictEqual } from 'node:util';
import type { Beat, Condition, Inline, Prose, Route, Scene, Step, Story } from '../story/learner/story.ts';
import type { ShownFact } from '../guidance/learner/fact.ts';
import type { Payload } from './learner/payload.ts';
import { line, prose, unpack } from './learner/unpack.ts';

type Fields = Record<string, unknown>;

/**
 * A lesson in the form in which a package carries it (`src/course/learner/unpack.ts`): data for JSON.
 * Throws Error where it would not come back as it was: a package says what was proved, or is not written.
 */
export function pack(payload: Payload): Record<string, unknown> {
  const { story, facts, ...rest } = payload;
  const packed = {
    ...rest,
    story: { ...packedFields({ ...story }), scenes: packedScenes(story) },
    facts: Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, packedFact(id, fact)])),
    sources: Object.fromEntries(
      Object.values(facts).flatMap(({ sources }) => sources.map(({ id, ...source }) => [id, source])),
    ),
  };
  const back = unpack(JSON.parse(JSON.stringify(packed)));
  const whole = isDeepStrictEqual(back, JSON.parse(JSON.stringify(payload)));
  if (!whole || !isDeepStrictEqual(Object.keys(back.story.scenes), Object.keys(story.scenes)))
    throw new Error(`${story.id} would not come back from its package as it was.`);
  return packed;
}

/** The short form of each name that has one, where a list or a condition stands under it. */
const FORMS: Readonly<Record<string, (value: never) => unknown>> = {
  text: packedProse,
  because: packedProse,
  instead: packedProse,
  contentNote: packedProse,
  opening: packedProse,
  closing: packedProse,
  prompt: (inlines: Inline[]) => packedLine(inlines) ?? inlines,
  restsOn: packedIds,
  sets: packedIds,
  routes: packedRoutes,
};

function packedAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(packedAll);
  return typeof value === 'object' && value !== null ? packedFields(value as Fields) : value;
}

function packedFields(fields: Fields): Fields {
  const { sets, ...rest } = fields;
  const all = Array.isArray(sets) && sets.length === 0 ? rest : fields;
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => {
      if (name === 'if') return [name, packedCondition(value as Condition)];
      const form = Array.isArray(value) ? FORMS[name] : undefined;
      return [name, form ? form(value as never) : packedAll(value)];
    }),
  );
}

function packedScenes({ scenes }: Story): Fields {
  let before: Partial<Scene> = {};
  return Object.fromEntries(
    Object.entries(scenes).map(([key, scene]) => {
      const { id, part, when, repair, beats, step, ...rest } = scene;
      const packed = {
        ...(id !== key && { id }),
        ...(part !== before.part && { part: part ?? '' }),
        ...(when !== before.when && { when: when ?? '' }),
        ...rest,
        ...(repair && { repair }),
        beats: beats.map(packedBeat),
        ...packedStep(step),
      };
      before = scene;
      return [key, packed];
    }),
  );
}

function packedStep(step: Step): Fields {
  switch (step.kind) {
    case 'decision':
      return { decision: packedDecision({ ...step.decision }) };
    case 'ending':
      return packedFields({ ending: step.ending });
    case 'onward':
      return packedFields({ routes: step.routes });
  }
}

function packedDecision({ weight, reconsider, ...rest }: Fields): Fields {
  return packedFields({
    ...rest,
    ...(weight !== 1 && { weight }),
    ...(reconsider === true && { reconsider }),
  });
}

function packedBeat(beat: Beat): unknown {
  const held = beat.if ? [packedCondition(beat.if)] : [];
  if (beat.kind === 'speech') return [beat.who, packedProse(beat.says), ...held];
  if (beat.kind === 'note') return [beat.how, packedProse(beat.text), ...held];
  const text = packedProse(beat.text);
  return typeof text === 'string' && !beat.if ? text : packedFields({ ...beat });
}

function packedFact(key: string, { id, sources, ...rest }: ShownFact): Fields {
  return { ...(id !== key && { id }), ...rest, sources: packedIds(sources.map((source) => source.id)) };
}

function packedProse(blocks: Prose): unknown {
  const text = blocks.map((block) => ('p' in block ? packedLine(block.p) : null)).join('\n');
  return isDeepStrictEqual(prose(text), blocks) ? text : blocks;
}

function packedLine(inlines: readonly Inline[]): string | null {
  const text = inlines.map(packedInline).join('');
  return isDeepStrictEqual(line(text), inlines) ? text : null;
}

function packedInline(part: Inline): string {
  if (typeof part === 'string') return part;
  if ('fact' in part) return `[${part.text}](${part.fact})`;
  const mark = 'em' in part ? '*' : '**';
  const [only] = 'em' in part ? part.em : part.strong;
  return typeof only === 'string' ? mark + only + mark : '';
}

function packedIds(ids: readonly string[]): unknown {
  return ids.length > 0 ? ids.join(' ') : ids;
}

function packedCondition(condition: Condition): unknown {
  return 'flag' in condition ? condition.flag : condition;
}

function packedRoutes(routes: readonly Route[]): unknown {
  const [only, ...more] = routes;
  return only && more.length === 0 && !only.if ? only.to : packedAll(routes);
}
