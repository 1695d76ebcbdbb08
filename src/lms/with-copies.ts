import type { Connection } from './connection.ts';
import type { DeviceStore, Kept } from './device-store.ts';
import { keepOnce, keptOf } from './keep-once.ts';
import type { LearnerRecord } from './record.ts';

/**
 * A connection with a second line of defence (docs/lms.md §7.3): what is sent to the LMS is kept on this device too,
 * until the LMS has confirmed an ending. Nothing is kept where nothing is recorded.
 */
export function withCopies(connection: Connection, store: DeviceStore, now: () => number): Connection {
  const copies = keepOnce(store, now);
  let recording = false;
  /** The record last sent, where its run had ended and the LMS has not yet said that it holds it. */
  let awaited: LearnerRecord | null = null;
  let removed: Promise<void> = Promise.resolve();

  const keep = (record: LearnerRecord): Promise<boolean> =>
    recording ? copies.keep(record) : (connection.keep?.(record) ?? Promise.resolve(false));

  /** The LMS has what it was last sent, also where that took it more than one try. */
  function confirmed(): void {
    if (!recording || !awaited) return;
    removed = store.remove(awaited.token);
    awaited = null;
    copies.forget();
  }

  connection.onState(({ kind }) => {
    if (kind === 'saved') confirmed();
  });
  return {
    async open() {
      const opening = await connection.open();
      const isLms = opening.kind !== 'device' && opening.kind !== 'nothing';
      recording = isLms && opening.mode === 'normal' && !opening.passed;
      if (!isLms) return opening;
      const copies: Kept[] = [];
      for (const copy of (await store.all()) ?? []) {
        // The LMS has this very ending: a kill came between its word and the removal.
        if (copy.ended && copy.stored === opening.stored) await store.remove(copy.token);
        else copies.push(copy);
      }
      return recording ? { ...opening, copies } : opening;
    },
    async save(record, reason) {
      if (recording) void copies.keep(record);
      awaited = record.ended ? record : null;
      const saved = await connection.save(record, reason);
      // An earlier save may be heard of after a later one was sent, of which it says nothing.
      if (saved && awaited === record) confirmed();
      await removed;
      return saved;
    },
    keep,
    leave(record) {
      if (recording && record && (!record.ended || awaited)) store.putNow(keptOf(record, now()));
      recording = false;
      connection.leave(record);
    },
    interactionCount: () => connection.interactionCount(),
    onState: (listener) => connection.onState(listener),
  };
}
