import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing, readJson, writeWhole } from '../files.ts';
import type { Attempt, AttemptId } from './attempt.ts';

/** Attempts on disk: `<learner>/<package>/<sco>/<number>.json`, each written whole. */
export interface AttemptStore {
  list(): Promise<Attempt[]>;
  get(id: AttemptId): Promise<Attempt | undefined>;
  /** The attempt with the highest number. */
  last(of: Omit<AttemptId, 'number'>): Promise<Attempt | undefined>;
  /** Resolves when the attempt is on disk. */
  put(attempt: Attempt): Promise<void>;
  /** Changes an attempt after every earlier change of it is on disk. Resolves undefined when there is no such attempt. */
  change(id: AttemptId, change: (attempt: Attempt) => Attempt): Promise<Attempt | undefined>;
  /** Resolves false when there was none. */
  remove(id: AttemptId): Promise<boolean>;
}

/** Opens the attempts kept in a folder, which is made if need be. */
export async function openAttempts(root: string): Promise<AttemptStore> {
  await mkdir(root, { recursive: true });
  const underway = new Map<string, Promise<unknown>>();

  const pathOf = ({ learner, package: key, sco, number }: AttemptId) =>
    join(root, learner, key, sco, `${number}.json`);
  const get = (id: AttemptId) => readJson<Attempt>(pathOf(id));
  const put = async (attempt: Attempt) => {
    const path = pathOf(attempt);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, `${JSON.stringify(attempt, null, 1)}\n`);
  };

  /** One at a time for each file, in the order asked. */
  const inTurn = <T>(path: string, task: () => Promise<T>): Promise<T> => {
    const turn = (underway.get(path) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    underway.set(path, settled);
    void settled.then(() => {
      if (underway.get(path) === settled) underway.delete(path);
    });
    return turn;
  };

  const numbers = async (of: Omit<AttemptId, 'number'>): Promise<number[]> =>
    (await namesIn(join(root, of.learner, of.package, of.sco)))
      .map((name) => /^(\d+)\.json$/.exec(name)?.[1])
      .filter((number) => number !== undefined)
      .map(Number)
      .sort((a, b) => a - b);

  return {
    get,
    put: (attempt) => inTurn(pathOf(attempt), () => put(attempt)),
    async list() {
      const attempts: Attempt[] = [];
      for (const learner of await namesIn(root))
        for (const key of await namesIn(join(root, learner)))
          for (const sco of await namesIn(join(root, learner, key)))
            for (const number of await numbers({ learner, package: key, sco })) {
              const attempt = await get({ learner, package: key, sco, number });
              if (attempt) attempts.push(attempt);
            }
      return attempts;
    },
    async last(of) {
      const number = (await numbers(of)).at(-1);
      return number === undefined ? undefined : get({ ...of, number });
    },
    change: (id, change) =>
      inTurn(pathOf(id), async () => {
        const attempt = await get(id);
        if (!attempt) return undefined;
        const changed = change(attempt);
        await put(changed);
        return changed;
      }),
    remove: (id) =>
      inTurn(pathOf(id), async () => {
        try {
          await rm(pathOf(id));
          return true;
        } catch (error) {
          if (isMissing(error)) return false;
          throw error;
        }
      }),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
