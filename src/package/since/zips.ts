import type { Detail, OnFail, Standard } from '../../course/learner/payload.ts';
import { STANDARD_NAMES } from '../file-names.ts';

/** One zip of a lesson or of the whole course, as far as it is compared. */
export interface PackedZip {
  standard: Standard;
  /** The school that it was built for; null for any school. */
  school: { id: string; name: string } | null;
  /** 0 to 100. */
  pass: number;
  detail: Detail;
  onFail: OnFail;
  /** The player's digest: a cmi5 package carries more than the others. */
  player: string;
  /** Digest of support card, certificate and contacts. */
  around: string;
}

/** What changed from some zips to others, whatever is in their lessons. */
export interface ZipsChange {
  player: boolean;
  /** Whether what surrounds the lessons changed in any. */
  around: boolean;
  /** The schools whose zips have other surroundings, where those of others stayed as they were. */
  schools: string[];
  /** What is said of each pass mark that is another. */
  passes: string[];
  /** What an LMS is told otherwise. */
  reporting: string[];
  /** Standards and schools that there was no zip of. */
  notBefore: string[];
}

/** Compares each zip with the one that it takes the place of. Pure. */
export function compareZips(before: readonly PackedZip[], now: readonly PackedZip[]): ZipsChange {
  const known = grouped(before);
  const current = grouped(now);
  const pairs = now.map((is) => ({ is, was: replaced(known, current, is) }));
  const both = pairs.flatMap(({ is, was }) => (was ? [{ is, was }] : []));
  const surrounded = both.filter(({ is, was }) => is.around !== was.around);
  return {
    player: both.some(({ is, was }) => is.player !== was.player),
    around: surrounded.length > 0,
    schools:
      surrounded.length < both.length
        ? distinct(surrounded.flatMap(({ is }) => (is.school ? [is.school.name] : [])))
        : [],
    passes: distinct(
      both.flatMap(({ is, was }) =>
        is.pass === was.pass ? [] : [`the pass mark was ${was.pass} and is ${is.pass}`],
      ),
    ),
    reporting: distinct(both.flatMap(({ is, was }) => toldOtherwise(was, is))),
    notBefore: distinct(pairs.flatMap(({ is, was }) => (was ? [] : [whatIsNew(known, is)]))),
  };
}

/** Zips by standard and then by school, `''` for any: a trust's thousands are compared one by one. */
type Grouped = ReadonlyMap<string, ReadonlyMap<string, readonly PackedZip[]>>;

function grouped(zips: readonly PackedZip[]): Grouped {
  const all = new Map<string, Map<string, PackedZip[]>>();
  for (const zip of zips) {
    const schools = all.get(zip.standard) ?? new Map<string, PackedZip[]>();
    const of = zip.school?.id ?? '';
    schools.set(of, [...(schools.get(of) ?? []), zip]);
    all.set(zip.standard, schools);
  }
  return all;
}

/**
 * The zip that an administrator replaces with this one: of its standard and school, and of those the one that is set
 * most alike. From packages for any school to a school's own is a step, and no new beginning, unless there are both.
 */
function replaced(before: Grouped, now: Grouped, is: PackedZip): PackedZip | undefined {
  const schools = before.get(is.standard);
  const any = now.get(is.standard)?.has('') ? undefined : schools?.get('');
  const candidates =
    schools?.get(is.school?.id ?? '') ?? (is.school ? any : [...(schools?.values() ?? [])].flat()) ?? [];
  const alike = (was: PackedZip): number =>
    Number(was.pass === is.pass) + Number(was.detail === is.detail) + Number(was.onFail === is.onFail);
  return candidates.reduce<PackedZip | undefined>(
    (best, one) => (best && alike(best) > alike(one) ? best : one),
    undefined,
  );
}

function toldOtherwise(was: PackedZip, is: PackedZip): string[] {
  if (is.standard === 'web') return [];
  return [
    ...(was.detail === is.detail
      ? []
      : [
          is.detail === 'score'
            ? 'each decision was sent to the LMS, and no longer is'
            : 'decisions were not sent to the LMS, and now each is',
        ]),
    ...(was.onFail === is.onFail
      ? []
      : [`a run that does not pass was told as ${was.onFail}, and is told as ${is.onFail}`]),
  ];
}

function whatIsNew(before: Grouped, { standard, school }: PackedZip): string {
  return before.has(standard) && school ? school.name : STANDARD_NAMES[standard];
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)];
}
