import { readCsv } from './csv.ts';
import { bare, dayIn, isSomeDay, numberIn } from './export-values.ts';
import type { KnownLesson, Taken } from './taken.ts';

/** How an export is to be read where it does not say itself. */
export interface ReadOptions {
  known: readonly KnownLesson[];
  /** The lesson that the whole export is about, where it has no column for it: its title. */
  lesson?: string;
  /** A decision in words, from the lesson's title, its interaction id and the response; null where it has none. */
  words?: (
    lesson: string,
    interaction: string,
    response: string,
  ) => { asked: string; answered: string } | null;
}

type Column =
  | 'person'
  | 'given'
  | 'family'
  | 'lesson'
  | 'status'
  | 'score'
  | 'day'
  | 'version'
  | 'asked'
  | 'interaction'
  | 'answered'
  | 'response'
  | 'result';

/** What LMSs call their columns, in order of preference, without spaces and marks. */
const CALLED: Readonly<Record<Column, readonly string[]>> = {
  person: [
    'emailaddress',
    'email',
    'learnerid',
    'userid',
    'username',
    'idnumber',
    'studentid',
    'sisuserid',
    'sisloginid',
    'orgdefinedid',
    'learner',
    'learnername',
    'user',
    'fullname',
    'firstnamesurname',
    'firstnamelastname',
    'student',
    'studentname',
    'name',
    'employee',
    'staff',
  ],
  given: ['firstname', 'givenname', 'forename'],
  family: ['lastname', 'surname', 'familyname'],
  lesson: [
    'lesson',
    'course',
    'coursename',
    'coursetitle',
    'activity',
    'activityname',
    'unit',
    'unitname',
    'module',
    'package',
    'title',
    'item',
  ],
  status: [
    'lessonstatus',
    'successstatus',
    'success',
    'status',
    'coursestatus',
    'completionstatus',
    'completion',
    'satisfaction',
  ],
  score: ['score', 'scoreraw', 'rawscore', 'grade', 'finalgrade', 'finalscore', 'percentage', 'mark'],
  day: [
    'completedon',
    'completiondate',
    'datecompleted',
    'completed',
    'dateofcompletion',
    'lastwritten',
    'lastaccessedon',
    'lastaccessed',
    'lastaccess',
    'finished',
    'date',
  ],
  version: ['version', 'lessonversion', 'courseversion'],
  asked: ['asked', 'question', 'questiontext', 'description'],
  interaction: ['interaction', 'interactionid', 'questionid'],
  answered: ['inwords', 'answer', 'answertext'],
  response: ['response', 'learnerresponse', 'studentresponse', 'useranswer'],
  result: ['result', 'correct', 'iscorrect', 'questionresult'],
};

const PASSED = /^(passed|pass|complete|completed|satisfied|yes|succeeded)$/i;
/** What Canvas has in the rows that are nobody’s: how many points there are, and a teacher’s trial. */
const NOBODY = /^\s*(points possible|student, test|test student)\s*$/i;
/** What stands in a column of completions for somebody who has completed, where it is not the day. */
const DONE =
  /^(y|yes\b.*|true|1|100([.,]0+)?\s*%|x|[✓✔☑]|done|completed?|passed|pass|finished|achieved|satisfied|succeeded)$/i;
const WRONG = /^(wrong|incorrect|false|no|0)$/i;

/**
 * Reads an LMS's export: a row for each person and lesson or for each answer, or a row for each person with a column for
 * each lesson, named by its title. Throws Error, one sentence, where it finds no people or no lessons in it.
 */
export function readExport(text: string, options: ReadOptions): Taken[] {
  const [head = [], ...rows] = readCsv(text);
  const columns = columnsIn(head);
  const byTitle = lessonColumns(head, options.known);
  const isPerson =
    columns.person !== undefined || columns.given !== undefined || columns.family !== undefined;
  if (!isPerson)
    throw new Error(
      `No column says who somebody is. It needs one called learner, user, name or email; it has ${head.join(', ') || 'none'}.`,
    );
  const people = rows
    .map((row) => ({ row, person: personIn(row, columns) }))
    .filter(({ row, person }) => person !== '' && !row.some((value) => NOBODY.test(value)));
  if (columns.lesson === undefined && byTitle.length > 0)
    return people.flatMap(({ row, person }) => wideRow(row, person, columns, byTitle, options, head));
  if (columns.lesson === undefined && options.lesson === undefined)
    throw new Error(
      `No column says which lesson, and none bears a lesson's title. Say which with --lesson; it has ${head.join(', ')}.`,
    );
  return people
    .map(({ row, person }) => longRow(row, person, columns, options, head))
    .filter(({ lesson }) => lesson !== '');
}

type Columns = Partial<Record<Column, number>> & {
  /** Every column that says who somebody is: an LMS leaves some of them blank. */
  people: number[];
};

function columnsIn(head: readonly string[]): Columns {
  const plain = head.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const placed = (names: readonly string[]): number[] =>
    names.map((name) => plain.indexOf(name)).filter((at) => at >= 0);
  const first = Object.entries(CALLED).flatMap(([column, names]) => {
    const [at] = placed(names);
    return at === undefined ? [] : [[column, at] as const];
  });
  return { ...Object.fromEntries(first), people: placed(CALLED.person) };
}

/** The first column that bears each lesson's title: an LMS may give a grade twice, as a number and as a percentage. */
function lessonColumns(
  head: readonly string[],
  known: readonly KnownLesson[],
): { lesson: KnownLesson; at: number }[] {
  const latest = new Map(known.map((lesson) => [bare(lesson.title), lesson]));
  return [...latest].flatMap(([title, lesson]) => {
    const at = head.findIndex((name) => bare(name).includes(title));
    return at < 0 ? [] : [{ lesson, at }];
  });
}

function personIn(row: readonly string[], { people, given, family }: Columns): string {
  const one = people.map((at) => row[at] ?? '').find((value) => value !== '');
  return (
    one ||
    [given, family]
      .map((at) => (at === undefined ? '' : (row[at] ?? '')))
      .join(' ')
      .trim()
  ).toLowerCase();
}

function wideRow(
  row: readonly string[],
  person: string,
  columns: Columns,
  lessons: readonly { lesson: KnownLesson; at: number }[],
  options: ReadOptions,
  head: readonly string[],
): Taken[] {
  return lessons.flatMap(({ lesson, at }) => {
    const value = row[at] ?? '';
    if (value === '' || value === '-' || /^(n\/a|not attempted)$/i.test(value)) return [];
    const score =
      numberIn(value) ?? (columns.score === undefined ? null : numberIn(row[columns.score] ?? ''));
    return [
      {
        person,
        lesson: lesson.title,
        version: '',
        passed: PASSED.test(value) || (score !== null && score >= lesson.pass),
        day: dayIn(cell(row, columns.day)),
        wrong: lessons.length === 1 ? numberedAnswers(row, head, lesson.title, options) : [],
      },
    ];
  });
}

function longRow(
  row: readonly string[],
  person: string,
  columns: Columns,
  options: ReadOptions,
  head: readonly string[],
): Taken {
  const title = cell(row, columns.lesson) || (options.lesson ?? '');
  const lesson = options.known.find((one) => bare(title).includes(bare(one.title)));
  const status = cell(row, columns.status);
  const score = numberIn(cell(row, columns.score));
  const name = lesson?.title ?? title;
  return {
    person,
    lesson: name,
    version: cell(row, columns.version),
    passed: status === '' ? passedWithoutStatus(row, columns, head, score, lesson) : PASSED.test(status),
    day: dayIn(cell(row, columns.day)),
    wrong: [...ownAnswer(row, columns, name, options), ...numberedAnswers(row, head, name, options)],
  };
}

/** By the score where there is one; else by the day of completion, where the export has a column for it. */
function passedWithoutStatus(
  row: readonly string[],
  { day }: Columns,
  head: readonly string[],
  score: number | null,
  lesson: KnownLesson | undefined,
): boolean {
  if (score !== null) return lesson !== undefined && score >= lesson.pass;
  if (day === undefined || !/complet|finish/i.test(head[day] ?? '')) return false;
  const value = cell(row, day).trim();
  return DONE.test(value) || isSomeDay(value);
}

function ownAnswer(
  row: readonly string[],
  columns: Columns,
  lesson: string,
  { words }: ReadOptions,
): Taken['wrong'] {
  if (!WRONG.test(cell(row, columns.result))) return [];
  const interaction = cell(row, columns.interaction);
  const response = cell(row, columns.response);
  const told = words?.(lesson, interaction, response) ?? null;
  const asked = cell(row, columns.asked) || told?.asked || interaction;
  const answered = cell(row, columns.answered) || told?.answered || response;
  return asked === '' ? [] : [{ asked, answered }];
}

/** Moodle's interactions report: `Question 0`, `Response 0`, `Result 0`, and so on, a set for each answer. */
function numberedAnswers(
  row: readonly string[],
  head: readonly string[],
  lesson: string,
  { words }: ReadOptions,
): Taken['wrong'] {
  const at = (what: string, number: string): string =>
    cell(
      row,
      head.findIndex((name) => name.toLowerCase().replace(/[#\s]+/g, ' ') === `${what} ${number}`),
    );
  return head.flatMap((name) => {
    const number = /^result[#\s]+(\d+)$/i.exec(name)?.[1];
    if (number === undefined || !WRONG.test(at('result', number))) return [];
    const asked = at('question', number);
    const answered = at('response', number);
    return asked === '' ? [] : [words?.(lesson, asked, answered) ?? { asked, answered }];
  });
}

function cell(row: readonly string[], at: number | undefined): string {
  return at === undefined || at < 0 ? '' : (row[at] ?? '');
}
