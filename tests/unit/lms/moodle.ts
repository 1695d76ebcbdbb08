import type { FlatCmi, ScormRuntime } from '../../../src/host/runtime/scorm-runtime.ts';

type Runtime = ScormRuntime<unknown>;

/** As Moodle does: only what changed since the last commit is stored, and a commit that got lost counts as one. */
export function moodle(held: FlatCmi, down: () => boolean): (runtime: Runtime) => Runtime {
  return (runtime) => {
    const now: FlatCmi = {};
    const committed: FlatCmi = {};
    const send = (): string => {
      for (const [element, value] of Object.entries(now)) {
        if (committed[element] === value) continue;
        committed[element] = value;
        if (!down()) held[element] = value;
      }
      return 'true';
    };
    return {
      ...runtime,
      setValue(element, value) {
        const result = runtime.setValue(element, value);
        if (result === 'true') now[String(element)] = String(value);
        return result;
      },
      commit: send,
      terminate: send,
      getLastError: () => '0',
    };
  };
}
