import type { Api } from './api.ts';
import { stateOf, type Mapping, type Pair } from './mapping.ts';
import { lowers, nudged } from './never-lower.ts';
import type { LearnerRecord } from './record.ts';

/** How often a value is offered in one session that the LMS refuses for what it is, and where it has another trouble. */
const MOST_TRIES = 3;
const MOST_TRIES_IN_TROUBLE = 9;
/** Errors that speak of the element or its value, in either version. */
const isAboutValue = (error: number): boolean => error >= 401 && error <= 408;
/** Not implemented, in either version: the LMS has no such list (docs/lms.md §2.3). */
export const NO_SUCH_ELEMENT: ReadonlySet<number> = new Set([401, 402]);

/** What stands between a record and an LMS: it sends only what changed, in order, and knows what is not yet kept. */
export interface Outbox {
  /** Notes what the LMS was found to hold, so that it is not sent again, and never lowered. */
  holds(element: string, value: string): void;
  /** Sends what differs from what the LMS holds. False where any of it was refused. */
  put(pairs: readonly Pair[]): boolean;
  /** Sends what changed of a record, in the order of docs/lms.md §5.1. False where score, status or resume data was refused. */
  send(record: LearnerRecord): boolean;
  /** What was set since the LMS last kept it. */
  unkept(): ReadonlyMap<string, string>;
  /** Notes that these were kept, where they are still the same. */
  kept(values: ReadonlyMap<string, string>): void;
  /**
   * Makes an LMS store again what it wrongly believes it has stored: each value is first made another one that says
   * less, committed, and then set as it should be (docs/lms.md §4.4). The caller commits.
   */
  again(): void;
  /** Interactions the LMS holds, or null where it has none or has not said and nothing was sent. */
  count(): number | null;
}

/** An outbox for one session. `log` is told once of each value that was refused. */
export function outbox(api: Api, mapping: Mapping, log: (message: string) => void): Outbox {
  const held = new Map<string, string>();
  const refused = new Map<string, { value: string; tries: number; most: number }>();
  const unkept = new Map<string, string>();

  function set([element, value]: Pair): { ok: boolean; error: number } {
    if (held.get(element) === value) return { ok: true, error: 0 };
    const before = refused.get(element);
    const tries = before?.value === value ? before.tries : 0;
    if (before && tries >= before.most) return { ok: false, error: 0 };
    const answer = api.set(element, value);
    if (answer.ok) {
      held.set(element, value);
      unkept.set(element, value);
      refused.delete(element);
    } else {
      const most = isAboutValue(answer.error) ? MOST_TRIES : MOST_TRIES_IN_TROUBLE;
      refused.set(element, { value, tries: tries + 1, most });
      if (tries === 0) log(`The LMS refused ${element} = "${value}" (error ${answer.error}).`);
    }
    return answer;
  }

  const put = (pairs: readonly Pair[]): boolean => pairs.map((pair) => set(pair).ok).every(Boolean);
  const interactions = interactionList(api, mapping, set);
  const objectives = objectiveList(api, mapping, set, held);

  return {
    holds: (element, value) => held.set(element, value),
    put,
    send(record) {
      interactions.send(record);
      objectives(record);
      return put(stateOf(mapping, record).filter((pair, _, all) => !lowers(mapping, held, all, pair)));
    },
    unkept: () => unkept,
    kept(values) {
      for (const [element, value] of values) if (unkept.get(element) === value) unkept.delete(element);
    },
    again() {
      const values = [...unkept];
      if (values.length === 0) return;
      for (const [element, value] of values)
        if (api.set(element, nudged(element, value)).ok) held.delete(element);
      api.commit();
      put(values);
    },
    count: interactions.count,
  };
}

type Set = (pair: Pair) => { ok: boolean; error: number };

/** Interactions, each sent once. The index goes on from the LMS's own count, or from ours where it has none to read. */
function interactionList(
  api: Api,
  { interaction }: Mapping,
  set: Set,
): { send(record: LearnerRecord): void; count(): number | null } {
  const read = api.get('cmi.interactions._count');
  let supported = !NO_SUCH_ELEMENT.has(read.error);
  let next = /^\d+$/.test(read.value) ? Number(read.value) : null;
  let sent: globalThis.Set<string> | null = null;
  /** Parts of interactions that were refused: offered again with the next save. */
  const owed = new Map<string, string>();

  function give(pairs: Iterable<Pair>): void {
    for (const pair of pairs) {
      const [element, value] = pair;
      // What an interaction says is read by its type (SCORM 2004 RTE 4.2.9): without that it waits.
      const waits = owed.has(typeBeside(element)) && !element.endsWith('.type');
      if (!waits && set(pair).ok) owed.delete(element);
      else owed.set(element, value);
    }
  }

  return {
    count: () => (supported ? next : null),
    send({ interactions, before }) {
      if (!supported) return;
      if (!sent) {
        const there =
          next === null
            ? interactions.filter(({ latencyMs }) => latencyMs === null).length
            : Math.max(0, next - before);
        sent = new globalThis.Set(interactions.slice(0, there).map(({ id }) => id));
        next ??= before + there;
      }
      give([...owed]);
      for (const one of interactions) {
        if (sent.has(one.id)) continue;
        const [id, ...rest] = interaction(one, next!);
        const asked = set(id!);
        if (NO_SUCH_ELEMENT.has(asked.error)) {
          supported = false;
          return;
        }
        // Asked twice: everything after it waits for this one.
        const ok = asked.ok || set(id!).ok;
        // Without its id there is no interaction, and an index must not be skipped: it is offered again with the next.
        if (!ok) return;
        sent.add(one.id);
        next!++;
        give(rest);
      }
    },
  };
}

/** The type of the interaction that an element is part of. */
function typeBeside(element: string): string {
  return element.replace(/^(cmi\.interactions\.\d+\.).*/, '$1type');
}

/** Objectives, each under the index that the LMS already has for its id, or the next free one. */
function objectiveList(
  api: Api,
  { objective }: Mapping,
  set: Set,
  held: Map<string, string>,
): (record: LearnerRecord) => void {
  let ids: string[] | null = null;
  let supported = true;

  function read(): string[] {
    const { value, error } = api.get('cmi.objectives._count');
    if (NO_SUCH_ELEMENT.has(error)) supported = false;
    const count = /^\d+$/.test(value) ? Number(value) : 0;
    return Array.from({ length: count }, (_, i) => api.get(`cmi.objectives.${i}.id`).value);
  }

  return ({ objectives }) => {
    if (objectives.length === 0 || !supported) return;
    const known = (ids ??= read());
    for (const one of objectives) {
      if (!supported) return;
      const found = known.indexOf(one.id);
      const [id, ...rest] = objective(one, found < 0 ? known.length : found);
      if (found < 0) {
        const { ok, error } = set(id!);
        if (NO_SUCH_ELEMENT.has(error)) supported = false;
        if (!ok) return;
        known.push(one.id);
      } else {
        for (const [element] of rest)
          if (!held.has(element)) held.set(element, asSent(api.get(element).value));
      }
      rest.forEach(set);
    }
  };
}

/** A value as an LMS gives it back, in the form in which it would be sent: `80.0` as `80`. */
export function asSent(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? String(Number(value)) : value;
}
