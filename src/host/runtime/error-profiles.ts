import { errorCodes, type ErrorCodes } from './error-codes.ts';
import type { FaultProfile } from './fault-profile.ts';
import type { CallName } from './scorm-runtime.ts';

/** An LMS that fails some calls with an error number of its edition. */
interface Failing extends Pick<FaultProfile, 'id' | 'title' | 'says'> {
  code(codes: ErrorCodes, call: CallName): string;
  /** Made anew for each launch: says of each call in turn whether it fails. */
  fails(): (call: CallName, element: string) => boolean;
}

function failing({ id, title, says, code, fails }: Failing): FaultProfile {
  return {
    id,
    title,
    says,
    calls(runtime, { standard }) {
      const doesFail = fails();
      let error: string | null = null;
      const tried = (call: CallName, element: unknown, act: () => unknown): unknown => {
        error = doesFail(call, String(element)) ? code(errorCodes(standard), call) : null;
        if (error === null) return act();
        return call === 'GetValue' ? '' : 'false';
      };
      return {
        ...runtime,
        initialize: (argument) => tried('Initialize', '', () => runtime.initialize(argument)),
        terminate: (argument) => tried('Terminate', '', () => runtime.terminate(argument)),
        getValue: (element) => tried('GetValue', element, () => runtime.getValue(element)),
        setValue: (element, value) => tried('SetValue', element, () => runtime.setValue(element, value)),
        commit: (argument) => tried('Commit', '', () => runtime.commit(argument)),
        getLastError: () => error ?? runtime.getLastError(),
      };
    },
  };
}

const COMMITS_BEFORE_FORGETTING = 2;
const INTERACTIONS_KEPT = 2;

/** LMSs that fail in the ways that error numbers tell of, each named by the number in SCORM 1.2 or, where only 2004 has it, there. */
export const errorProfiles: readonly FaultProfile[] = [
  failing({
    id: 'error-201',
    title: 'Error 201: argument',
    says: 'Every third call fails as if its argument were wrong (201).',
    code: ({ argument }) => argument,
    fails() {
      let count = 0;
      return (call) => call !== 'Initialize' && ++count % 3 === 0;
    },
  }),
  failing({
    id: 'error-301',
    title: 'Error 301: session forgotten',
    says: `After ${COMMITS_BEFORE_FORGETTING} commits every call fails as if the session had never been opened (301; in 2004 112, 122, 132, 142).`,
    code: (codes, call) =>
      ({
        Initialize: codes.doubleInitialize,
        Terminate: codes.terminateBefore,
        GetValue: codes.getBefore,
        SetValue: codes.setBefore,
        Commit: codes.commitBefore,
      })[call],
    fails() {
      let commits = 0;
      return (call) => commits >= COMMITS_BEFORE_FORGETTING || (call === 'Commit' && ++commits < 0);
    },
  }),
  failing({
    id: 'error-351',
    title: 'Error 351: interactions full',
    says: `Only ${INTERACTIONS_KEPT} interactions are kept: setting a further one fails (351; in 1.2 201).`,
    code: ({ setIndex }) => setIndex,
    fails: () => (call, element) =>
      call === 'SetValue' &&
      Number(/^cmi\.interactions\.(\d+)\./.exec(element)?.[1] ?? 0) >= INTERACTIONS_KEPT,
  }),
  failing({
    id: 'error-391',
    title: 'Error 391: commits fail',
    says: 'Every commit fails (391; in 1.2 101). What was set is stored when the package finishes.',
    code: ({ notStored }) => notStored,
    fails: () => (call) => call === 'Commit',
  }),
  failing({
    id: 'error-401',
    title: 'Error 401: no lists',
    says: 'Interactions and objectives are not implemented (401).',
    code: ({ unknownElement }) => unknownElement,
    fails: () => (_, element) => /^cmi\.(interactions|objectives)\b/.test(element),
  }),
  failing({
    id: 'error-405',
    title: 'Error 405: values refused',
    says: 'Every third SetValue fails as if the value were of a wrong type (405; in 2004 406).',
    code: ({ type }) => type,
    fails() {
      let count = 0;
      return (call) => call === 'SetValue' && ++count % 3 === 0;
    },
  }),
];
