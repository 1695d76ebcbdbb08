import { decimal, timeOfDay, timespan } from './format.ts';
import { notation, scoreOutOf100, type Mapping, type Pair } from './mapping.ts';
import type { InteractionRecord, ResponseItem } from './record.ts';

const SCORE = 'cmi.core.score';
const STATUS = 'cmi.core.lesson_status';
const RESULTS = { correct: 'correct', acceptable: '0.8', wrong: 'wrong', neutral: 'neutral' };

/** A learner record in the words of SCORM 1.2 (docs/lms.md §5, §6; SCORM 1.2 RTE 3.4.4). */
export const scorm12: Mapping = {
  kind: 'scorm12',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  entry: 'cmi.core.entry',
  learnerName: 'cmi.core.student_name',
  suspendData: 'cmi.suspend_data',
  location: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  scoreRaw: `${SCORE}.raw`,
  passed: STATUS,
  begun: [[STATUS, 'incomplete']],
  interaction(one, index) {
    const at = `cmi.interactions.${index}.`;
    return [
      [`${at}id`, one.id],
      [`${at}objectives.0.id`, one.objective],
      ...(one.at === null ? [] : [[`${at}time`, timeOfDay(one.at)] as const]),
      [`${at}type`, one.type],
      ...one.correct.map((items, i): Pair => [`${at}correct_responses.${i}.pattern`, pattern(one, items)]),
      [`${at}weighting`, decimal(one.weighting)],
      ...(one.response.length === 0 ? [] : [[`${at}student_response`, letters(one.response)] as const]),
      [`${at}result`, RESULTS[one.result]],
      ...(one.latencyMs === null ? [] : [[`${at}latency`, timespan(one.latencyMs)] as const]),
    ];
  },
  objective({ id, score, status }, index) {
    const at = `cmi.objectives.${index}.`;
    return [
      [`${at}id`, id],
      ...(score === null ? [] : scoreOutOf100(`${at}score`, score)),
      [`${at}status`, status],
    ];
  },
  score: (score) => (score === null ? [] : scoreOutOf100(SCORE, score)),
  status: ({ status }) => [[STATUS, status]],
  sessionTime: (ms) => ['cmi.core.session_time', timespan(ms)],
};

function letters(items: readonly ResponseItem[]): string {
  return notation(items, 'letter', '.', ',');
}

/** Braces say that all of a pattern is asked for; a sequence is always asked for whole. */
function pattern({ type }: InteractionRecord, items: readonly ResponseItem[]): string {
  return type === 'sequencing' || items.length === 1 ? letters(items) : `{${letters(items)}}`;
}
