/** Writes a package of the made-up lesson into the folder it is given, as another process on another machine would. */
import { payload } from '../../fixtures/payload.ts';
import { planPackage } from '../../../src/package/plan.ts';
import { writePackages } from '../../../src/package/write.ts';
import { builtPlayer } from './built.ts';
import { ABOUT, jobOf } from './jobs.ts';

const [out] = process.argv.slice(2);
await writePackages(out!, [jobOf('lesson.zip', () => planPackage(payload, builtPlayer()))], {
  course: ABOUT,
  built: builtPlayer(),
  version: '1.0.0',
});
