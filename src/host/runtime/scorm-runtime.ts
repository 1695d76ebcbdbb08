/** The SCORM editions that the local LMS plays. */
export type ScormStandard = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

/** Every element that is set, by its full name: `cmi.interactions.0.id` → `in_the_line`. */
export type FlatCmi = Record<string, string>;

export type LaunchMode = 'normal' | 'browse' | 'review';

/**
 * The eight calls of either SCORM edition under one set of names. `Answer` is what a call returns: strings from the
 * strict runtime, anything at all from a fault profile.
 */
export interface ScormRuntime<Answer = string> {
  initialize(argument: unknown): Answer;
  terminate(argument: unknown): Answer;
  getValue(element: unknown): Answer;
  setValue(element: unknown, value: unknown): Answer;
  commit(argument: unknown): Answer;
  getLastError(): Answer;
  getErrorString(code: unknown): Answer;
  getDiagnostic(code: unknown): Answer;
}

export type CallName = 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit';

/** One call that a package made, as the page's log and the gradebook show it. */
export interface CallRecord {
  /** Counts from 0 in each launch. */
  n: number;
  call: CallName;
  element?: string;
  value?: string;
  result: string;
  /** The SCORM error code after the call; `0` when it went well. */
  error: string;
  /** What rule the package broke, in words. Absent when it broke none. */
  violation?: string;
}

/** Whether an edition is one of SCORM 2004's. */
export function is2004(standard: ScormStandard): boolean {
  return standard !== 'scorm12';
}

/**
 * The object a package looks for: `window.API` with `LMS…` names (SCORM 1.2 RTE 3.3) or `window.API_1484_11`
 * (SCORM 2004 RTE 3.2).
 */
export function asApiObject(
  runtime: ScormRuntime<unknown>,
  standard: ScormStandard,
): Record<string, (...args: unknown[]) => unknown> {
  const prefix = is2004(standard) ? '' : 'LMS';
  return {
    [`${prefix}Initialize`]: (argument) => runtime.initialize(argument),
    [is2004(standard) ? 'Terminate' : 'LMSFinish']: (argument) => runtime.terminate(argument),
    [`${prefix}GetValue`]: (element) => runtime.getValue(element),
    [`${prefix}SetValue`]: (element, value) => runtime.setValue(element, value),
    [`${prefix}Commit`]: (argument) => runtime.commit(argument),
    [`${prefix}GetLastError`]: () => runtime.getLastError(),
    [`${prefix}GetErrorString`]: (code) => runtime.getErrorString(code),
    [`${prefix}GetDiagnostic`]: (code) => runtime.getDiagnostic(code),
  };
}

/** The property of `window` under which a package of this edition looks for its API. */
export function apiName(standard: ScormStandard): 'API' | 'API_1484_11' {
  return is2004(standard) ? 'API_1484_11' : 'API';
}
