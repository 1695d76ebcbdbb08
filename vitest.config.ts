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
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
