import type { Payload } from '../course/learner/payload.ts';
import type { Session } from './session.ts';

/** What every screen is shown from. */
export interface Shell {
  session: Session;
  payload: Payload;
  /** The package's content hash, or ''. */
  hash: string;
  /** Whether the notebook has room beside the story. */
  wide: boolean;
}
