import type { DeviceStore, Kept } from './device-store.ts';
import type { LearnerRecord } from './record.ts';

/** Keeps records on this device, each version of one only once. */
export interface KeepOnce {
  /** True when the store has it: at once where it was given the same before. */
  keep(record: LearnerRecord): Promise<boolean>;
  /** Writes the next one whatever was written before. */
  forget(): void;
}

/** What this device keeps of a record. */
export function keptOf({ token, suspendData, location, ended }: LearnerRecord, at: number): Kept {
  return { at, token, stored: suspendData, location, ended };
}

/** Keeps records in a store. */
export function keepOnce(store: DeviceStore, now: () => number): KeepOnce {
  let last: { text: string; done: Promise<boolean> } | null = null;
  return {
    keep(record) {
      const text = `${record.suspendData} ${record.location}`;
      if (last?.text === text) return last.done;
      const mine = { text, done: store.put(keptOf(record, now())) };
      last = mine;
      void mine.done.then((kept) => {
        if (!kept && last === mine) last = null;
      });
      return mine.done;
    },
    forget() {
      last = null;
    },
  };
}
