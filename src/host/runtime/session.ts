import { engine } from './engine.ts';
import type { FaultProfile, FaultTools } from './fault-profile.ts';
import { recordingRuntime, type Delivery } from './recording-runtime.ts';
import type { CallRecord, FlatCmi, LaunchMode, ScormRuntime, ScormStandard } from './scorm-runtime.ts';
import { strictRuntime } from './strict-runtime.ts';

export interface SessionOptions {
  standard: ScormStandard;
  mode: LaunchMode;
  restored: FlatCmi;
  fault: FaultProfile;
  tools: Omit<FaultTools, 'standard'>;
  deliver(delivery: Delivery): boolean;
  deliverNotes(calls: CallRecord[]): boolean;
  onCall(call: CallRecord): void;
}

/** One launch's runtime. */
export interface Session {
  /** What the package calls. */
  runtime: ScormRuntime<unknown>;
  /** To be called when the page closes: sends the calls that no commit took along. */
  flushNotes(): void;
}

/**
 * Puts one launch's runtime together, from the package inwards: fault profile → strict proxy → recorder → scorm-again.
 * The strict proxy sees what the package really called; the recorder stores what the engine took.
 */
export function session(options: SessionOptions): Session {
  const { standard, mode, fault } = options;
  const tools: FaultTools = { ...options.tools, standard };
  const restored = fault.restore?.(options.restored, standard) ?? options.restored;
  const recorder = recordingRuntime(engine(standard, restored), {
    standard,
    mode,
    deliver: fault.deliver?.(options.deliver, tools) ?? options.deliver,
    deliverNotes: options.deliverNotes,
  });
  const strict = strictRuntime(recorder, {
    standard,
    mode,
    restored,
    onCall(call) {
      recorder.note(call);
      options.onCall(call);
    },
  });
  return { runtime: fault.calls?.(strict, tools) ?? strict, flushNotes: () => recorder.flushNotes() };
}
