import { dataModel, type Rejection } from './data-model.ts';
import { errorCodes, errorText } from './error-codes.ts';
import type {
  CallName,
  CallRecord,
  FlatCmi,
  LaunchMode,
  ScormRuntime,
  ScormStandard,
} from './scorm-runtime.ts';

export interface StrictLaunch {
  standard: ScormStandard;
  mode: LaunchMode;
  /** What the LMS restored, so that indexes and ids go on from there. */
  restored: FlatCmi;
  /** Told of every call that does something, in order. */
  onCall(record: CallRecord): void;
}

/** What may be written in review or browse: how long, and how it was left. Anything else lowers records in real LMSs. */
const harmlessInReview: ReadonlySet<string> = new Set([
  'cmi.core.session_time',
  'cmi.core.exit',
  'cmi.session_time',
  'cmi.exit',
  'adl.nav.request',
]);

/**
 * Puts the strictest LMS we know of in front of a lenient one. Calls and values that some real LMS refuses are refused
 * with that edition's error number and never reach `inner`; the rest go through. Each broken rule is a violation in the
 * call's record. In review and browse a write goes through, as it does in Moodle, and is a violation.
 */
export function strictRuntime(inner: ScormRuntime, launch: StrictLaunch): ScormRuntime {
  const { standard, mode } = launch;
  const codes = errorCodes(standard);
  const model = dataModel(standard, launch.restored);
  let state: 'idle' | 'running' | 'ended' = 'idle';
  let lastError = '0';
  let calls = 0;

  type Subject = Pick<CallRecord, 'element' | 'value'>;
  const log = (
    call: CallName,
    subject: Subject,
    result: string,
    error: string,
    violation?: string,
  ): string => {
    lastError = error;
    launch.onCall({
      n: calls++,
      call,
      ...subject,
      result,
      error,
      ...(violation === undefined ? {} : { violation }),
    });
    return result;
  };
  const refuse = (call: CallName, subject: Subject, { error, why }: Rejection): string =>
    log(call, subject, call === 'GetValue' ? '' : 'false', error, why);

  const outOfState = (before: string, after: string): Rejection | null =>
    state === 'running'
      ? null
      : state === 'idle'
        ? { error: before, why: 'called before the package had initialised' }
        : { error: after, why: 'called after the package had finished' };
  const notEmpty = (argument: unknown): Rejection | null =>
    argument === ''
      ? null
      : { error: codes.argument, why: `the argument must be "", and was ${shown(argument)}` };
  const notAName = (element: unknown, error: string): Rejection | null =>
    typeof element === 'string' && element !== ''
      ? null
      : { error, why: `an element's name is a string, and this was ${shown(element)}` };

  return {
    initialize(argument) {
      const rejection =
        state === 'running'
          ? { error: codes.doubleInitialize, why: 'initialised twice' }
          : state === 'ended'
            ? { error: codes.initializeAfterEnd, why: 'initialised again after it had finished' }
            : notEmpty(argument);
      if (rejection) return refuse('Initialize', {}, rejection);
      const result = inner.initialize('');
      if (result === 'true') state = 'running';
      return log('Initialize', {}, result, result === 'true' ? '0' : inner.getLastError());
    },
    terminate(argument) {
      const rejection = outOfState(codes.terminateBefore, codes.terminateAfter) ?? notEmpty(argument);
      if (rejection) return refuse('Terminate', {}, rejection);
      const result = inner.terminate('');
      if (result === 'true') state = 'ended';
      return log('Terminate', {}, result, result === 'true' ? '0' : inner.getLastError());
    },
    commit(argument) {
      const rejection = outOfState(codes.commitBefore, codes.commitAfter) ?? notEmpty(argument);
      if (rejection) return refuse('Commit', {}, rejection);
      const result = inner.commit('');
      return log('Commit', {}, result, result === 'true' ? '0' : inner.getLastError());
    },
    getValue(element) {
      const subject = { element: shown(element) };
      const rejection =
        outOfState(codes.getBefore, codes.getAfter) ??
        notAName(element, codes.getIndex) ??
        model.refuseGet(element as string);
      if (rejection) return refuse('GetValue', subject, rejection);
      const result = inner.getValue(element);
      return log('GetValue', subject, result, result === '' ? inner.getLastError() : '0');
    },
    setValue(element, value) {
      const subject = { element: shown(element), value: shown(value) };
      const rejection =
        outOfState(codes.setBefore, codes.setAfter) ??
        notAName(element, codes.setIndex) ??
        model.refuseSet(element as string, value);
      if (rejection) return refuse('SetValue', subject, rejection);
      const result = inner.setValue(element, value);
      if (result !== 'true') {
        const error = inner.getLastError();
        return log('SetValue', subject, result, error, `the engine refused it (${errorText(error)})`);
      }
      model.take(element as string, value as string);
      const late = mode !== 'normal' && !harmlessInReview.has(element as string);
      return log('SetValue', subject, result, '0', late ? `written in ${mode}` : undefined);
    },
    getLastError: () => lastError,
    getErrorString: (code) => errorText(String(code)),
    getDiagnostic: (code) => errorText(String(code || lastError)),
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}
