import type { CallRecord, FlatCmi } from '../runtime/scorm-runtime.ts';
import type { Attempt } from './attempt.ts';
import { fromInterval, fromTimespan } from './duration.ts';

/** What a page sends at a commit, at the end, or (`notes`) only to tell what was called. */
export interface ReceivedDelivery {
  kind: 'commit' | 'finish' | 'notes';
  changes: FlatCmi;
  calls: CallRecord[];
}

const MOST_CALLS = 5000;

/**
 * An attempt with a delivery of its `launch`th launch added. Only changed values come; `session_time` is added to the
 * total at `finish`, once a launch. A call that came before is not added twice. Pure.
 */
export function recordDelivery(
  attempt: Attempt,
  launch: number,
  delivery: ReceivedDelivery,
  at: string,
): Attempt {
  const opened = attempt.launches[launch];
  if (!opened) throw new RangeError(`attempt ${attempt.number} has no launch ${launch}`);
  const stores = delivery.kind !== 'notes';
  const cmi = stores ? { ...attempt.cmi, ...delivery.changes } : attempt.cmi;
  const ends = delivery.kind === 'finish' && opened.finishedAt === null;
  const known = attempt.calls.reduce(
    (last, call) => (call.launch === launch ? Math.max(last, call.n) : last),
    -1,
  );
  const fresh = delivery.calls.filter(({ n }) => n > known).map((call) => ({ ...call, launch }));
  const launches = attempt.launches.map((one, n) =>
    n === launch
      ? {
          ...one,
          commits: one.commits + (delivery.kind === 'commit' ? 1 : 0),
          finishedAt: ends ? at : one.finishedAt,
        }
      : one,
  );
  return {
    ...attempt,
    updatedAt: at,
    cmi,
    totalTime: attempt.totalTime + (ends ? sessionTime(cmi) : 0),
    launches,
    calls: [...attempt.calls, ...fresh].slice(-MOST_CALLS),
  };
}

function sessionTime(cmi: FlatCmi): number {
  return fromTimespan(cmi['cmi.core.session_time'] ?? '') ?? fromInterval(cmi['cmi.session_time'] ?? '') ?? 0;
}
