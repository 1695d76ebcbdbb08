/** The object that an LMS puts into a window, whatever its version, and whatever it holds. */
export type RawApi = Record<string, unknown>;

/** An LMS's API in one shape for both versions. No call throws; what was returned is made into the type said here. */
export interface Api {
  initialize(): { ok: boolean; error: number };
  /** LMSFinish or Terminate. */
  finish(): boolean;
  /** `error` is 0 where there was a value, else the LMS's last error; -1 where the call threw or gave no number. */
  get(element: string): { value: string; error: number };
  set(element: string, value: string): { ok: boolean; error: number };
  commit(): boolean;
}

/** The property under which each version's API stands (SCORM 1.2 RTE 3.3, SCORM 2004 RTE 3.2). */
export type ApiName = 'API' | 'API_1484_11';

/** The call by which an API is known. */
export function firstCall(name: ApiName): string {
  return name === 'API' ? 'LMSInitialize' : 'Initialize';
}

/**
 * Guards an API (docs/lms.md §2.2): every call is caught, every return made a string or a boolean. `true` in any case,
 * `1` and the boolean mean yes; anything else means yes too where the last error is 0.
 */
export function guard(raw: RawApi, name: ApiName): Api {
  const prefix = name === 'API' ? 'LMS' : '';
  const call = (method: string, ...args: string[]): { value: string; threw: boolean } => {
    try {
      const result: unknown = (raw[prefix + method] as (...all: string[]) => unknown)(...args);
      return { value: String(result ?? ''), threw: false };
    } catch {
      return { value: '', threw: true };
    }
  };
  const lastError = (): number => {
    const { value } = call('GetLastError');
    return /^\d+$/.test(value) ? Number(value) : -1;
  };
  const done = (method: string, ...args: string[]): { ok: boolean; error: number } => {
    const { value, threw } = call(method, ...args);
    if (!threw && /^(true|1)$/i.test(value)) return { ok: true, error: 0 };
    const error = threw ? -1 : lastError();
    return { ok: error === 0, error };
  };
  return {
    initialize: () => done('Initialize', ''),
    finish: () => done(prefix ? 'Finish' : 'Terminate', '').ok,
    get(element) {
      const { value, threw } = call('GetValue', element);
      return { value, error: value !== '' ? 0 : threw ? -1 : lastError() };
    },
    set: (element, value) => done('SetValue', element, value),
    commit: () => done('Commit', '').ok,
  };
}
