import fc from 'fast-check';
import type { Answer } from '../../../src/story/learner/answer.ts';
import { offered } from '../../../src/story/learner/answer.ts';
import type {
  Choice,
  Condition,
  Consequence,
  CriticalId,
  Decision,
  FlagId,
  Inline,
  Prose,
  Rating,
  Route,
  Scene,
  Step,
  Story,
} from '../../../src/story/learner/story.ts';

const FLAGS: readonly FlagId[] = ['late', 'told', 'alone'];
const COMPETENCIES = ['listening', 'reporting'];
const CRITICALS: readonly CriticalId[] = ['viewing', 'blaming'];

/** Prose of so many words. */
export function prose(words: number): Prose {
  return [{ p: [Array.from({ length: words }, (_, i) => `word${i}`).join(' ')] }];
}

const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(...FLAGS).map((flag) => ({ flag })),
    tie('node').map((not) => ({ not })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
  ),
})).node;

const sometimes = fc.option(condition, { nil: undefined, freq: 2 });
const whenSet = <Thing extends object>(
  thing: Thing,
  held: Condition | undefined,
): Thing & { if?: Condition } => (held === undefined ? thing : { ...thing, if: held });

/** Routes to later scenes only, so that no story goes round in a circle unless it is meant to. */
const routesTo = (later: readonly string[]): fc.Arbitrary<Route[]> => {
  const to = fc.constantFrom(...later);
  return fc
    .tuple(fc.option(fc.record({ to, if: condition }), { nil: undefined, freq: 2 }), to)
    .map(([first, last]) => [...(first ? [first] : []), { to: last }]);
};

const consequence = (later: readonly string[]): fc.Arbitrary<Consequence> =>
  fc.record({
    because: fc.constant(prose(1)),
    restsOn: fc.constant(['F1']),
    sets: fc.subarray([...FLAGS], { maxLength: 2 }),
    routes: routesTo(later),
  });

/**
 * A choice; now and then one that leads back to an earlier scene, once: it is not offered again after it has set its
 * flag. `endless` leaves that condition out.
 */
const choice = (
  at: number,
  later: readonly string[],
  earlier: readonly string[],
  endless: boolean,
): fc.Arbitrary<Omit<Choice, 'id'>> =>
  fc
    .record({
      consequence: consequence(later),
      rating: fc.constantFrom<Rating>('best', 'best', 'acceptable', 'poor'),
      critical: fc.option(fc.constantFrom(...CRITICALS), { nil: undefined, freq: 2 }),
      words: fc.nat(3),
      held: sometimes,
      back: fc.option(fc.constantFrom(...earlier), { nil: undefined, freq: 4 }),
    })
    .map(({ consequence, rating, critical, words, held, back }) => {
      const flag = `back-${at}`;
      return {
        ...(back === undefined ? consequence : { ...consequence, sets: [flag], routes: [{ to: back }] }),
        text: prose(words),
        rating,
        ...(rating === 'poor' && critical && { critical }),
        ...whenSet({}, back === undefined || endless ? held : { not: { flag } }),
      };
    });

const outcomes = (later: readonly string[], critical: boolean) =>
  fc.record({
    right: consequence(later),
    partly: consequence(later),
    wrong: consequence(later),
    ...(critical && { critical: consequence(later) }),
  });

const item = (id: string): { id: string; text: Prose } => ({ id, text: prose(id.length % 3) });
const named = <Part extends object>(parts: readonly Part[], ids: readonly string[]) =>
  parts.map((part, i) => ({ ...item(ids[i]!), ...part }));

const PROMPT: Inline[] = ['What do you do?'];

const decisionAt = (
  at: number,
  later: readonly string[],
  earlier: readonly string[],
  endless: boolean,
): fc.Arbitrary<Decision> => {
  const base = fc.record({
    prompt: fc.constant(PROMPT),
    competency: fc.constantFrom(...COMPETENCIES),
    weight: fc.constantFrom(0, 1, 1, 2, 3),
    reconsider: fc.boolean(),
  });
  const critical = fc.option(fc.constantFrom(...CRITICALS), { nil: undefined, freq: 2 });
  const marked = <Part extends object>(part: Part, id: CriticalId | undefined) =>
    id ? { ...part, critical: id } : part;
  const measured = <Own extends { outcomeCritical: boolean }>(own: fc.Arbitrary<Own>) =>
    fc
      .tuple(base, fc.constantFrom(0.5, 0.75, 1 / 3), own)
      .chain(([shared, partlyFrom, { outcomeCritical, ...rest }]) =>
        outcomes(later, outcomeCritical).map((routed) => ({
          ...shared,
          partlyFrom,
          outcomes: routed,
          ...rest,
        })),
      );
  return fc.oneof(
    fc
      .tuple(base, fc.array(choice(at, later, earlier, endless), { minLength: 1, maxLength: 4 }))
      .map(([shared, choices]) => ({
        kind: 'choose-one' as const,
        ...shared,
        choices: choices.map((one, i) => ({ id: ['move', 'wait', 'tell', 'look'][i]!, ...one })),
      })),
    measured(
      fc.array(fc.tuple(fc.boolean(), critical), { minLength: 1, maxLength: 4 }).map((parts) => ({
        kind: 'choose-many' as const,
        outcomeCritical: parts.some(([right, id], i) => id && !(right || i === 0)),
        options: named(
          parts.map(([right, id], i) =>
            marked({ right: right || i === 0 }, right || i === 0 ? undefined : id),
          ),
          ['age', 'gap', 'name', 'when'],
        ),
      })),
    ),
    measured(
      fc.integer({ min: 2, max: 4 }).map((count) => ({
        kind: 'put-in-order' as const,
        outcomeCritical: false,
        items: ['first', 'then', 'next', 'last'].slice(0, count).map(item),
      })),
    ),
    measured(
      fc
        .tuple(fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 }))
        .map(([parts, count]) => ({
          kind: 'sort' as const,
          outcomeCritical: false,
          categories: ['now', 'today', 'later'].slice(0, count).map(item),
          items: named(
            parts.map((belongs) => ({ belongs: ['now', 'today', 'later'][belongs % count]! })),
            ['filter', 'note', 'call'],
          ),
        })),
    ),
    measured(
      fc
        .tuple(
          fc.array(fc.tuple(fc.nat(2), critical), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 2 }),
        )
        .map(([parts, count]) => ({
          kind: 'spot' as const,
          outcomeCritical: parts.some(([kind, id], i) => id && kind === 2 && i > 0),
          reasons: ['change', 'secrecy'].slice(0, count).map(item),
          entries: named(
            parts.map(([kind, id], i) =>
              kind === 2 && i > 0 ? marked({}, id) : { concern: ['change', 'secrecy'][kind % count]! },
            ),
            ['lunch', 'trip', 'screen'],
          ),
        })),
    ),
  ) satisfies fc.Arbitrary<Decision>;
};

/** A small story of every kind of decision, with flags, conditions, repairs and reconsidering. */
export function smallStory({ scenes: most = 6, endless = false } = {}): fc.Arbitrary<Story> {
  const endings = ['kept-safe', 'not-kept'];
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const ids = [...Array.from({ length: count }, (_, i) => `scene-${i}`), ...endings];
    const steps = ids.slice(0, count).map((_, at) => {
      // The scenes just after it are likelier, so that runs meet several.
      const later = ids.slice(at + 1, Math.min(at + 4, ids.length));
      const decision = decisionAt(at, later, ids.slice(0, at + 1), endless).map((own): Step => ({
        kind: 'decision',
        decision: own,
      }));
      return fc.tuple(
        fc.oneof(
          { weight: 4, arbitrary: decision },
          { weight: 1, arbitrary: routesTo(later).map((routes): Step => ({ kind: 'onward', routes })) },
        ),
        fc.array(fc.tuple(fc.nat(4), sometimes), { maxLength: 2 }),
        fc.boolean(),
      );
    });
    return fc
      .tuple(
        fc.tuple(...steps),
        fc.constantFrom(1, 50, 80, 100),
        fc.constantFrom<'safe' | 'unsafe'>('safe', 'unsafe'),
      )
      .map(([made, pass, outcome]) => {
        const scenes: Record<string, Scene> = {};
        made.forEach(([step, beats, repair], i) => {
          scenes[ids[i]!] = {
            id: ids[i]!,
            repair,
            beats: beats.map(([words, held]) =>
              whenSet({ kind: 'narration' as const, text: prose(words) }, held),
            ),
            step,
          };
        });
        for (const id of endings)
          scenes[id] = {
            id,
            repair: false,
            beats: [],
            step: {
              kind: 'ending',
              ending: { outcome: id === 'kept-safe' ? outcome : 'unsafe', title: 'The end', text: prose(2) },
            },
          };
        return storyOf(scenes, 'scene-0', pass);
      });
  });
}

/** A story around some scenes, its denominator not yet known. */
export function storyOf(scenes: Record<string, Scene>, start: string, pass = 80): Story {
  return {
    id: 'generated',
    title: 'Generated',
    version: '1.0.0',
    audience: [],
    role: 'teacher',
    minutes: 1,
    about: '',
    contentNote: [],
    covers: [],
    pass,
    coaching: 'at-end',
    opening: [],
    closing: [],
    mistakes: [],
    oneThing: [],
    competencies: COMPETENCIES.map((id) => ({ id, name: id })),
    people: {},
    parts: [],
    start,
    scenes,
    denominator: 0,
  };
}

/** Every answer that a decision can be given, one by one. */
export function everyAnswer(decision: Decision, flags: ReadonlySet<FlagId>): Answer[] {
  switch (decision.kind) {
    case 'choose-one':
      return offered(decision, flags).map(({ id }) => ({ kind: 'choose-one', choice: id }));
    case 'choose-many':
      return product(decision.options.map(({ id }) => [[], [id]])).map((ticked) => ({
        kind: 'choose-many',
        ticked: ticked.flat(),
      }));
    case 'put-in-order':
      return permutations(decision.items.map(({ id }) => id)).map((order) => ({
        kind: 'put-in-order',
        order,
      }));
    case 'sort':
      return product(decision.items.map(({ id }) => decision.categories.map((one) => [id, one.id]))).map(
        (pairs) => ({
          kind: 'sort',
          placed: Object.fromEntries(pairs) as Record<string, string>,
        }),
      );
    case 'spot':
      return product(
        decision.entries.map(({ id }) => [[], ...decision.reasons.map((one) => [id, one.id])]),
      ).map((pairs) => ({
        kind: 'spot',
        marked: Object.fromEntries(pairs.filter(({ length }) => length > 0)) as Record<string, string>,
      }));
  }
}

function product<Thing>(lists: readonly (readonly Thing[])[]): Thing[][] {
  return lists.reduce<Thing[][]>(
    (sofar, list) => sofar.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((thing, i) => permutations(things.toSpliced(i, 1)).map((rest) => [thing, ...rest]));
}
