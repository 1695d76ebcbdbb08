import { errorCodes } from './error-codes.ts';
import { errorProfiles } from './error-profiles.ts';
import { noFault, type FaultProfile } from './fault-profile.ts';
import { is2004, type FlatCmi, type ScormRuntime, type ScormStandard } from './scorm-runtime.ts';

type Calls = ScormRuntime<unknown>;

const entryOf = (standard: ScormStandard) => (is2004(standard) ? 'cmi.entry' : 'cmi.core.entry');

/** Wraps the five calls that do something; what asks for errors is left as it is. */
function around(runtime: Calls, wrap: (call: () => unknown) => unknown): Calls {
  return {
    ...runtime,
    initialize: (argument) => wrap(() => runtime.initialize(argument)),
    terminate: (argument) => wrap(() => runtime.terminate(argument)),
    getValue: (element) => wrap(() => runtime.getValue(element)),
    setValue: (element, value) => wrap(() => runtime.setValue(element, value)),
    commit: (argument) => wrap(() => runtime.commit(argument)),
  };
}

/** Every call but Initialize fails on every third time, in the way given. */
function everyThird(runtime: Calls, fail: () => unknown): Calls {
  let count = 0;
  return {
    ...around(runtime, (call) => (++count % 3 === 0 ? fail() : call())),
    initialize: (argument) => runtime.initialize(argument),
  };
}

const slow: FaultProfile = {
  id: 'slow',
  title: 'Slow',
  says: 'Every commit takes three quarters of a second, and holds the browser up meanwhile.',
  calls: (runtime, { block }) => ({
    ...runtime,
    commit: (argument) => (block(750), runtime.commit(argument)),
  }),
};

const errors: FaultProfile = {
  id: 'errors',
  title: 'Errors',
  says: 'Every third call fails with the general error of its edition.',
  calls(runtime, { standard }) {
    let faulty = false;
    const thirds = everyThird(runtime, () => ((faulty = true), 'false'));
    const noting = around(thirds, (call) => ((faulty = false), call()));
    return {
      ...noting,
      getLastError: () => (faulty ? errorCodes(standard).notStored : runtime.getLastError()),
    };
  },
};

const falseWithoutError: FaultProfile = {
  id: 'false-without-error',
  title: 'False without an error',
  says: 'Values are stored, yet every SetValue answers false, with error 0.',
  calls: (runtime) => ({
    ...runtime,
    setValue: (element, value) => (runtime.setValue(element, value), 'false'),
    getLastError: () => '0',
  }),
};

const throws: FaultProfile = {
  id: 'throws',
  title: 'Exceptions',
  says: 'Every third call throws.',
  calls: (runtime) =>
    everyThird(runtime, () => {
      throw new Error('The LMS threw this on purpose.');
    }),
};

const wrongTypes: FaultProfile = {
  id: 'wrong-types',
  title: 'Wrong types',
  says: 'Answers come as booleans, numbers and null instead of strings.',
  calls: (runtime) => ({
    ...around(runtime, (call) => untyped(call())),
    getLastError: () => Number(runtime.getLastError()),
  }),
};

function untyped(answer: unknown): unknown {
  if (answer === 'true' || answer === 'false') return answer === 'true';
  if (answer === '') return null;
  return typeof answer === 'string' && /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : answer;
}

const nulls: FaultProfile = {
  id: 'null',
  title: 'Null',
  says: 'Answers are null where they should say true, and where there is nothing to read; the error is always 0.',
  calls: (runtime) => ({
    ...around(runtime, (call) => {
      const answer = call();
      return answer === 'true' || answer === '' ? null : answer;
    }),
    getLastError: () => '0',
  }),
};

const vocabulary = /(^|\.)(entry|credit|mode|lesson_mode|lesson_status|completion_status|success_status)$/;

const upperCase: FaultProfile = {
  id: 'upper-case',
  title: 'Upper case',
  says: 'Words of the standard come back in capital letters: RESUME, NORMAL, INCOMPLETE.',
  calls: (runtime) => ({
    ...runtime,
    getValue(element) {
      const value = runtime.getValue(element);
      return typeof value === 'string' && vocabulary.test(String(element)) ? value.toUpperCase() : value;
    },
  }),
};

/** Cuts suspend data on its way to storage, with no word about it. */
function cutAt(most: number): FaultProfile {
  return {
    id: `cut-at-${most}`,
    title: `Suspend data cut at ${most}`,
    says: `Only the first ${most} characters of suspend data are stored. No error is given.`,
    deliver: (deliver) => (delivery) => {
      const data = delivery.changes['cmi.suspend_data'];
      return deliver(
        data === undefined
          ? delivery
          : { ...delivery, changes: { ...delivery.changes, 'cmi.suspend_data': data.slice(0, most) } },
      );
    },
  };
}

const COMMITS_BEFORE_EXPIRY = 3;

const sessionExpires: FaultProfile = {
  id: 'session-expires',
  title: 'Session expires',
  says: `The session is over after ${COMMITS_BEFORE_EXPIRY} commits: from then on every commit and the finish answer false, and nothing is stored.`,
  deliver(deliver) {
    let count = 0;
    return (delivery) => ++count <= COMMITS_BEFORE_EXPIRY && deliver(delivery);
  },
};

const storesNothing: FaultProfile = {
  id: 'stores-nothing',
  title: 'True, and stores nothing',
  says: 'Every commit and the finish answer true, and nothing reaches the gradebook.',
  deliver: () => () => true,
};

const blankStatus: FaultProfile = {
  id: 'blank-status',
  title: 'Status blanked',
  says: 'After each commit the status reads as empty.',
  calls(runtime) {
    let committed = false;
    const isStatus = (element: unknown) =>
      /^cmi\.(core\.lesson_status|completion_status|success_status)$/.test(String(element));
    return {
      ...runtime,
      commit(argument) {
        committed = true;
        return runtime.commit(argument);
      },
      setValue(element, value) {
        if (isStatus(element)) committed = false;
        return runtime.setValue(element, value);
      },
      getValue: (element) => (committed && isStatus(element) ? '' : runtime.getValue(element)),
    };
  },
};

const alwaysAbInitio: FaultProfile = {
  id: 'always-ab-initio',
  title: 'Entry ab-initio',
  says: 'Entry is ab-initio at every launch, although what was stored is given back.',
  restore: (restored, standard): FlatCmi => ({ ...restored, [entryOf(standard)]: 'ab-initio' }),
};

const late: FaultProfile = {
  id: 'late',
  title: 'API late',
  says: 'The API appears two and a half seconds after the package.',
  place: 'late',
};

const opener: FaultProfile = {
  id: 'opener',
  title: 'API in the opener',
  says: 'The package opens in a window of its own; the API is in the window that opened it.',
  place: 'opener',
};

const beyondAnotherSite: FaultProfile = {
  id: 'beyond-another-site',
  title: 'Another site in between',
  says: 'A frame of another site stands between the package and the API: touching it throws.',
  place: 'beyond-another-site',
};

const COMMITS_BEFORE_REMOVAL = 2;

const frameRemoved: FaultProfile = {
  id: 'frame-removed',
  title: 'Frame taken away',
  says: `After ${COMMITS_BEFORE_REMOVAL} commits the LMS takes the package away and hears nothing more of it.`,
  calls(runtime, { removeFrame }) {
    let commits = 0;
    const deaf = () => commits >= COMMITS_BEFORE_REMOVAL;
    return {
      ...around(runtime, (call) => (deaf() ? 'false' : call())),
      commit(argument) {
        if (deaf()) return 'false';
        const result = runtime.commit(argument);
        if (++commits === COMMITS_BEFORE_REMOVAL) removeFrame();
        return result;
      },
    };
  },
};

const GOES_DOWN_AT = 3;
const COMES_BACK_AT = 6;

const networkDown: FaultProfile = {
  id: 'network-down',
  title: 'Network down and back',
  says: `From the ${GOES_DOWN_AT}rd commit the package's files and the LMS cannot be reached, though commits still answer true; at the ${COMES_BACK_AT}th all is back.`,
  deliver(deliver, { setNetwork }) {
    let count = 0;
    return (delivery) => {
      count++;
      if (count === GOES_DOWN_AT) setNetwork(true);
      if (count === COMES_BACK_AT) setNetwork(false);
      return (count >= GOES_DOWN_AT && count < COMES_BACK_AT) || deliver(delivery);
    };
  },
};

/** Every profile that can be chosen, in the order shown. */
export const faultProfiles: readonly FaultProfile[] = [
  noFault,
  slow,
  errors,
  ...errorProfiles,
  falseWithoutError,
  throws,
  wrongTypes,
  nulls,
  upperCase,
  cutAt(255),
  cutAt(4000),
  cutAt(4096),
  sessionExpires,
  storesNothing,
  blankStatus,
  alwaysAbInitio,
  late,
  opener,
  beyondAnotherSite,
  frameRemoved,
  networkDown,
];

/** The profile of that id; the one without faults for an id that is not known. */
export function faultProfile(id: string): FaultProfile {
  return faultProfiles.find((profile) => profile.id === id) ?? noFault;
}
