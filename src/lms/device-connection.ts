import type { Connection } from './connection.ts';
import type { DeviceStore } from './device-store.ts';
import { keepOnce, keptOf } from './keep-once.ts';
import type { LearnerRecord } from './record.ts';
import { saveStates } from './save-state.ts';

/** No LMS: the run last played in this browser is taken up again, and nothing leaves it (docs/lms.md §7). */
export function deviceConnection(store: DeviceStore, now: () => number): Connection {
  const states = saveStates();
  const runs = keepOnce(store, now);
  let remembers = true;
  let ended = false;
  const tell = (kept: boolean): boolean => {
    states.tell({ kind: kept ? 'on-device' : 'nowhere' });
    return kept;
  };
  const keep = async (record: LearnerRecord): Promise<boolean> => !ended && tell(await runs.keep(record));
  return {
    async open() {
      const copies = await store.all();
      remembers = copies !== null;
      tell(remembers);
      const last = copies?.[0];
      return {
        kind: remembers ? 'device' : 'nothing',
        mode: 'normal',
        stored: last?.stored ?? '',
        location: last?.location ?? '',
        passed: false,
        score: null,
        learnerName: '',
      };
    },
    save: keep,
    keep,
    leave(record) {
      if (ended) return;
      ended = true;
      if (record) tell(store.putNow(keptOf(record, now())));
    },
    interactionCount: () => null,
    onState: states.listen,
  };
}
