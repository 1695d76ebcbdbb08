import { decimal, duration, timestamp } from './format.ts';
import { notation, scoreOutOf100, type Mapping, type Pair } from './mapping.ts';
import type { ResponseItem } from './record.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const RESULTS = { correct: 'correct', acceptable: '0.8', wrong: 'incorrect', neutral: 'neutral' };

/** A learner record in the words of SCORM 2004, 3rd and 4th edition alike (docs/lms.md §5, §6; SCORM 2004 RTE 4.2). */
export const scorm2004: Mapping = {
  kind: 'scorm2004',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  entry: 'cmi.entry',
  learnerName: 'cmi.learner_name',
  suspendData: 'cmi.suspend_data',
  location: 'cmi.location',
  exit: 'cmi.exit',
  scoreRaw: 'cmi.score.raw',
  passed: SUCCESS,
  begun: [
    [COMPLETION, 'incomplete'],
    [SUCCESS, 'unknown'],
  ],
  interaction(one, index) {
    const at = `cmi.interactions.${index}.`;
    return [
      [`${at}id`, one.id],
      [`${at}type`, one.type],
      [`${at}objectives.0.id`, one.objective],
      ...(one.at === null ? [] : [[`${at}timestamp`, timestamp(one.at)] as const]),
      ...one.correct.map((items, i): Pair => [`${at}correct_responses.${i}.pattern`, words(items)]),
      [`${at}weighting`, decimal(one.weighting)],
      ...(one.response.length === 0 ? [] : [[`${at}learner_response`, words(one.response)] as const]),
      [`${at}result`, RESULTS[one.result]],
      ...(one.latencyMs === null ? [] : [[`${at}latency`, duration(one.latencyMs)] as const]),
      [`${at}description`, one.description],
    ];
  },
  objective({ id, description, score, status }, index) {
    const at = `cmi.objectives.${index}.`;
    const passed = status === 'passed';
    return [
      [`${at}id`, id],
      [`${at}description`, description],
      ...(score === null ? [] : scaledToo(`${at}score`, score)),
      [`${at}success_status`, passed ? 'passed' : 'unknown'],
      [`${at}completion_status`, passed ? 'completed' : 'incomplete'],
    ];
  },
  score: (score) => (score === null ? [] : scaledToo('cmi.score', score)),
  status({ status, progress }) {
    const open = status === 'incomplete';
    return [
      [COMPLETION, open ? 'incomplete' : 'completed'],
      [SUCCESS, open ? 'unknown' : status],
      ['cmi.progress_measure', decimal(open ? progress : 1)],
    ];
  },
  sessionTime: (ms) => ['cmi.session_time', duration(ms)],
};

/** A response in SCORM 2004's notation, which cmi5 shares: `a[,]b`, `x[.]y`. */
export function words(items: readonly ResponseItem[]): string {
  return notation(items, 'word', '[.]', '[,]');
}

function scaledToo(element: string, score: number): Pair[] {
  return [...scoreOutOf100(element, score), [`${element}.scaled`, decimal(score / 100, 4)]];
}
