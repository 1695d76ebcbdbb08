import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AttemptStore } from './attempts/attempt-store.ts';
import type { Attempt, AttemptId } from './attempts/attempt.ts';
import { learners } from './attempts/learners.ts';
import { openAttempt, planLaunch } from './attempts/plan-launch.ts';
import { recordDelivery } from './attempts/record-delivery.ts';
import { Refused } from './http.ts';
import type { Library } from './library/library.ts';
import { refuseWithoutToken } from './request-guard.ts';
import type { LaunchAnswer } from './wire.ts';

/** A launch that is under way, kept in memory only: after a restart its page can store nothing more. */
export interface LiveLaunch {
  token: string;
  attempt: AttemptId;
  /** Which launch of the attempt it is. */
  launch: number;
  /** The folder that its content is served from. */
  folder: string;
  /** Whether its content cannot be reached, as if the network were down. */
  down: boolean;
}

/** The launches of one server. */
export interface Launches {
  open(order: unknown): Promise<LaunchAnswer>;
  /** Stores what a launch sends. Resolves when it is on disk. Throws Refused. */
  deliver(id: string, body: unknown): Promise<void>;
  setNetwork(id: string, body: unknown): void;
  get(id: string): LiveLaunch | undefined;
}

const order = z.object({
  package: z.string(),
  sco: z.string(),
  learner: z.string(),
  mode: z.enum(['normal', 'browse']).default('normal'),
  newAttempt: z.boolean().default(false),
  fault: z.string().max(60).default('none'),
});

const call = z.object({
  n: z.number().int().min(0),
  call: z.enum(['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit']),
  element: z.string().optional(),
  value: z.string().optional(),
  result: z.string(),
  error: z.string(),
  violation: z.string().optional(),
});

const delivery = z.object({
  token: z.string(),
  kind: z.enum(['commit', 'finish', 'notes']),
  changes: z.record(z.string(), z.string()),
  calls: z.array(call),
});

const network = z.object({ token: z.string(), down: z.boolean() });

/** Keeps the launches of a server over its library and its attempts. `now` dates what is stored. */
export function keepLaunches(library: Library, attempts: AttemptStore, now: () => Date): Launches {
  const live = new Map<string, LiveLaunch>();

  const owned = (id: string, token: string): LiveLaunch => {
    const launch = live.get(id);
    if (!launch) throw new Refused(403, 'This launch is over. Go back to the course and launch again.');
    refuseWithoutToken(token, launch.token);
    return launch;
  };

  return {
    get: (id) => live.get(id),
    async open(body) {
      const asked = parsed(order, body);
      const record = await library.get(asked.package);
      const sco = record?.scos.find(({ key }) => key === asked.sco);
      const learner = learners.find(({ id }) => id === asked.learner);
      if (!record || !sco) throw new Refused(404, 'There is no such course here. It may have been removed.');
      if (!learner) throw new Refused(404, `There is no learner "${asked.learner}".`);
      const of = { learner: learner.id, package: record.key, sco: sco.key };
      const last = await attempts.last(of);
      const plan = planLaunch(
        { learner, sco, standard: record.standard, mode: asked.mode, newAttempt: asked.newAttempt },
        last,
      );
      const at = now().toISOString();
      const begun: Attempt =
        last && last.number === plan.number
          ? last
          : {
              ...of,
              number: plan.number,
              standard: record.standard,
              revision: record.revision,
              startedAt: at,
              updatedAt: at,
              cmi: {},
              totalTime: 0,
              launches: [],
              calls: [],
            };
      const opened = openAttempt(
        begun,
        { at, mode: plan.mode, entry: plan.entry, fault: asked.fault, commits: 0, finishedAt: null },
        record.revision,
      );
      await attempts.put(opened);
      const id = randomBytes(9).toString('base64url');
      const token = randomBytes(24).toString('base64url');
      live.set(id, {
        token,
        attempt: { ...of, number: plan.number },
        launch: opened.launches.length - 1,
        folder: library.folder(record),
        down: false,
      });
      return {
        id,
        token,
        attempt: plan.number,
        mode: plan.mode,
        entry: plan.entry,
        standard: record.standard,
        restored: plan.restored,
        contentUrl: `/content/${id}/${sco.href}`,
        packageTitle: record.title,
        scoTitle: sco.title,
        learner,
        fault: asked.fault,
      };
    },
    async deliver(id, body) {
      const { token, ...sent } = parsed(delivery, body);
      const { attempt, launch } = owned(id, token);
      const at = now().toISOString();
      const stored = await attempts.change(attempt, (before) => recordDelivery(before, launch, sent, at));
      if (!stored) throw new Refused(404, 'This attempt has been deleted.');
    },
    setNetwork(id, body) {
      const { token, down } = parsed(network, body);
      owned(id, token).down = down;
    },
  };
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body);
  if (found.success) return found.data;
  throw new Refused(400, `The request is not as it should be: ${z.prettifyError(found.error)}`);
}
