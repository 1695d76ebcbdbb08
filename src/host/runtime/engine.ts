import { Scorm12API, Scorm2004API } from 'scorm-again/min';
import { nestCmi } from './nest-cmi.ts';
import { is2004, type FlatCmi, type ScormRuntime, type ScormStandard } from './scorm-runtime.ts';

/** scorm-again under the common names, with what it decides for itself laid open. */
export interface Engine extends ScormRuntime {
  /** Every value as it now stands, whatever the package may read. */
  values(): FlatCmi;
}

/**
 * A new scorm-again runtime for one launch, holding `restored`. `mastery_override` is on, as in Moodle: with a mastery
 * score in the manifest and a raw score, the engine overwrites `lesson_status` at Finish.
 */
export function engine(standard: ScormStandard, restored: FlatCmi): Engine {
  const settings = { autocommit: false, lmsCommitUrl: false as const, mastery_override: true, logLevel: 5 };
  return is2004(standard)
    ? engine2004(new Scorm2004API(settings), restored)
    : engine12(new Scorm12API(settings), restored);
}

/** scorm-again presets every `score.max` to 100; real LMSs begin with none (SCORM 1.2 RTE 3.4.4). */
function engine12(api: Scorm12API, restored: FlatCmi): Engine {
  const known = new Set(Object.keys(restored));
  const isPreset = (element: unknown) =>
    String(element).endsWith('.score.max') && !known.has(String(element));
  api.loadFromJSON(nestCmi(restored));
  return {
    initialize: () => String(api.LMSInitialize('')),
    terminate: () => String(api.LMSFinish('')),
    getValue(element) {
      const value = String(api.LMSGetValue(element as string) ?? '');
      return isPreset(element) ? '' : value;
    },
    setValue(element, value) {
      const result = String(api.LMSSetValue(element as string, value as string));
      if (result === 'true') known.add(element as string);
      return result;
    },
    commit: () => String(api.LMSCommit('')),
    getLastError: () => String(api.LMSGetLastError()),
    getErrorString: (code) => api.LMSGetErrorString(String(code)),
    getDiagnostic: (code) => api.LMSGetDiagnostic(String(code)),
    values: () => strings(api.getFlattenedCMI()),
  };
}

function engine2004(api: Scorm2004API, restored: FlatCmi): Engine {
  api.loadFromJSON(nestCmi(restored));
  return {
    initialize: () => String(api.Initialize('')),
    terminate: () => String(api.Terminate('')),
    getValue: (element) => String(api.GetValue(element as string) ?? ''),
    setValue: (element, value) => String(api.SetValue(element as string, value as string)),
    commit: () => String(api.Commit('')),
    getLastError: () => String(api.GetLastError()),
    getErrorString: (code) => api.GetErrorString(String(code)),
    getDiagnostic: (code) => api.GetDiagnostic(String(code)),
    values: () => strings(api.getFlattenedCMI()),
  };
}

function strings(flat: Record<string, unknown>): FlatCmi {
  return Object.fromEntries(
    Object.entries(flat).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
