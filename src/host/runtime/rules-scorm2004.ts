import { pattern2004, responses2004 } from './responses-2004.ts';
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
  type ElementRule,
  type RuleTable,
} from './rule.ts';
import type { ScormStandard } from './scorm-runtime.ts';

/** real(10,7): at most seven digits after the point. */
const realPattern = /^-?\d{1,10}(\.\d{1,7})?$/;
const real = matching(realPattern, 'a number with at most seven decimals');
const realBetween = (least: number, most: number): Check => decimalBetween(realPattern, least, most, 'range');

const text = (most: number): Check => textUpTo(most, /^[\s\S]*$/, 'text');

/** An id of at most 4,000 printable ASCII characters; one that begins `urn:` must be a URN. */
const identifier: Check = (value) => {
  if (value.length > 4000) return wrongType(`${value.length} characters, at most 4000 are kept`);
  if (!/^[\x21-\x7e]+$/.test(value)) return wrongType('expected an id without spaces, in ASCII, not empty');
  return /^urn:/i.test(value) && !/^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/i.test(value)
    ? wrongType('expected urn:<name>:<id>')
    : null;
};

/** timeinterval(second,10,2): at most two decimals of a second. */
const interval = matching(
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'a length of time such as PT1H2M3.45S',
);

/** time(second,10,0) as real LMSs take it: a zone only after one or two decimals, and no year past 2038. */
const timestamp = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/,
  'a date and time such as 2026-01-01T10:00:00.0Z',
);

/* eslint-disable no-control-regex -- controls are exactly what is refused here */
const description: Check = (value) => {
  const words = value.replace(/^\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\}/, '');
  if (words.length > 250) return wrongType(`${words.length} characters, at most 250 are kept`);
  if (words.startsWith('{')) return wrongType('may not begin with {');
  return /[\u0000-\u001f\u007f]/.test(words) ? wrongType('expected one line of text') : null;
};
/* eslint-enable no-control-regex */

const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');

const result: Check = (value) =>
  /^(correct|incorrect|unanticipated|neutral)$/.test(value) || realPattern.test(value)
    ? null
    : wrongType('expected correct, incorrect, unanticipated, neutral or a number');

const response: Check = (value, sibling) => responses2004[sibling('type') ?? '']?.(value, sibling) ?? null;

const scores = (prefix: string): Record<string, ElementRule> => ({
  [`${prefix}.scaled`]: readWrite(realBetween(-1, 1)),
  [`${prefix}.raw`]: readWrite(real),
  [`${prefix}.min`]: readWrite(real),
  [`${prefix}.max`]: readWrite(real),
});

const navigation =
  /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/;

const common: RuleTable = {
  'cmi.completion_status': readWrite(completion),
  'cmi.completion_threshold': readOnly,
  'cmi.credit': readOnly,
  'cmi.entry': readOnly,
  'cmi.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.launch_data': readOnly,
  'cmi.learner_id': readOnly,
  'cmi.learner_name': readOnly,
  'cmi.location': readWrite(text(1000)),
  'cmi.max_time_allowed': readOnly,
  'cmi.mode': readOnly,
  'cmi.progress_measure': readWrite(realBetween(0, 1)),
  'cmi.scaled_passing_score': readOnly,
  'cmi.session_time': writeOnly(interval),
  'cmi.success_status': readWrite(success),
  'cmi.time_limit_action': readOnly,
  'cmi.total_time': readOnly,
  ...scores('cmi.score'),
  'cmi.comments_from_learner.n.comment': readWrite(text(4000)),
  'cmi.comments_from_learner.n.location': readWrite(text(250)),
  'cmi.comments_from_learner.n.timestamp': readWrite(timestamp),
  'cmi.comments_from_lms.n.comment': readOnly,
  'cmi.comments_from_lms.n.location': readOnly,
  'cmi.comments_from_lms.n.timestamp': readOnly,
  'cmi.interactions.n.id': readWrite(identifier),
  'cmi.interactions.n.type': readWrite(oneOf(...Object.keys(responses2004))),
  'cmi.interactions.n.objectives.n.id': readWrite(identifier),
  'cmi.interactions.n.timestamp': readWrite(timestamp),
  'cmi.interactions.n.correct_responses.n.pattern': readWrite(pattern2004),
  'cmi.interactions.n.weighting': readWrite(real),
  'cmi.interactions.n.learner_response': readWrite(response),
  'cmi.interactions.n.result': readWrite(result),
  'cmi.interactions.n.latency': readWrite(interval),
  'cmi.interactions.n.description': readWrite(description),
  'cmi.objectives.n.id': readWrite(identifier),
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': readWrite(success),
  'cmi.objectives.n.completion_status': readWrite(completion),
  'cmi.objectives.n.progress_measure': readWrite(realBetween(0, 1)),
  'cmi.objectives.n.description': readWrite(description),
  'cmi.learner_preference.audio_level': readWrite(decimalBetween(realPattern, 0, Infinity, 'range')),
  'cmi.learner_preference.language': readWrite(
    matching(/^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/, 'a language such as en-GB'),
  ),
  'cmi.learner_preference.delivery_speed': readWrite(decimalBetween(realPattern, 0, Infinity, 'range')),
  'cmi.learner_preference.audio_captioning': readWrite(oneOf('-1', '0', '1')),
  'adl.nav.request': readWrite(matching(navigation, 'a navigation request such as exitAll')),
  'adl.nav.request_valid.continue': readOnly,
  'adl.nav.request_valid.previous': readOnly,
};

/** How much `suspend_data` each edition keeps: 4,000 in the 3rd (SCORM 2004 3rd Ed. RTE 4.2.22), 64,000 in the 4th. */
const suspendDataLimit: Readonly<Record<ScormStandard, number>> = {
  scorm12: 4096,
  'scorm2004-3': 4000,
  'scorm2004-4': 64_000,
};

/** The data model of SCORM 2004 with what real LMSs refuse (docs/local-lms.md; SCORM 2004 RTE 4.2). */
export function scorm2004Rules(standard: ScormStandard): RuleTable {
  return { ...common, 'cmi.suspend_data': readWrite(text(suspendDataLimit[standard])) };
}

/** Elements that have `_children` to read. */
export const scorm2004Parents: ReadonlySet<string> = new Set([
  'cmi.comments_from_learner',
  'cmi.comments_from_lms',
  'cmi.interactions',
  'cmi.learner_preference',
  'cmi.objectives',
  'cmi.objectives.n.score',
  'cmi.score',
]);
