import type { Connection } from './connection.ts';
import { keptOf } from './device-connection.ts';
import type { DeviceStore } from './device-store.ts';
import type { LearnerRecord } from './record.ts';

/**
 * A connection with a second line of defence (docs/lms.md §7.3): what is sent to the LMS is kept on this device too,
 * until the LMS has confirmed an ending. Nothing is kept where nothing is recorded.
 */
export function withCopies(connection: Connection, store: DeviceStore, now: () => number): Connection {
  let recording = false;
  let kept = '';
  const keep = async (record: LearnerRecord): Promise<boolean> => {
    if (!recording || kept === record.suspendData) return recording;
    const done = await store.put(keptOf(record, now()));
    if (done) kept = record.suspendData;
    return done;
  };
  return {
    async open() {
      const opening = await connection.open();
      const isLms = opening.kind !== 'device' && opening.kind !== 'nothing';
      recording = isLms && opening.mode === 'normal' && !opening.passed;
      return recording ? { ...opening, copies: (await store.all()) ?? [] } : opening;
    },
    async save(record, reason) {
      void keep(record);
      const saved = await connection.save(record, reason);
      if (saved && record.ended && recording) {
        await store.remove(record.token);
        kept = '';
      }
      return saved;
    },
    keep,
    leave(record) {
      if (recording && !record.ended) store.putNow(keptOf(record, now()));
      recording = false;
      connection.leave(record);
    },
    interactionCount: () => connection.interactionCount(),
    onState: (listener) => connection.onState(listener),
  };
}
