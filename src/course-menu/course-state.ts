import { checksum, choiceCode, fromDigits, toDigits } from '../story/learner/code.ts';

/** What the course keeps of one lesson: its resume data, where it stands, and its best result. */
export interface LessonState {
  /** The lesson's own resume data, as it wrote it; '' where it has not been begun. */
  stored: string;
  passed: boolean;
  /** 0 to 100, of the best ended run; null before the first. */
  score: number | null;
}

/** What the course keeps of a learner: each lesson by its id, and how many interactions the LMS was sent in all. */
export interface CourseState {
  lessons: Record<string, LessonState>;
  sent: number;
}

/** The most characters of resume data that a lesson may take in a course of one SCO; held by proof when it is packaged. */
export const LESSON_LIMIT = 320;

const FORM = 'K1';
const BEGUN: LessonState = { stored: '', passed: false, score: null };
const NO_SCORE = 10_001;

/** A learner who has begun nothing. */
export function blankCourse(ids: readonly string[]): CourseState {
  return { lessons: Object.fromEntries(ids.map((id) => [id, BEGUN])), sent: 0 };
}

/**
 * The course's resume data: a form, the count of interactions, then for each lesson that was begun its code, result,
 * length and resume data, closed by a checksum. Letters, digits and `. _ ~ -` only, whatever order the lessons stand in.
 */
export function writeCourse({ lessons, sent }: CourseState): string {
  const parts = Object.entries(lessons)
    .filter(([, { stored, score }]) => stored !== '' || score !== null)
    .map(([id, lesson]) => closed(lessonPart(id, lesson)));
  return closed(FORM + toDigits(Math.min(sent, 64 ** 2 - 1), 2)) + parts.join('');
}

/**
 * Reads it back for the lessons of today's course: one that is gone is left out, one that is new has not been begun.
 * A text that was cut short is good up to its last whole lesson. Null where it is not a course's. Never throws.
 */
export function readCourse(text: string, ids: readonly string[]): CourseState | null {
  const head = opened(text, FORM.length + 2);
  if (head === null || !head.startsWith(FORM)) return null;
  const state = blankCourse(ids);
  state.sent = fromDigits(head.slice(FORM.length)) ?? 0;
  const known = new Map(ids.map((id) => [lessonCode(id), id]));
  for (let at = head.length + SUM; at < text.length;) {
    const length = fromDigits(text.slice(at + FIXED - 2, at + FIXED));
    const part = length === null ? null : opened(text.slice(at), FIXED + length);
    if (part === null) break;
    at += part.length + SUM;
    const id = known.get(part.slice(0, 2));
    const score = fromDigits(part.slice(3, 6));
    if (id === undefined || score === null) continue;
    state.lessons[id] = {
      passed: part[2] === 'p',
      score: score === NO_SCORE ? null : score / 100,
      stored: part.slice(FIXED),
    };
  }
  return state;
}

/** The two characters by which resume data knows a lesson. Two lessons of a course must not share them. */
export function lessonCode(id: string): string {
  return choiceCode('course', id);
}

const SUM = 2;
/** Code, whether passed, score in hundredths, length. */
const FIXED = 2 + 1 + 3 + 2;

function lessonPart(id: string, { stored, passed, score }: LessonState): string {
  const hundredths = score === null ? NO_SCORE : Math.round(score * 100);
  return `${lessonCode(id)}${passed ? 'p' : 'i'}${toDigits(hundredths, 3)}${toDigits(stored.length, 2)}${stored}`;
}

function closed(part: string): string {
  return part + checksum(part);
}

/** The first `length` characters of a text, where the checksum after them holds. */
function opened(text: string, length: number): string | null {
  const part = text.slice(0, length);
  return part.length === length && text.slice(length, length + SUM) === checksum(part) ? part : null;
}
