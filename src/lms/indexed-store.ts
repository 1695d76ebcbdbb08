import { fresh, isOld, localStore, type DeviceStore, type Kept } from './device-store.ts';

const DATABASE = 'always-follow-up';
const TABLE = 'runs';
/**
 * A database that does not answer by then is done without: a learner is waiting. To be found again, a run is worth a
 * longer wait than a decision, which has another place to be kept in: a device that was just started answers late, and
 * there are the first words to read meanwhile.
 */
const PATIENCE_MS = { read: 5000, write: 2000 };

/** One lesson's runs in a table of its own kind, by token. Each call rejects where the browser does not allow it. */
export interface Table {
  all(): Promise<unknown[]>;
  put(kept: Kept): Promise<void>;
  remove(token: string): Promise<void>;
  /** Drops what is too old, of every lesson: a lesson that is never opened again is not kept for ever. */
  sweep(now: number): Promise<void>;
}

/**
 * Kept in IndexedDB, which is on the disk when a write has ended and survives a crash, and in `localStorage` where
 * that is not to be had or the page is going away (docs/lms.md §7.1).
 */
export function deviceStore(
  win: Window,
  lesson: string,
  now: () => number,
  wait: (ms: number) => Promise<void>,
  table: Table | null = hasDatabase(win) ? indexedTable(win, lesson) : null,
): DeviceStore {
  const local = localStore(win, lesson, now);
  if (!table) return local;
  /** What the table gives in time, else null. */
  const tried = async <Result>(
    act: () => Promise<Result>,
    patience = PATIENCE_MS.write,
  ): Promise<{ result: Result } | null> => {
    try {
      return await Promise.race([act().then((result) => ({ result })), wait(patience).then(() => null)]);
    } catch {
      return null;
    }
  };
  const remove = async (token: string): Promise<void> => {
    await tried(() => table.remove(token));
    await local.remove(token);
  };
  return {
    async all() {
      const [stored, beside] = [await tried(() => table.all(), PATIENCE_MS.read), await local.all()];
      if (!stored && !beside) return null;
      void tried(() => table.sweep(now()));
      const found = fresh([...(stored?.result ?? []), ...(beside ?? [])], now());
      return found.filter(({ token }, i) => found.findIndex((other) => other.token === token) === i);
    },
    put: async (kept) => (await tried(() => table.put(kept))) !== null || local.put(kept),
    putNow(kept) {
      void tried(() => table.put(kept));
      return local.putNow(kept);
    },
    remove,
  };
}

function hasDatabase(win: Window): boolean {
  try {
    return typeof win.indexedDB === 'object' && win.indexedDB !== null;
  } catch {
    return false;
  }
}

function indexedTable(win: Window, lesson: string): Table {
  let opening: Promise<IDBDatabase> | null = null;
  let ready: IDBDatabase | null = null;
  const open = (): Promise<IDBDatabase> =>
    (opening ??= new Promise((resolve, reject) => {
      const request = win.indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onsuccess = () => resolve((ready = request.result));
      request.onerror = () => reject(request.error ?? new Error('no database'));
    }));
  // At once, while the LMS is asked what it has: both take their time.
  open().catch(() => undefined);
  const within = async <Result>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    // Without a wait where there need be none: a write is then under way before the LMS holds the page up.
    const database = ready ?? (await open());
    return new Promise((resolve, reject) => {
      // Strict: done means on the disk, so that a browser that is killed has it.
      const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not written'));
    });
  };
  // Every key of a lesson is `<lesson>:<token>`; `;` is the character after `:`.
  const ofLesson = (): IDBKeyRange => IDBKeyRange.bound(`${lesson}:`, `${lesson};`, false, true);
  return {
    all: () => within('readonly', (store) => store.getAll(ofLesson()) as IDBRequest<unknown[]>),
    async put(kept) {
      await within('readwrite', (store) => store.put(kept, `${lesson}:${kept.token}`));
    },
    async sweep(now) {
      await within('readwrite', (store) => {
        const request = store.openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor && isOld(cursor.value, now)) cursor.delete();
          cursor?.continue();
        };
        return request;
      });
    },
    async remove(token) {
      await within('readwrite', (store) => store.delete(`${lesson}:${token}`));
    },
  };
}
