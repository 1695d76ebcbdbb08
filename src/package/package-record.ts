import type { Detail, OnFail, Standard } from '../course/learner/payload.ts';
import type { Nation } from '../guidance/learner/fact.ts';

/** What is known of one zip: a row of `packages.json`, of the table on the terminal and of the upload sheet. */
export interface PackageRecord {
  file: string;
  lesson: string;
  title: string;
  version: string;
  standard: Standard;
  nation: Nation;
  locale: string;
  detail: Detail;
  onFail: OnFail;
  /** The pass mark that the package carries, 0 to 100. */
  pass: number;
  /** Minutes as the author states them. */
  minutes: number;
  /** The scores that a run can be reported with, 0 to 100. */
  score: { least: number; most: number };
  /** How many different runs there are, in digits: there may be more than a number can count. */
  runs: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Of what is inside, whatever wrote the zip; the same 64 characters stand in its page. */
  contentHash: string;
  /** The version of zlib that packed it: another may pack the same content into other bytes. */
  zlib: string;
  /** The mark that a sign-off of this lesson names. */
  mark: string;
  /** The earliest day by which guidance that it rests on is to be reviewed, `YYYY-MM-DD`; null where it rests on none. */
  earliestReview: string | null;
  /** Why it is a review copy; empty where it may be given to staff. */
  reviewCopy: string[];
}

/** `packages.json`: what an administrator's tools read. */
export interface PackagesIndex {
  format: 1;
  course: { id: string; title: string };
  packages: PackageRecord[];
}
