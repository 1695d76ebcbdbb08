/** A text that may not have reached the server yet, and the state of the file that it was typed over. */
export interface Draft {
  text: string;
  base: string;
  at: number;
}

/** Keeps in this browser what was typed and is not yet known to be on disk. Never throws: it is a second line of defence. */
export interface DraftStore {
  get(path: string): Promise<Draft | null>;
  put(path: string, draft: Draft): Promise<void>;
  drop(path: string): Promise<void>;
}

const NAME = 'studio-drafts';
const SHELF = 'drafts';

/** Drafts in IndexedDB, under the path of their file. */
export function draftStore(factory: IDBFactory = indexedDB): DraftStore {
  const opened = new Promise<IDBDatabase | null>((done) => {
    try {
      const request = factory.open(NAME, 1);
      request.onupgradeneeded = () => void request.result.createObjectStore(SHELF);
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(null);
      request.onblocked = () => done(null);
    } catch {
      done(null);
    }
  });

  async function work<T>(
    mode: IDBTransactionMode,
    what: (shelf: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    const base = await opened;
    if (!base) return null;
    return new Promise((done) => {
      try {
        const transaction = base.transaction(SHELF, mode, { durability: 'strict' });
        const request = what(transaction.objectStore(SHELF));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = () => done(null);
        transaction.onabort = () => done(null);
      } catch {
        done(null);
      }
    });
  }

  return {
    get: async (path) =>
      ((await work('readonly', (shelf) => shelf.get(path))) as Draft | undefined | null) ?? null,
    put: async (path, draft) => void (await work('readwrite', (shelf) => shelf.put(draft, path))),
    drop: async (path) => void (await work('readwrite', (shelf) => shelf.delete(path))),
  };
}
