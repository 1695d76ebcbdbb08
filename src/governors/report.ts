import type { KnownLesson, Taken } from './taken.ts';

/** A group under this many people is not shown: in a small school, a number is a name. */
export const LEAST = 5;

/** What governors are told of one lesson. No figure stands for fewer than five people, and none is left to be worked out. */
export interface LessonLine {
  lesson: string;
  /** How many people have completed it, in words. */
  completed: string;
  /** The months in which they did: `March 2027 to June 2027`. Null where they are too few, or no day is known. */
  when: string | null;
  /** The versions of the lesson that were taken. */
  versions: string[];
  /** When the guidance in it was checked: the days between which, `YYYY-MM-DD`; null where it is not known. */
  guidanceChecked: { first: string; last: string } | null;
  /** The wrong decision that most people took, where five or more did. */
  commonestWrong: { asked: string; answered: string; people: number } | null;
}

export interface GovernorsReport {
  /** The day that it was made, `YYYY-MM-DD`. */
  day: string;
  lessons: LessonLine[];
}

export interface ReportOptions {
  known: readonly KnownLesson[];
  day: string;
  /** How many people are to take the lessons; left out, it is not said. */
  staff?: number;
}

/** The report on what a gradebook or an export holds, lessons in the order known, then any others by name. Pure. */
export function governorsReport(
  taken: readonly Taken[],
  { known, day, staff }: ReportOptions,
): GovernorsReport {
  const order = known.map(({ title }) => title);
  const titles = [...new Set(taken.map(({ lesson }) => lesson))].sort(
    (a, b) => place(order, a) - place(order, b) || (a < b ? -1 : 1),
  );
  return {
    day,
    lessons: titles.map((title) =>
      lineOf(
        title,
        taken.filter(({ lesson }) => lesson === title),
        known.filter((lesson) => lesson.title === title),
        staff,
      ),
    ),
  };
}

function lineOf(
  lesson: string,
  taken: readonly Taken[],
  known: readonly KnownLesson[],
  staff: number | undefined,
): LessonLine {
  const passed = taken.filter((one) => one.passed);
  const people = new Set(passed.map(({ person }) => person)).size;
  const enough = people >= LEAST;
  const versions = [
    ...new Set(passed.map(({ version }) => version).filter((version) => version !== '')),
  ].sort();
  const checked = known
    .filter(({ version }) => versions.length === 0 || versions.includes(version))
    .flatMap(({ guidanceChecked }) => guidanceChecked ?? []);
  return {
    lesson,
    completed: countInWords(people, staff),
    when: enough ? monthsIn(passed.map(({ day }) => day)) : null,
    versions: enough ? versions : [],
    guidanceChecked:
      enough && checked.length > 0
        ? {
            first: checked.map(({ first }) => first).sort()[0]!,
            last: checked
              .map(({ last }) => last)
              .sort()
              .at(-1)!,
          }
        : null,
    commonestWrong: commonestOf(taken),
  };
}

/** A number of people, so that neither they nor those who are left are fewer than five. */
export function countInWords(people: number, staff?: number): string {
  if (people === 0) return 'none yet';
  if (people < LEAST) return 'fewer than five';
  if (staff === undefined || staff < people) return String(people);
  const left = staff - people;
  if (left === 0) return `all ${staff}`;
  return left < LEAST ? `all but fewer than five of ${staff}` : `${people} of ${staff}`;
}

function commonestOf(taken: readonly Taken[]): LessonLine['commonestWrong'] {
  const found = new Map<string, { asked: string; answered: string; people: Set<string> }>();
  for (const { person, wrong } of taken)
    for (const { asked, answered } of wrong) {
      const key = JSON.stringify([asked, answered]);
      const one = found.get(key) ?? { asked, answered, people: new Set() };
      one.people.add(person);
      found.set(key, one);
    }
  const [first] = [...found.entries()].sort(
    ([a, one], [b, other]) => other.people.size - one.people.size || (a < b ? -1 : 1),
  );
  if (!first || first[1].people.size < LEAST) return null;
  const { asked, answered, people } = first[1];
  return { asked, answered, people: people.size };
}

function monthsIn(days: readonly string[]): string | null {
  const known = days.filter((day) => day !== '').sort();
  if (known.length === 0) return null;
  const month = (day: string): string =>
    new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const [first, last] = [month(known[0]!), month(known.at(-1)!)];
  return first === last ? first : `${first} to ${last}`;
}

function place(order: readonly string[], title: string): number {
  const at = order.indexOf(title);
  return at < 0 ? order.length : at;
}
