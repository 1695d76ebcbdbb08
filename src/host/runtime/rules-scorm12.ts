import {
  decimalBetween,
  matching,
  oneOf,
  readOnly,
  readWrite,
  textUpTo,
  writeOnly,
  wrongType,
  type Check,
  type RuleTable,
} from './rule.ts';

/* eslint-disable no-control-regex -- SCORM 1.2 strings are ASCII, control characters included (RTE 3.4.2) */
const ascii = /^[\x00-\x7f]*$/;
/* eslint-enable no-control-regex */
const inAscii = 'ASCII characters only';

const text255 = textUpTo(255, ascii, inAscii);
const text4096 = textUpTo(4096, ascii, inAscii);

/** CMIIdentifier: no white space, nothing unprintable, at most 255 (SCORM 1.2 RTE 3.4.2). */
const identifier = textUpTo(255, /^[\x21-\x7e]+$/, 'an id without spaces, in ASCII, not empty');

/** CMIDecimal within three digits before the point, as Moodle's data model has it. */
const decimal = /^-?\d{1,3}(\.\d+)?$/;
const percent: Check = (value) =>
  value === '' ? null : decimalBetween(decimal, 0, 100, 'type')(value, () => undefined);

const clock = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time of day, HH:MM:SS');
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a length of time, HHHH:MM:SS.SS');

const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed');

const letter = '[a-z0-9]';
const letters = new RegExp(`^(${letter}(,${letter})*|\\{${letter}(,${letter})*\\})$`);
const pairs = new RegExp(
  `^(${letter}\\.${letter}(,${letter}\\.${letter})*|\\{${letter}\\.${letter}(,${letter}\\.${letter})*\\})$`,
);

/** What a response or a pattern looks like for each type of interaction (CMIFeedback, SCORM 1.2 RTE 3.4.4). */
const responses: Readonly<Record<string, Check>> = {
  'true-false': matching(/^[01tf]$/, '0, 1, t or f'),
  choice: matching(letters, 'single letters or digits joined by commas'),
  'fill-in': text255,
  matching: matching(pairs, 'pairs such as 1.a joined by commas'),
  performance: text255,
  sequencing: matching(letters, 'single letters or digits joined by commas'),
  likert: matching(/^[a-z0-9]?$/, 'one letter or digit'),
  numeric: matching(/^-?\d+(\.\d+)?$/, 'a number'),
};

/** An empty response is taken by all; one of a type not yet known is only measured. */
const response: Check = (value, sibling) =>
  text255(value, sibling) ??
  (value === '' ? null : (responses[sibling('type') ?? '']?.(value, sibling) ?? null));

const result: Check = (value) =>
  /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/.test(value)
    ? null
    : wrongType('expected correct, wrong, unanticipated, neutral or a number');

/**
 * The data model of SCORM 1.2 with what real LMSs refuse (docs/local-lms.md; SCORM 1.2 RTE 3.4.4). Stricter than any
 * one of them: a package that keeps to this table is taken by all.
 */
export const scorm12Rules: RuleTable = {
  'cmi.core.student_id': readOnly,
  'cmi.core.student_name': readOnly,
  'cmi.core.lesson_location': readWrite(text255),
  'cmi.core.credit': readOnly,
  'cmi.core.lesson_status': readWrite(status),
  'cmi.core.entry': readOnly,
  'cmi.core.score.raw': readWrite(percent),
  'cmi.core.score.min': readWrite(percent),
  'cmi.core.score.max': readWrite(percent),
  'cmi.core.total_time': readOnly,
  'cmi.core.lesson_mode': readOnly,
  'cmi.core.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': writeOnly(timespan),
  'cmi.suspend_data': readWrite(text4096),
  'cmi.launch_data': readOnly,
  'cmi.comments': readWrite(text4096),
  'cmi.comments_from_lms': readOnly,
  'cmi.objectives.n.id': readWrite(identifier),
  'cmi.objectives.n.score.raw': readWrite(percent),
  'cmi.objectives.n.score.min': readWrite(percent),
  'cmi.objectives.n.score.max': readWrite(percent),
  'cmi.objectives.n.status': readWrite(
    oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
  ),
  'cmi.student_data.mastery_score': readOnly,
  'cmi.student_data.max_time_allowed': readOnly,
  'cmi.student_data.time_limit_action': readOnly,
  'cmi.student_preference.audio': readWrite(decimalBetween(/^-?\d+$/, -1, 100, 'type')),
  'cmi.student_preference.language': readWrite(text255),
  'cmi.student_preference.speed': readWrite(decimalBetween(/^-?\d+$/, -100, 100, 'type')),
  'cmi.student_preference.text': readWrite(decimalBetween(/^-?\d+$/, -1, 1, 'type')),
  'cmi.interactions.n.id': writeOnly(identifier),
  'cmi.interactions.n.objectives.n.id': writeOnly(identifier),
  'cmi.interactions.n.time': writeOnly(clock),
  'cmi.interactions.n.type': writeOnly(oneOf(...Object.keys(responses))),
  'cmi.interactions.n.correct_responses.n.pattern': writeOnly(response),
  'cmi.interactions.n.weighting': writeOnly(decimalBetween(decimal, -100, 100, 'type')),
  'cmi.interactions.n.student_response': writeOnly(response),
  'cmi.interactions.n.result': writeOnly(result),
  'cmi.interactions.n.latency': writeOnly(timespan),
};

/** Elements that have `_children` to read. */
export const scorm12Parents: ReadonlySet<string> = new Set([
  'cmi.core',
  'cmi.core.score',
  'cmi.objectives',
  'cmi.objectives.n.score',
  'cmi.student_data',
  'cmi.student_preference',
  'cmi.interactions',
]);
