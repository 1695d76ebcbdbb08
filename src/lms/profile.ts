import { LINE } from './format.ts';

/** The editions that the strict profile speaks of; cmi5 shares its values with SCORM 2004. */
export type ProfileStandard = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

/** The most characters of resume data that a lesson may need, in any standard (docs/lms.md §4.1). */
export const SUSPEND_DATA_LIMIT = 3500;

type Rule = (value: string) => string | null;

const like =
  (pattern: RegExp, expected: string): Rule =>
  (value) =>
    pattern.test(value) ? null : `expected ${expected}`;
const upTo =
  (most: number, rule: Rule): Rule =>
  (value) =>
    value.length > most ? `${value.length} characters, at most ${most} are kept` : rule(value);
const between =
  (least: number, most: number): Rule =>
  (value) =>
    /^-?\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `expected a number from ${least} to ${most}`;
const words = (...list: string[]): Rule =>
  like(new RegExp(`^(${list.join('|')})$`), `one of ${list.join(', ')}`);

/** docs/lms.md §3.1 */
const id = like(/^[A-Za-z][A-Za-z0-9_]{0,60}$/, 'an id of letters, digits and _, at most 61 characters');
const ascii = like(/^[\x20-\x7e]*$/, 'plain ASCII on one line');
/** docs/lms.md §3.4 */
const line: Rule = (value) => {
  if (value.length > LINE) return `${value.length} characters, at most ${LINE} are kept`;
  if (value.startsWith('{')) return 'must not begin with {';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return 'expected one line';
  return value === value.normalize('NFC') ? null : 'expected NFC';
};
const trail = upTo(SUSPEND_DATA_LIMIT, like(/^[A-Za-z0-9._~-]*$/, 'letters, digits and . _ ~ - only'));
const weighting = between(0, 100);
const letter = '[a-z0-9](\\.[a-z0-9])?';
const letters = `${letter}(,${letter})*`;
const kinds = words('choice', 'sequencing', 'matching');

/** One element of each table row; `n` stands for an index. docs/lms.md §5, §6 */
const TABLE_12: Readonly<Record<string, Rule>> = {
  'cmi.core.lesson_status': words('incomplete', 'completed', 'passed', 'failed'),
  'cmi.core.score.raw': between(0, 100),
  'cmi.core.score.min': words('0'),
  'cmi.core.score.max': words('100'),
  'cmi.core.session_time': like(/^\d{2,4}:[0-5]\d:[0-5]\d\.\d\d$/, 'HH:MM:SS.SS'),
  'cmi.core.exit': words('suspend'),
  'cmi.core.lesson_location': upTo(255, ascii),
  'cmi.suspend_data': trail,
  'cmi.interactions.n.id': id,
  'cmi.interactions.n.objectives.n.id': id,
  'cmi.interactions.n.time': like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'HH:MM:SS'),
  'cmi.interactions.n.type': kinds,
  'cmi.interactions.n.correct_responses.n.pattern': upTo(
    255,
    like(new RegExp(`^(\\{${letters}\\}|${letters})$`), 'letters joined by commas'),
  ),
  'cmi.interactions.n.student_response': upTo(
    255,
    like(new RegExp(`^${letters}$`), 'letters joined by commas'),
  ),
  'cmi.interactions.n.weighting': weighting,
  'cmi.interactions.n.result': words('correct', 'wrong', 'neutral', '0\\.8'),
  'cmi.interactions.n.latency': like(/^\d{2,4}:[0-5]\d:[0-5]\d\.\d\d$/, 'HH:MM:SS.SS'),
  'cmi.objectives.n.id': id,
  'cmi.objectives.n.score.raw': between(0, 100),
  'cmi.objectives.n.score.min': words('0'),
  'cmi.objectives.n.score.max': words('100'),
  'cmi.objectives.n.status': words('passed', 'incomplete'),
};

const interval = like(/^PT(\d{1,4}H)?([1-5]?\dM)?[1-5]?\d\.\d\dS$/, 'a length of time such as PT12M5.20S');
const part = '[A-Za-z0-9_]+';
const item = `${part}(\\[\\.\\]${part})?`;
/** docs/lms.md §3.3: the strictest LMS keeps 250 characters of an item, and we hold the whole list to that. */
const response = upTo(
  LINE,
  like(new RegExp(`^${item}(\\[,\\]${item})*$`), 'ids of letters, digits and _ joined by [,] and [.]'),
);

const TABLE_2004: Readonly<Record<string, Rule>> = {
  'cmi.completion_status': words('incomplete', 'completed'),
  'cmi.success_status': words('unknown', 'passed', 'failed'),
  'cmi.progress_measure': between(0, 1),
  'cmi.score.scaled': between(0, 1),
  'cmi.score.raw': between(0, 100),
  'cmi.score.min': words('0'),
  'cmi.score.max': words('100'),
  'cmi.session_time': interval,
  'cmi.exit': words('suspend'),
  'cmi.location': upTo(255, ascii),
  'cmi.suspend_data': trail,
  'cmi.interactions.n.id': id,
  'cmi.interactions.n.type': kinds,
  'cmi.interactions.n.objectives.n.id': id,
  'cmi.interactions.n.timestamp': like(
    /^20([0-2]\d|3[0-8])-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
    'a time such as 2026-01-02T15:10:05.25Z',
  ),
  'cmi.interactions.n.correct_responses.n.pattern': response,
  'cmi.interactions.n.learner_response': response,
  'cmi.interactions.n.weighting': weighting,
  'cmi.interactions.n.result': words('correct', 'incorrect', 'neutral', '0\\.8'),
  'cmi.interactions.n.latency': interval,
  'cmi.interactions.n.description': line,
  'cmi.objectives.n.id': id,
  'cmi.objectives.n.description': line,
  'cmi.objectives.n.score.scaled': between(0, 1),
  'cmi.objectives.n.score.raw': between(0, 100),
  'cmi.objectives.n.score.min': words('0'),
  'cmi.objectives.n.score.max': words('100'),
  'cmi.objectives.n.success_status': words('unknown', 'passed'),
  'cmi.objectives.n.completion_status': words('incomplete', 'completed'),
};

/**
 * Why a value may not be sent for an element in the strict profile, in words, or null where it may. The profile is
 * what every LMS we know of takes, and only the elements that the project uses (docs/lms.md §3).
 */
export function illegal(element: string, value: string, standard: ProfileStandard): string | null {
  const table = standard === 'scorm12' ? TABLE_12 : TABLE_2004;
  const rule = table[element.replace(/\.(0|[1-9]\d*)(?=\.)/g, '.n')];
  return rule ? rule(value) : `${element} is not an element that is sent`;
}
