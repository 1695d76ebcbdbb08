import type { LearnerRecord } from '../lms/record.ts';

/** A record such as a lesson sends, with one answer of every type. It is nobody's. */
export function sampleRecord(
  state: Pick<LearnerRecord, 'status' | 'score' | 'suspendData' | 'location'>,
  at: number,
): LearnerRecord {
  const half = (letter: string, word: string) => ({ letter, word });
  return {
    token: 'check',
    progress: state.status === 'passed' ? 1 : 0.5,
    ended: state.score !== null,
    before: 0,
    objectives: [
      {
        id: 'check_listening',
        description: 'LMS check: a sample objective',
        score: state.score,
        status: state.status === 'passed' ? 'passed' : 'incomplete',
      },
    ],
    interactions: [
      {
        id: 'check_one',
        type: 'choice',
        response: [half('b', 'second_choice')],
        correct: [[half('b', 'second_choice')]],
        result: 'correct',
        rating: 'best',
        weighting: 1,
        objective: 'check_listening',
        description: 'LMS check: a sample answer',
        at,
        latencyMs: 5200,
      },
      {
        id: 'check_two',
        type: 'sequencing',
        response: [half('b', 'second'), half('a', 'first')],
        correct: [[half('a', 'first'), half('b', 'second')]],
        result: 'wrong',
        rating: 'poor',
        weighting: 1,
        objective: 'check_listening',
        description: 'LMS check: a sample order',
        at,
        latencyMs: 8100,
      },
      {
        id: 'check_three',
        type: 'matching',
        response: [{ source: half('1', 'item'), target: half('a', 'reason') }],
        correct: [[{ source: half('1', 'item'), target: half('a', 'reason') }]],
        result: 'acceptable',
        rating: 'acceptable',
        weighting: 1,
        objective: 'check_listening',
        description: 'LMS check: a sample match',
        at,
        latencyMs: 3000,
      },
    ],
    ...state,
  };
}
