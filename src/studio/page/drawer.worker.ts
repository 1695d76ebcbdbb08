import type { FromDrawer, ToDrawer } from '../analysis/messages.ts';
import { laidOut } from '../map/layout.ts';

/** The worker that lays the map out: it may take a second, in which nothing else waits. */
addEventListener('message', ({ data }: MessageEvent<ToDrawer>) => {
  postMessage({ key: data.key, laid: laidOut(data.shape) } satisfies FromDrawer);
});
