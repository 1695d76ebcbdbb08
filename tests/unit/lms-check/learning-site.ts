import { faultProfile } from '../../../src/host/runtime/fault-profiles.ts';
import {
  apiName,
  asApiObject,
  type FlatCmi,
  type ScormRuntime,
} from '../../../src/host/runtime/scorm-runtime.ts';
import { session } from '../../../src/host/runtime/session.ts';
import { check, type Checked, type CheckedStandard } from '../../../src/lms-check/check.ts';
import type { Needs } from '../../../src/lms-check/verdict.ts';

/** What one launch is made of besides the LMS. */
export interface CheckLaunch {
  mode?: 'normal' | 'review' | 'browse';
  calls?(runtime: ScormRuntime<unknown>): ScormRuntime<unknown>;
  /** An LMS that gives nothing of it back. */
  blank?: boolean;
}

/** An LMS with one learner, one attempt and one browser, in which the check is launched again and again. */
export function learningSite(
  standard: CheckedStandard,
  fault = 'none',
  needs: Needs = { longestTrail: 300 },
) {
  const held: FlatCmi = {};
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  const core = standard === 'scorm12' ? 'cmi.core.' : 'cmi.';
  const given = (mode: string): FlatCmi => ({
    [`${core}${standard === 'scorm12' ? 'lesson_mode' : 'mode'}`]: mode,
    [`${core}credit`]: mode === 'normal' ? 'credit' : 'no-credit',
    [`${core}${standard === 'scorm12' ? 'student_name' : 'learner_name'}`]: 'Okafor, Ada',
    [`${core}entry`]: Object.keys(held).length > 0 ? 'resume' : 'ab-initio',
  });

  async function launch({ mode = 'normal', calls, blank }: CheckLaunch = {}): Promise<Checked> {
    if (blank) for (const element of Object.keys(held)) delete held[element];
    const stored = Object.entries(held).filter(([element]) => !/\.(exit|session_time)$/.test(element));
    const { runtime } = session({
      standard,
      mode,
      restored: { ...Object.fromEntries(stored), ...given(mode) },
      fault: faultProfile(fault),
      tools: { removeFrame: () => undefined, setNetwork: () => undefined, block: () => undefined },
      deliver({ changes }) {
        Object.assign(held, changes);
        return true;
      },
      deliverNotes: () => true,
      onCall: () => undefined,
    });
    const win = { [apiName(standard)]: asApiObject(calls?.(runtime) ?? runtime, standard) };
    return launchIn(win, standard, needs, storage);
  }
  return { held, launch, storage };
}

/** Launches the check in a window that holds these properties. No wait takes any time. */
export function launchIn(
  holds: object,
  standard: CheckedStandard,
  needs: Needs,
  storage: Storage,
): Promise<Checked> {
  const win = { ...holds } as unknown as Window;
  Object.assign(win, { parent: win, top: win, opener: null });
  let clock = Date.UTC(2026, 0, 2, 15, 0, 0);
  return check(standard, needs, {
    win,
    now: () => (clock += 1000),
    wait: () => Promise.resolve(),
    storage: () => storage,
  });
}
