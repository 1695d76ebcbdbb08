import type { Engine } from './engine.ts';
import { errorCodes } from './error-codes.ts';
import {
  is2004,
  type CallRecord,
  type FlatCmi,
  type LaunchMode,
  type ScormRuntime,
  type ScormStandard,
} from './scorm-runtime.ts';

/** What goes to the server at a commit or at the end: only what is new since the server last said it had stored it. */
export interface Delivery {
  changes: FlatCmi;
  calls: CallRecord[];
  finished: boolean;
}

export interface Recording {
  standard: ScormStandard;
  mode: LaunchMode;
  /** Stores a delivery. True only when it is stored, or, for the last one of a closing page, handed to the browser. */
  deliver(delivery: Delivery): boolean;
  /** Stores calls on their own, without a promise. True when they were handed on. */
  deliverNotes(calls: CallRecord[]): boolean;
}

export interface RecordingRuntime extends ScormRuntime {
  /** Adds a call to those that go along with the next delivery; after the end, delivers it at once. */
  note(call: CallRecord): void;
  /** Delivers the calls that no commit has taken along: for a page that closes. */
  flushNotes(): void;
}

/**
 * Stands between the strict runtime and the engine: keeps what was set since the last delivery, delivers it at Commit
 * and Terminate, and answers true only when it was stored. Values are stored as the package wrote them, not as the
 * engine tidies them; beside them go the statuses that the LMS decides itself.
 */
export function recordingRuntime(
  inner: Engine,
  { standard, mode, deliver, deliverNotes }: Recording,
): RecordingRuntime {
  let changes: FlatCmi = {};
  let calls: CallRecord[] = [];
  let ended = false;
  let failed = false;

  const store = (finished: boolean): boolean => {
    const delivery = {
      changes: { ...changes, ...decided(inner.values(), changes, standard, mode, finished) },
      calls,
      finished,
    };
    failed = !deliver(delivery);
    if (failed) return false;
    changes = {};
    calls = [];
    return true;
  };

  const flushNotes = (): void => {
    if (calls.length > 0 && deliverNotes(calls)) calls = [];
  };

  return {
    flushNotes,
    note(call) {
      calls.push(call);
      if (ended && !failed) flushNotes();
    },
    initialize: (argument) => inner.initialize(argument),
    getValue: (element) => {
      failed = false;
      return inner.getValue(element);
    },
    setValue(element, value) {
      failed = false;
      const result = inner.setValue(element, value);
      if (result === 'true') changes[element as string] = value as string;
      return result;
    },
    commit(argument) {
      failed = false;
      const result = inner.commit(argument);
      return result === 'true' && !store(false) ? 'false' : result;
    },
    terminate(argument) {
      failed = false;
      if (!ended) {
        const result = inner.terminate(argument);
        if (result !== 'true') return result;
        ended = true;
      }
      return store(true) ? 'true' : 'false';
    },
    getLastError: () => (failed ? errorCodes(standard).notStored : inner.getLastError()),
    getErrorString: (code) => inner.getErrorString(code),
    getDiagnostic: (code) => inner.getDiagnostic(code),
  };
}

/**
 * Statuses as the LMS leaves them: those it decides from a mastery score or a threshold, and, for a SCORM 1.2 package
 * that finishes without ever setting one, `completed`, as Moodle has it. `exit` goes along always: an LMS forgets the
 * last session's.
 */
function decided(
  values: FlatCmi,
  changes: FlatCmi,
  standard: ScormStandard,
  mode: LaunchMode,
  finished: boolean,
): FlatCmi {
  const exit = is2004(standard) ? 'cmi.exit' : 'cmi.core.exit';
  const own: FlatCmi = { [exit]: changes[exit] ?? values[exit] ?? '' };
  if (mode !== 'normal') return own;
  if (is2004(standard))
    return { ...own, ...pick(values, 'cmi.completion_status'), ...pick(values, 'cmi.success_status') };
  const status = values['cmi.core.lesson_status'];
  return finished && (status === 'not attempted' || status === '')
    ? { ...own, 'cmi.core.lesson_status': 'completed' }
    : { ...own, ...pick(values, 'cmi.core.lesson_status') };
}

function pick(values: FlatCmi, element: string): FlatCmi {
  const value = values[element];
  return value === undefined || value === '' ? {} : { [element]: value };
}
