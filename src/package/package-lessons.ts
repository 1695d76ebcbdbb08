import type { SoundLesson } from '../course/lesson.ts';
import type { Detail, OnFail, Standard } from '../course/learner/payload.ts';
import { payloadOf } from '../course/payload-of.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { checkPackage } from './check-package.ts';
import { zipName } from './file-names.ts';
import type { PackageFile } from './package-file.ts';
import { planPackage } from './plan.ts';
import type { PackageJob } from './write.ts';

/** How lessons are to be packaged. */
export interface PackageOptions {
  standards: readonly Standard[];
  nation: Nation;
  locale: string;
  onFail: OnFail;
  detail: Detail;
}

/**
 * The zips to write for some lessons: every lesson in every standard. Laying one out throws Error where our own check
 * finds a fault in it, so that no such package is ever written.
 */
export function packageJobs(
  lessons: readonly SoundLesson[],
  built: readonly PackageFile[],
  { standards, nation, locale, onFail, detail }: PackageOptions,
): PackageJob[] {
  return lessons.flatMap((lesson) =>
    standards.map((standard) => {
      const { story, proof } = lesson;
      const settings = { standard, detail, onFail, nation, locale };
      const file = zipName(story, settings, lesson.ownPass);
      return {
        about: {
          file,
          lesson: story.id,
          title: story.title,
          version: story.version,
          ...settings,
          pass: story.pass,
          minutes: story.minutes,
          score: { least: proof.score.min, most: proof.score.max },
          runs: String(proof.runs),
          mark: lesson.mark,
          earliestReview: lesson.earliestReview,
          reviewCopy: lesson.reviewCopy,
        },
        plan: () => {
          const plan = planPackage(payloadOf(lesson, settings), built);
          const faults = checkPackage(plan.files, standard);
          if (faults.length > 0) throw new Error(`${file} would not be sound: ${faults.join(' ')}`);
          return plan;
        },
      };
    }),
  );
}
