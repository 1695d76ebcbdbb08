import type { KnownLesson, Taken } from './taken.ts';

/** A group under this many people is not shown: in a small school, a number is a name. */
export const LEAST = 5;

/** What governors are told of one lesson. No figure stands for fewer than five people, and none is left to be worked out. */
export interface LessonLine {
  lesson: string;
  /** How many people have completed it, in words. */
  completed: string;
  /**
   * Between which months they did, `March 2027 to June 2027`: the first and the last in which five or more did; years,
   * where no month has as many. Null where no year has, or no day is known.
   */
  when: string | null;
  /** The versions of the lesson that five or more people took. */
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
  const versions = ofEnough(passed, ({ version }) => version);
  const unsaid = passed.every(({ version }) => version === '');
  const checked = known
    .filter(({ version }) => unsaid || versions.includes(version))
    .flatMap(({ guidanceChecked }) => guidanceChecked ?? []);
  return {
    lesson,
    completed: countInWords(people, staff),
    when: whenIn(passed),
    versions,
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

/** What is said of five or more people, each once, in its order; nothing that stands for fewer. */
function ofEnough(taken: readonly Taken[], said: (one: Taken) => string): string[] {
  const by = new Map<string, Set<string>>();
  for (const one of taken) {
    const what = said(one);
    if (what !== '') by.set(what, (by.get(what) ?? new Set()).add(one.person));
  }
  return [...by].flatMap(([what, { size }]) => (size >= LEAST ? [what] : [])).sort();
}

function whenIn(taken: readonly Taken[]): string | null {
  const months = ofEnough(taken, ({ day }) => day.slice(0, 'YYYY-MM'.length)).map((month) =>
    new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    ),
  );
  const named = months.length > 0 ? months : ofEnough(taken, ({ day }) => day.slice(0, 'YYYY'.length));
  const [first, last] = [named[0], named.at(-1)];
  return first === undefined ? null : first === last ? first : `${first} to ${last}`;
}

function place(order: readonly string[], title: string): number {
  const at = order.indexOf(title);
  return at < 0 ? order.length : at;
}
