import { guard, type ApiName } from '../lms/api.ts';
import { awaitApi } from '../lms/find-api.ts';
import type { Mapping } from '../lms/mapping.ts';
import { scorm12 } from '../lms/scorm12.ts';
import { scorm2004 } from '../lms/scorm2004.ts';
import { recall, remember, type Memory } from './memory.ts';
import type { Outcome } from './observations.ts';
import { holding, placeOf } from './place.ts';
import { probe } from './probe.ts';
import { verdictOf, type Needs, type Verdict } from './verdict.ts';

/** The standards that can be checked: those that talk to the page around them. */
export type CheckedStandard = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

/** What a check needs of the world. */
export interface CheckSurroundings {
  win: Window;
  /** Milliseconds since the epoch. */
  now(): number;
  wait(ms: number): Promise<void>;
  storage(): Storage;
}

/** One launch of the check. */
export interface Checked {
  outcome: Outcome;
  verdict: Verdict;
  /** To be called when the window closes. A second call does nothing. */
  close(): void;
  /** Takes this launch for a first one after all, where it was taken for one that the LMS gave nothing back to. */
  beginAgain?(): Checked;
}

/** Finds the LMS, tries it, and says what that comes to. Never throws. */
export async function check(
  standard: CheckedStandard,
  needs: Needs,
  around: CheckSurroundings,
): Promise<Checked> {
  const mapping: Mapping = standard === 'scorm12' ? scorm12 : scorm2004;
  const name: ApiName = standard === 'scorm12' ? 'API' : 'API_1484_11';
  const recalled = recall(() => around.storage(), standard);
  const done = (
    outcome: Outcome,
    close: () => void = () => undefined,
    memory: Memory | null = recalled,
  ): Checked => {
    const verdict = verdictOf(outcome, memory?.findings ?? [], needs);
    remember(() => around.storage(), standard, memoryAfter(outcome, verdict, memory));
    return { outcome, verdict, close: once(close) };
  };

  const raw = await awaitApi(around.win, name, (ms) => around.wait(ms));
  if (!raw) return done({ kind: 'no-api' });
  const place = placeOf(around.win, holding(raw, name));
  const api = guard(raw, name);
  if (!api.initialize().ok) return done({ kind: 'no-session', place });
  const mode = api.get(mapping.mode).value.toLowerCase();
  const credit = api.get(mapping.credit).value.toLowerCase();
  // After a pass the next launch is a review in many an LMS: that is as it should be, and the check is over.
  if ((/^(review|browse)$/.test(mode) || /^no.?credit$/.test(credit)) && recalled?.next !== 4)
    return done({ kind: 'not-recording', place, mode, credit }, () => api.finish());
  const opened = around.now();
  const probing = probe(api, mapping, around);
  const visit = probing.visit();
  const close = (): void => probing.close(around.now() - opened);
  const visited = (): Checked =>
    done({ kind: 'visited', place, visit }, close, visit.number === 1 ? null : recalled);
  // After a pass, a blank attempt is a check begun anew.
  if (visit.number > 1 || recalled === null || recalled.next === 4) return visited();
  return { ...done({ kind: 'forgotten', place, visit }, close), beginAgain: visited };
}

/** What the next launch is to know. */
function memoryAfter(outcome: Outcome, verdict: Verdict, before: Memory | null): Memory | null {
  if (outcome.kind === 'visited' && outcome.visit.number < 4)
    return { findings: verdict.findings, next: (outcome.visit.number + 1) as Memory['next'] };
  return outcome.kind === 'no-api' || outcome.kind === 'not-recording' ? before : null;
}

function once(close: () => void): () => void {
  let closed = false;
  return () => {
    if (closed) return;
    closed = true;
    close();
  };
}
