import type { Api } from '../lms/api.ts';
import { sessionOf, stateOf, type Mapping, type Pair } from '../lms/mapping.ts';
import { readMarker, writeMarker, type Marker } from './marker.ts';
import type { ElementTried, Resumed, Visit } from './observations.ts';
import { sampleRecord } from './sample.ts';

/** Lengths of resume data that are tried, longest first: the limits of the standards, what lessons may need, and what some LMSs keep. */
const LENGTHS: Readonly<Record<Mapping['kind'], readonly number[]>> = {
  scorm12: [4096, 4000, 3500, 1000, 255],
  scorm2004: [64_000, 4000, 3500, 1000, 255],
};
/** What a launch leaves behind as its place, and what it makes of it while its window closes. */
const PLACE = 'check-open';
const CLOSED = 'check-closed';
/** A finished run that did not pass is what an LMS with a mind of its own is likeliest to change. */
const NOT_PASSED_SCORE = 50;

/** A session that a check has opened, and what it does in it. */
export interface Probe {
  /** Everything that this launch can find out. Calls the LMS as a lesson would. */
  visit(): Visit;
  /** What a lesson does when its window closes: the length of the session, and the end. */
  close(sessionMs: number): void;
}

/** What a launch needs besides the API. */
export interface ProbeTools {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A probe on an opened API. `mapping` is that of the standard that the package was built for. */
export function probe(api: Api, mapping: Mapping, { now }: ProbeTools): Probe {
  const read = (element: string): string => api.get(element).value;
  const writeOnly =
    mapping.kind === 'scorm12' ? /^cmi\.interactions\.|\.(exit|session_time)$/ : /\.(exit|session_time)$/;

  function attempt([element, wrote]: Pair): ElementTried {
    const { ok, error } = api.set(element, wrote);
    return { element, wrote, ok, error, read: writeOnly.test(element) ? null : read(element) };
  }

  function resumedFrom(marker: Marker, came: number): Resumed {
    const record = leftBy(marker.visit);
    const state = new Map(stateOf(mapping, record));
    const status = mapping.kind === 'scorm12' ? mapping.passed : 'cmi.completion_status';
    const left = state.get(mapping.scoreRaw);
    return {
      left: marker.length,
      came,
      reportedOnClosing: read(mapping.location) === CLOSED,
      status: { left: state.get(status) ?? '', now: read(status).toLowerCase() },
      score: left === undefined ? null : { left, now: read(mapping.scoreRaw) },
    };
  }

  /** The record that a launch leaves. */
  function leftBy(visit: Visit['number'], suspendData = '') {
    const state =
      visit === 1
        ? { status: 'incomplete' as const, score: null }
        : visit === 2
          ? { status: 'incomplete' as const, score: NOT_PASSED_SCORE }
          : { status: 'passed' as const, score: 100 };
    return sampleRecord({ ...state, suspendData, location: PLACE }, now());
  }

  /** Leaves the longest resume data that the LMS takes; the number of its characters. */
  function fill(visit: Marker['visit']): number {
    for (const length of LENGTHS[mapping.kind])
      if (api.set(mapping.suspendData, writeMarker({ visit, length })).ok) return length;
    return 0;
  }

  /** Where the next entry of a list goes: an LMS may have some already, from the manifest. */
  function next(list: 'interactions' | 'objectives'): number {
    const count = read(`cmi.${list}._count`);
    return /^\d+$/.test(count) ? Number(count) : 0;
  }

  /** What is set and, where it may be, read back: at first everything that a lesson sends, later score and status alone. */
  function pairsOf(visit: Visit['number']): Pair[] {
    const record = leftBy(visit);
    const [interaction, objective] = [next('interactions'), next('objectives')];
    const lists =
      visit > 1
        ? []
        : [
            ...record.interactions.flatMap((one, i) => mapping.interaction(one, interaction + i)),
            ...record.objectives.flatMap((one, i) => mapping.objective(one, objective + i)),
          ];
    return [...lists, ...stateOf(mapping, record), [mapping.exit, 'suspend'] as const].filter(
      ([element]) => element !== mapping.suspendData,
    );
  }

  let visiting: Visit['number'] = 1;

  return {
    visit() {
      const found = readMarker(read(mapping.suspendData));
      visiting = found ? ((found.marker.visit + 1) as Visit['number']) : 1;
      const seen = {
        number: visiting,
        entry: read(mapping.entry).toLowerCase(),
        mode: read(mapping.mode).toLowerCase(),
        credit: read(mapping.credit).toLowerCase(),
        named: read(mapping.learnerName).trim() !== '',
        ...(found && { resumed: resumedFrom(found.marker, found.came) }),
      };
      if (visiting === 4) return { ...seen, elements: [], committed: true };
      const elements = pairsOf(visiting).map(attempt);
      const took = fill(visiting);
      return { ...seen, elements, took, committed: api.commit() };
    },
    close(sessionMs) {
      if (visiting < 4) api.set(mapping.location, CLOSED);
      for (const [element, value] of sessionOf(mapping, sessionMs)) api.set(element, value);
      api.finish();
    },
  };
}
