import type { Asked, Trouble } from './targets.ts';

/** One way in which a cmi5 launch or its record store misbehaves. */
export interface Cmi5Fault {
  id: string;
  /** What it does, in a sentence. */
  says: string;
  trouble(asked: Asked): Trouble;
}

const isStatements = ({ method, path }: Asked): boolean => method === 'POST' && path === '/xapi/statements';
const isOurState = ({ method, path, stateId }: Asked): boolean =>
  method === 'PUT' && path === '/xapi/activities/state' && stateId === 'always-follow-up';

/** The faults of SCORM's list that a record store can have, and its own. */
export const cmi5Faults: readonly Cmi5Fault[] = [
  { id: 'none', says: 'The LMS and its record store do as they should.', trouble: () => null },
  {
    id: 'slow',
    says: 'Every answer takes half a second.',
    trouble: ({ path }) => (path.startsWith('/xapi') ? 'slow' : null),
  },
  {
    id: 'errors',
    says: 'Every third request that stores something is answered with 500.',
    trouble: (asked) =>
      (isStatements(asked) || isOurState(asked)) && asked.count % 3 === 0 ? { status: 500 } : null,
  },
  {
    id: 'session-expires',
    says: 'After the third statements of a launch the token counts for nothing: every request is answered with 401.',
    trouble: () => null,
  },
  {
    id: 'stores-nothing',
    says: 'Every request that stores something is answered as if all were well, and nothing is stored.',
    trouble: (asked) => (isStatements(asked) || isOurState(asked) ? 'dropped' : null),
  },
  {
    id: 'state-lost',
    says: 'Statements are stored. The lesson’s State document is not, though the answer says so.',
    trouble: (asked) => (isOurState(asked) ? 'dropped' : null),
  },
  {
    id: 'state-cut',
    says: 'Only the first 100 characters of the State document are stored, which leaves it unreadable.',
    trouble: (asked) => (isOurState(asked) ? 'shortened' : null),
  },
  {
    id: 'statements-refused',
    says: 'Statements are refused with 403; the State document is stored.',
    trouble: (asked) => (isStatements(asked) && asked.count > 1 ? { status: 403 } : null),
  },
  {
    id: 'network-down',
    says: 'From the third statements to the fifth the connection breaks; then all is back.',
    trouble: (asked) => (isStatements(asked) && asked.count >= 3 && asked.count <= 5 ? 'cut-off' : null),
  },
  {
    id: 'fetch-used',
    says: 'The address that gives the token has been asked before, and refuses.',
    trouble: ({ path }) => (path === '/fetch' ? 'dropped' : null),
  },
  {
    id: 'unreachable',
    says: 'The record store cannot be reached from the beginning.',
    trouble: ({ path }) => (path.startsWith('/xapi') ? 'cut-off' : null),
  },
  {
    id: 'forbidden',
    says: 'The record store does not let the package’s site ask (no CORS), so the browser refuses every request.',
    trouble: ({ path }) => (path.startsWith('/xapi') ? 'forbidden' : null),
  },
];

/** The troubles of one launch, whose requests count from 1. */
export function troubles({ id, trouble }: Cmi5Fault): (asked: Asked) => Trouble {
  if (id !== 'session-expires') return trouble;
  const sent = new Map<string, number>();
  return (asked) => {
    if (isStatements(asked)) sent.set(asked.launch, asked.count);
    return (sent.get(asked.launch) ?? 0) > 3 && asked.path.startsWith('/xapi') ? { status: 401 } : null;
  };
}
