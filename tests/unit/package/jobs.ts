import type { PackagePlan } from '../../../src/package/content-hash.ts';
import type { CourseAbout, PackageRecord } from '../../../src/package/package-record.ts';
import type { ZipJob } from '../../../src/package/zip-jobs.ts';
import { payload } from '../../fixtures/payload.ts';

/** A job that writes a plan under a name. */
export function jobOf(
  file: string,
  plan: () => PackagePlan,
  reviewCopy: string[] = [],
): ZipJob<PackageRecord> {
  const { story, settings } = payload;
  return {
    about: {
      file,
      lesson: story.id,
      title: story.title,
      version: story.version,
      identifier: 'made-up-course.the-coat-on-the-peg',
      school: null,
      ...settings,
      pass: story.pass,
      minutes: story.minutes,
      score: { least: 0, most: 100 },
      runs: '42',
      mark: '0123456789ab',
      earliestReview: '2027-01-01',
      guidanceChecked: null,
      state: reviewCopy.length > 0 ? 'review-copy' : 'signed-off',
      reviewCopy,
      player: '00000000',
      around: '00000000',
    },
    plan,
  };
}

/** What an administrator is told of the made-up course. */
export const ABOUT: CourseAbout = {
  id: 'made-up-course',
  title: 'A made-up course',
  pathways: [{ role: 'Form tutors', lessons: [{ id: 'the-coat-on-the-peg', title: 'The coat on the peg' }] }],
  answersNote: 'Answers are for learning; they are not evidence for capability or discipline.',
};
