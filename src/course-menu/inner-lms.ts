import type { RawApi } from '../lms/api.ts';
import type { Mapping } from '../lms/mapping.ts';
import { wordOf } from '../lms/format.ts';
import type { LessonState } from './course-state.ts';
import type { OuterLms } from './outer-lms.ts';

/** One lesson's session with the menu: what the lesson takes for its LMS. */
export interface InnerLms {
  /** What is put into the menu's window for the lesson to find. */
  api: RawApi;
}

const LIST = /^cmi\.(interactions|objectives)\.(\d+)\.(.*)$/;
/** Ids that name something of the lesson, which the course must tell apart from those of its other lessons. */
const NAMED = /^(id|objectives\.\d+\.id)$/;
const REFUSED = { get: '301', none: '0', noSuchIndex: '201' };

/**
 * The LMS that a lesson in the menu talks to: it keeps the lesson's own values, passes its interactions and objectives
 * on to the course's LMS under ids that begin with the lesson's, and answers a commit with what the course's LMS
 * answered. To the lesson it is an LMS like any other, so that the player is the same as in a package of its own.
 *
 * `onChange` is told after each commit whether it was kept.
 */
export function innerLms(
  lesson: string,
  mapping: Mapping,
  outer: OuterLms,
  tell: { onChange(kept: boolean): void },
): InnerLms {
  const before = outer.state().lessons[lesson]!;
  const values = new Map<string, string>([
    [mapping.mode, outer.mode],
    [mapping.credit, outer.mode === 'normal' ? 'credit' : 'no-credit'],
    [mapping.entry, before.stored === '' ? 'ab-initio' : 'resume'],
    [mapping.learnerName, outer.learnerName],
    [mapping.suspendData, before.stored],
    [mapping.passed, before.passed ? 'passed' : ''],
    [mapping.scoreRaw, before.score === null ? '' : String(before.score)],
  ]);
  const places = { interactions: new Map<string, number>(), objectives: new Map<string, number>() };
  let phase: 'idle' | 'running' | 'ended' = 'idle';
  let error = REFUSED.none;

  /** The place in the course's own list for one in the lesson's: a new one for a new id. */
  function placeOf(list: 'interactions' | 'objectives', own: string, id: string | null): number | null {
    const known = places[list].get(own);
    if (known !== undefined || id === null) return known ?? null;
    const count = outer.get(`cmi.${list}._count`).value;
    let place = /^\d+$/.test(count) ? Number(count) : list === 'interactions' ? outer.state().sent : 0;
    if (list === 'objectives')
      for (let i = 0; i < place; i++) if (outer.get(`cmi.objectives.${i}.id`).value === id) place = i;
    places[list].set(own, place);
    return place;
  }

  /** Passes an element of a list on, under an id that begins with the lesson's. */
  function pass(list: 'interactions' | 'objectives', own: string, rest: string, value: string): boolean {
    const said = NAMED.test(rest) ? `${wordOf(lesson)}_${value}` : value;
    const place = placeOf(list, own, rest === 'id' ? said : null);
    if (place === null) return refuse(REFUSED.noSuchIndex);
    const { ok, error: code } = outer.set(`cmi.${list}.${place}.${rest}`, said);
    if (!ok) {
      if (rest === 'id') places[list].delete(own);
      return refuse(String(code));
    }
    if (rest === 'id' && list === 'interactions') outer.sentOne();
    return true;
  }

  function refuse(code: string): false {
    error = code;
    return false;
  }

  function setValue(element: string, value: string): boolean {
    const listed = LIST.exec(element);
    if (listed) return pass(listed[1] as 'interactions' | 'objectives', listed[2]!, listed[3]!, value);
    values.set(element, value);
    return true;
  }

  /** What the lesson stands at. Its best result is what it reports: it never lowers one. */
  function standing(): LessonState {
    const raw = values.get(mapping.scoreRaw) ?? '';
    return {
      stored: values.get(mapping.suspendData) ?? '',
      passed: values.get(mapping.passed) === 'passed',
      score: raw === '' ? null : Number(raw),
    };
  }

  function keep(): boolean {
    const kept = outer.keep(lesson, standing());
    tell.onChange(kept);
    return kept;
  }

  const running = (does: () => boolean): string => {
    error = REFUSED.none;
    if (phase !== 'running') return String(refuse(REFUSED.get));
    return String(does());
  };
  const calls: Record<string, (...args: string[]) => string> = {
    Initialize() {
      error = REFUSED.none;
      if (phase === 'idle') phase = 'running';
      return String(phase === 'running');
    },
    GetValue(element) {
      error = REFUSED.none;
      return values.get(element!) ?? '';
    },
    SetValue: (element, value) => running(() => setValue(element!, value!)),
    Commit: () => running(keep),
    [mapping.kind === 'scorm12' ? 'Finish' : 'Terminate']: () =>
      running(() => {
        phase = 'ended';
        return keep();
      }),
    GetLastError: () => error,
    GetErrorString: () => '',
    GetDiagnostic: () => '',
  };
  const prefix = mapping.kind === 'scorm12' ? 'LMS' : '';
  return { api: Object.fromEntries(Object.entries(calls).map(([name, call]) => [prefix + name, call])) };
}
