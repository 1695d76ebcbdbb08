import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** A lesson on every faulty LMS takes five minutes and waits on real time-outs: `npm run soak` and `npm run faults` do it. */
const soak = process.env['TIER'] === 'soak' || process.env['UPDATE'] === '1';

export default defineConfig({
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(soak ? [] : ['tests/browser/faults.test.ts'])],
    // Two even on two cores, where vitest would take one: much of a browser's test is waiting. Soak has them to itself.
    ...(!soak && { maxWorkers: Math.max(2, availableParallelism() - 1) }),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
