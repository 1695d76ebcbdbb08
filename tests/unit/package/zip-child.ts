/** Writes a package of the made-up lesson into the folder it is given, as another process on another machine would. */
import { payload } from '../../fixtures/payload.ts';
import { planPackage } from '../../../src/package/plan.ts';
import { writePackages } from '../../../src/package/write.ts';
import { builtPlayer } from './built.ts';
import { jobOf } from './jobs.ts';

const [out] = process.argv.slice(2);
await writePackages(out!, [jobOf('lesson.zip', () => planPackage(payload, builtPlayer()))], {
  course: { id: 'made-up-course', title: 'A made-up course' },
});
