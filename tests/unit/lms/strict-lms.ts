import { noFault } from '../../../src/host/runtime/fault-profile.ts';
import {
  apiName,
  asApiObject,
  type CallRecord,
  type FlatCmi,
  type ScormRuntime,
  type ScormStandard,
} from '../../../src/host/runtime/scorm-runtime.ts';
import { session } from '../../../src/host/runtime/session.ts';
import { connect } from '../../../src/lms/connect.ts';
import type { Connection, SaveState } from '../../../src/lms/connection.ts';
import { LINES } from '../../../src/lms/lines.ts';
import type { Surroundings } from '../../../src/lms/surroundings.ts';

/** A wait that a test ends itself. */
export interface Waits {
  wait(ms: number): Promise<void>;
  /** How long each wait not yet ended was to be. */
  pending(): number[];
  /** Ends the waits now pending, and lets what follows from them happen. */
  pass(): Promise<void>;
}

export function waits(): Waits {
  let waiting: { ms: number; end: () => void }[] = [];
  return {
    wait: (ms) => new Promise((end) => waiting.push({ ms, end })),
    pending: () => waiting.map(({ ms }) => ms),
    async pass() {
      const now = waiting;
      waiting = [];
      now.forEach(({ end }) => end());
      await settled();
    },
  };
}

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

export interface LaunchOptions {
  mode?: 'normal' | 'review' | 'browse';
  /** Stands between the package and the LMS, as an LMS that misbehaves. */
  calls?(runtime: ScormRuntime<unknown>): ScormRuntime<unknown>;
  /** What the LMS gives back, made of what it holds. */
  restore?(held: FlatCmi): FlatCmi;
  reachable?(): Promise<boolean>;
  /** What this device keeps, from launch to launch. Left out, it keeps nothing. */
  device?: Storage;
}

/** One launch of a package in an LMS, seen from both sides. */
export interface Launch {
  connection: Connection;
  calls: CallRecord[];
  states: SaveState[];
  logged: string[];
  waits: Waits;
  /** Moves the clock on. */
  later(ms: number): void;
  violations(): string[];
  sets(): [string, string][];
  count(call: CallRecord['call']): number;
}

/** An LMS that keeps one attempt from launch to launch, beginning with `held`: scorm-again behind the strict proxy. */
export function strictLms(
  standard: ScormStandard,
  held: FlatCmi = {},
): {
  held: FlatCmi;
  launch(options?: LaunchOptions): Launch;
} {
  return {
    held,
    launch({ mode = 'normal', calls: misbehave, restore, reachable, device } = {}) {
      const calls: CallRecord[] = [];
      const given: FlatCmi =
        standard === 'scorm12'
          ? {
              'cmi.core.lesson_mode': mode,
              'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
              'cmi.core.student_name': 'Okafor, Ada',
              'cmi.core.entry': Object.keys(held).length > 0 ? 'resume' : 'ab-initio',
            }
          : {
              'cmi.mode': mode,
              'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
              'cmi.learner_name': 'Okafor, Ada',
              'cmi.entry': Object.keys(held).length > 0 ? 'resume' : 'ab-initio',
            };
      const stored = Object.fromEntries(
        Object.entries(held).filter(([element]) => !/\.(exit|session_time)$/.test(element)),
      );
      const all = { ...stored, ...given };
      const { runtime } = session({
        standard,
        mode,
        restored: restore?.(all) ?? all,
        fault: noFault,
        tools: { removeFrame: () => undefined, setNetwork: () => undefined, block: () => undefined },
        deliver({ changes }) {
          Object.assign(held, changes);
          return true;
        },
        deliverNotes: () => true,
        onCall: (call) => calls.push(call),
      });
      const api = asApiObject(misbehave?.(runtime) ?? runtime, standard);
      const win = { [apiName(standard)]: api } as unknown as Window;
      Object.assign(win, { parent: win, top: win, opener: null, localStorage: device });
      let clock = Date.UTC(2026, 0, 2, 15, 0, 0);
      const time = waits();
      const logged: string[] = [];
      const around: Surroundings = {
        win,
        now: () => clock,
        wait: time.wait,
        reachable: reachable ?? (() => Promise.resolve(true)),
        log: (message) => logged.push(message),
      };
      const connection = connect(LINES[standard], 'a-course/the-coat-on-the-peg', win, around);
      const states: SaveState[] = [];
      connection.onState((state) => states.push(state));
      return {
        connection,
        calls,
        states,
        logged,
        waits: time,
        later(ms) {
          clock += ms;
        },
        violations: () =>
          calls.flatMap(({ call, element, value, violation }) =>
            violation ? [`${call} ${element ?? ''} ${value ?? ''}: ${violation}`] : [],
          ),
        sets: () =>
          calls.flatMap(({ call, element, value }) =>
            call === 'SetValue' ? [[element!, value!] as [string, string]] : [],
          ),
        count: (name) => calls.filter(({ call }) => call === name).length,
      };
    },
  };
}
