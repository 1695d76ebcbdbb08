import type { Taken } from '../learner/play.ts';
import { MESSAGES, type Holes, type MessageCode } from './messages.ts';
import type { Path } from './path.ts';

/** One thing that the proof found: which message, what fills its holes, and the shortest run that shows it. */
export interface ProofFault {
  code: MessageCode;
  level: 'error' | 'warning';
  /** Where it stands in the lesson. */
  path: (string | number)[];
  holes: Record<string, string | number>;
  /** Empty where no run shows it, or where it shows before any decision. */
  run: Taken[];
}

/** Decisions of a road that a hint has room for. */
const MOST_TOLD = 8;

/** A fault, its `road` filled from the run that shows it. */
export function found<Code extends MessageCode>(
  code: Code,
  path: Path,
  holes: Omit<Holes<Code>, 'road'>,
  run: Taken[] = [],
): ProofFault {
  return { code, level: MESSAGES[code].level, path: [...path], holes: { ...holes, road: roadOf(run) }, run };
}

/** A run as the scenes in which it decides and what it answers there, by their ids. Of a long one, its two ends. */
function roadOf(run: readonly Taken[]): string {
  if (run.length === 0) return 'the start, before any decision';
  const steps = run.map(({ scene, answer }) => `${scene}: ${answerInIds(answer)}`);
  const half = MOST_TOLD / 2;
  if (steps.length > MOST_TOLD)
    steps.splice(half, steps.length - MOST_TOLD, `… ${steps.length - MOST_TOLD} more …`);
  return steps.join(' → ');
}

/** An answer by its ids: `later`, `age, times`, `lunch as change`. */
export function answerInIds(answer: Taken['answer']): string {
  switch (answer.kind) {
    case 'choose-one':
      return answer.choice;
    case 'choose-many':
      return answer.ticked.join(', ') || 'nothing ticked';
    case 'put-in-order':
      return answer.order.join(', ');
    case 'sort':
      return pairs(answer.placed);
    case 'spot':
      return pairs(answer.marked) || 'nothing marked';
  }
}

function pairs(of: Readonly<Record<string, string>>): string {
  return Object.entries(of)
    .map(([key, value]) => `${key} as ${value}`)
    .join(', ');
}
