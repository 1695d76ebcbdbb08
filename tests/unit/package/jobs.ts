import type { PackagePlan } from '../../../src/package/plan.ts';
import type { PackageJob } from '../../../src/package/write.ts';
import { payload } from '../../fixtures/payload.ts';

/** A job that writes a plan under a name. */
export function jobOf(file: string, plan: () => PackagePlan, reviewCopy: string[] = []): PackageJob {
  const { story, settings } = payload;
  return {
    about: {
      file,
      lesson: story.id,
      title: story.title,
      version: story.version,
      ...settings,
      pass: story.pass,
      minutes: story.minutes,
      score: { least: 0, most: 100 },
      runs: '42',
      mark: '0123456789ab',
      earliestReview: '2027-01-01',
      reviewCopy,
    },
    plan,
  };
}
