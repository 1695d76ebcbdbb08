import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPath, textFile, type PackageFile } from '../../../src/package/package-file.ts';
import { onlyEntry } from '../../../src/package/zip-entry.ts';
import { zipOf } from '../../../src/package/zip.ts';

/** The zip that archiver makes of all files at once. */
async function atOnce(files: readonly PackageFile[]): Promise<Buffer> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const whole = buffer(archive);
  for (const { path, bytes } of [...files].sort(byPath))
    archive.append(Buffer.from(bytes), {
      name: path,
      date: new Date(Date.UTC(2020, 0, 1)),
      mode: 0o644,
      store: path.endsWith('.png'),
    });
  await archive.finalize();
  return whole;
}

const names = fc
  .tuple(
    fc.constantFrom('a', 'bb', 'c-1', 'deep/er'),
    fc.nat(99),
    fc.constantFrom('.html', '.js', '.png', '.xsd'),
  )
  .map((parts) => parts.join(''));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.nat(20_000).map((length) => new TextEncoder().encode('the same again, '.repeat(length / 16))),
);
const files = fc
  .uniqueArray(fc.record({ path: names, bytes }), { maxLength: 12, selector: ({ path }) => path })
  .filter((all) => all.length > 0);

it('joins files zipped one by one to the very zip that they make together, again and in other company', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(11), async (all, left) => {
      expect((await zipOf(all)).equals(await atOnce(all))).toBe(true);
      const others = all.filter((_, i) => i !== left || all.length === 1);
      expect((await zipOf(others)).equals(await atOnce(others))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('takes the same bytes under another name for another file', async () => {
  const { bytes: same } = textFile('a.js', 'one();');
  const both = [
    { path: 'a.js', bytes: same },
    { path: 'b.js', bytes: same },
  ];
  expect((await zipOf(both)).equals(await atOnce(both))).toBe(true);
});

it('takes an entry of a zip of one file only', async () => {
  const two = await atOnce([textFile('a.js', '1'), textFile('b.js', '2')]);
  expect(() => onlyEntry(two)).toThrow(/not a zip of one file/);
  expect(() => onlyEntry(Buffer.from('PK'))).toThrow(/not a zip of one file/);
});
