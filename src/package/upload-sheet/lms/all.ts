import type { LmsAdvice } from '../advice.ts';
import { CANVAS } from './canvas.ts';
import { BLACKBOARD } from './blackboard.ts';
import { BRIGHTSPACE } from './brightspace.ts';
import { TALENTLMS } from './talentlms.ts';
import { SCORM_CLOUD } from './scorm-cloud.ts';
import { ANY_OTHER } from './any-other.ts';
import { MOODLE } from './moodle.ts';
import { TOTARA } from './totara.ts';

/** Every LMS that the sheet has a part for, in its order. */
export const LMS_ADVICE: readonly LmsAdvice[] = [
  MOODLE,
  CANVAS,
  BLACKBOARD,
  BRIGHTSPACE,
  TALENTLMS,
  TOTARA,
  SCORM_CLOUD,
  ANY_OTHER,
];
