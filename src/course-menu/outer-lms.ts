import { guard, type Api } from '../lms/api.ts';
import { awaitApi } from '../lms/find-api.ts';
import { sessionOf, stateOf, type Mapping } from '../lms/mapping.ts';
import { lowers } from '../lms/never-lower.ts';
import { courseRecord } from './course-record.ts';
import { blankCourse, readCourse, type CourseState, type LessonState } from './course-state.ts';

/** What the menu needs of the world. */
export interface MenuSurroundings {
  win: Window;
  /** Milliseconds since the epoch. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** What the course is, to its LMS. */
export interface CourseTerms {
  lessons: readonly string[];
  /** The pass mark, 0 to 100. */
  pass: number;
}

/** The session of the course with the LMS around it. One for as long as the menu is open. */
export interface OuterLms {
  state(): CourseState;
  mode: 'normal' | 'review';
  learnerName: string;
  /** Sets an element for a lesson as it stands: interactions and objectives. */
  set: Api['set'];
  get: Api['get'];
  /** Takes what a lesson now stands at, and commits. True where the LMS says that it holds it. */
  keep(lesson: string, state: LessonState): boolean;
  /** Counts an interaction that was sent. */
  sentOne(): void;
  /** Ends the session, once. */
  leave(): void;
}

/** Finds the LMS and opens the session; null where there is none, or it will not. */
export async function outerLms(
  mapping: Mapping,
  { lessons, pass }: CourseTerms,
  { win, now, wait }: MenuSurroundings,
): Promise<OuterLms | null> {
  const name = mapping.kind === 'scorm12' ? 'API' : 'API_1484_11';
  const raw = await awaitApi(win, name, wait);
  if (!raw) return null;
  const api = guard(raw, name);
  if (!api.initialize().ok) return null;
  const opened = now();
  const lower = (element: string): string => api.get(element).value.trim().toLowerCase();
  const review = /^(review|browse)$/.test(lower(mapping.mode)) || /^no.?credit$/.test(lower(mapping.credit));
  const state = readCourse(api.get(mapping.suspendData).value, lessons) ?? blankCourse(lessons);
  const held = new Map<string, string>();
  const blank = courseRecord({ ...state, sent: 0 }, pass, '');
  for (const [element] of stateOf(mapping, { ...blank, score: 0 }))
    held.set(element, element.endsWith('_status') ? lower(element) : api.get(element).value);
  const finished = held.get(mapping.passed) === 'passed';
  let ended = false;

  /** Sends what changed of the whole course, and never less than the LMS holds. */
  function send(at: string): void {
    if (review) return;
    const pairs = stateOf(mapping, courseRecord(state, pass, at));
    for (const pair of pairs) {
      const [element, value] = pair;
      if (held.get(element) === value || lowers(mapping, held, pairs, pair)) continue;
      if (finished && element !== mapping.suspendData && element !== mapping.location) continue;
      if (api.set(element, value).ok) held.set(element, value);
    }
  }

  if (!review && !finished) {
    for (const pair of mapping.begun) if (!lowers(mapping, held, mapping.begun, pair)) api.set(...pair);
    api.set(mapping.exit, 'suspend');
    api.commit();
  }
  return {
    state: () => state,
    mode: review ? 'review' : 'normal',
    learnerName: api.get(mapping.learnerName).value,
    set: (element, value) => (review || ended ? { ok: true, error: 0 } : api.set(element, value)),
    get: (element) => api.get(element),
    keep(lesson, now) {
      if (ended || review) return review;
      state.lessons[lesson] = now;
      send(lesson);
      return api.commit();
    },
    sentOne: () => void state.sent++,
    leave() {
      if (ended) return;
      ended = true;
      if (!review) for (const pair of sessionOf(mapping, now() - opened)) api.set(...pair);
      api.finish();
    },
  };
}
