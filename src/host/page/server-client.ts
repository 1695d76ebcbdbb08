import type { CallRecord, FlatCmi } from '../runtime/scorm-runtime.ts';
import type {
  AddedAnswer,
  ErrorAnswer,
  GradebookAnswer,
  LaunchAnswer,
  LaunchOrder,
  LibraryAnswer,
} from '../wire.ts';

/** The server's token stays in this module: a package in a frame can walk the page's elements, but not get in here. */
const token = takeToken();

function takeToken(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="host-token"]');
  const given = meta?.content ?? '';
  meta?.remove();
  return given;
}

/** Throws Error with the server’s sentence where it refuses, and with one of our own where it does not answer. */
async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, { ...init, headers: { 'x-host-token': token, ...init.headers } }).catch(
    () => {
      throw new Error('The local LMS does not answer. Is it still running? Its window says.');
    },
  );
  const body = (await response.json()) as T | ErrorAnswer;
  if (!response.ok) throw new Error((body as ErrorAnswer).error);
  return body as T;
}

/** Every course in the local LMS, and what waits on the shelf. Throws as `ask`. */
export const fetchLibrary = (): Promise<LibraryAnswer> => ask('/api/library');

/** Every attempt that is kept. Throws as `ask`. */
export const fetchGradebook = (): Promise<GradebookAnswer> => ask('/api/gradebook');

/** Uploads a zip. Throws Error with the server's sentence when it is refused. */
export const uploadZip = (file: File): Promise<AddedAnswer> =>
  ask(`/api/packages?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/zip' },
  });

/** Adds a zip of the packages folder, by its file name. Throws as `ask`. */
export const addFromShelf = (file: string): Promise<AddedAnswer> =>
  ask('/api/shelf', { method: 'POST', body: JSON.stringify({ file }) });

/** Takes a course out; attempts at it stay. Throws as `ask`. */
export const removePackage = (key: string): Promise<unknown> =>
  ask(`/api/packages/${encodeURIComponent(key)}`, { method: 'DELETE' });

/** Deletes an attempt for good. Throws as `ask`. */
export const deleteAttempt = (id: string): Promise<unknown> =>
  ask(`/api/attempts/${id.split('/').map(encodeURIComponent).join('/')}`, { method: 'DELETE' });

/** Launches a course: gives where its content is served and the token of its deliveries. Throws as `ask`. */
export const openLaunch = (order: LaunchOrder): Promise<LaunchAnswer> =>
  ask('/api/launches', { method: 'POST', body: JSON.stringify(order) });

/** A delivery as it goes over the wire. */
export interface SentDelivery {
  kind: 'commit' | 'finish' | 'notes';
  changes: FlatCmi;
  calls: CallRecord[];
}

/** A browser keeps no more than 64 KiB for a page that is going. */
const BEACON_BYTES = 60_000;

/** How one launch stores what it was told. Its token is in the closure. */
export interface Deliveries {
  /** True when the server has stored it; at the end of a closing page, when the browser has taken it over. */
  now(delivery: SentDelivery): boolean;
  /** Hands it to the browser. */
  onTheWay(delivery: SentDelivery): boolean;
  setNetwork(down: boolean): void;
}

/** Deliveries for one launch. */
export function deliveriesOf({ id, token: launchToken }: Pick<LaunchAnswer, 'id' | 'token'>): Deliveries {
  const path = (action: string) => `/api/launches/${id}/${action}`;
  const bodyOf = (delivery: SentDelivery) => JSON.stringify({ token: launchToken, ...delivery });

  const onTheWay = (delivery: SentDelivery): boolean => {
    const whole = bodyOf(delivery);
    const body =
      whole.length > BEACON_BYTES
        ? bodyOf({ ...delivery, calls: delivery.calls.filter(({ violation }) => violation) })
        : whole;
    return navigator.sendBeacon(path('deliveries'), new Blob([body], { type: 'text/plain' }));
  };

  return {
    onTheWay,
    now(delivery) {
      try {
        return sendAndWait(path('deliveries'), bodyOf(delivery));
      } catch {
        // A page that is closing may not wait for an answer: what ends a session goes by beacon, a commit does not.
        return delivery.kind === 'finish' && onTheWay(delivery);
      }
    },
    setNetwork: (down) => void sendAndWait(path('network'), JSON.stringify({ token: launchToken, down })),
  };
}

/** Synchronous, because a commit's answer is its return value. */
function sendAndWait(path: string, body: string): boolean {
  const request = new XMLHttpRequest();
  request.open('POST', path, false);
  request.setRequestHeader('content-type', 'application/json');
  request.send(body);
  return request.status === 200;
}
