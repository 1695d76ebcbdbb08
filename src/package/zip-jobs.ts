import type { PackagePlan } from './content-hash.ts';
import type { ZipRecord } from './package-record.ts';

/** One zip to be written: its name, what is known before it is packed, and how to lay it out when its turn comes. */
export interface ZipJob<Record extends ZipRecord> {
  about: Omit<Record, 'size' | 'sha256' | 'contentHash' | 'zlib'>;
  plan: () => PackagePlan;
}

/** Zips to be written, one after another; an array is one kind of them. */
export interface ZipJobs<Record extends ZipRecord> extends Iterable<ZipJob<Record>> {
  readonly length: number;
}

/** Zips of which each is described when its turn comes, so that a trust's thousands take no room. */
export function lazily<Record extends ZipRecord>(
  length: number,
  each: () => Iterator<ZipJob<Record>>,
): ZipJobs<Record> {
  return { length, [Symbol.iterator]: each };
}

/** Some zips, then others. */
export function inTurn<Record extends ZipRecord>(...parts: readonly ZipJobs<Record>[]): ZipJobs<Record> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return lazily(length, function* () {
    for (const part of parts) yield* part;
  });
}

/** What is known of each zip before it is packed. */
export function* aboutEach<Record extends ZipRecord>(
  jobs: ZipJobs<Record>,
): Generator<ZipJob<Record>['about']> {
  for (const { about } of jobs) yield about;
}
