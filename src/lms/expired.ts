import type { Opening } from './connection.ts';

/** The session of this launch was left before: it can only be opened again from the LMS, and nothing can be saved. */
export const EXPIRED: Opening = {
  kind: 'nothing',
  mode: 'normal',
  stored: '',
  location: '',
  passed: false,
  score: null,
  learnerName: '',
  expired: true,
};
