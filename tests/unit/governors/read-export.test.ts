import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/governors/csv.ts';
import { readExport } from '../../../src/governors/read-export.ts';
import type { KnownLesson } from '../../../src/governors/taken.ts';
import { gradebookCsv } from '../../../src/host/attempts/gradebook-csv.ts';
import type { GradebookAttempt } from '../../../src/host/attempts/gradebook.ts';

const known: KnownLesson[] = [
  { id: 'coat', title: 'The coat on the peg', version: '1.2.0', pass: 80, guidanceChecked: null },
  { id: 'bell', title: 'Before the bell', version: '1.0.0', pass: 75, guidanceChecked: null },
];

describe('CSV', () => {
  it('is read with quoted fields, whichever delimiter it has', () => {
    expect(readCsv('\ufeffa,"b, ""c""\nd"\r\n\r\n1,2\r\n')).toEqual([
      ['a', 'b, "c"\nd'],
      ['1', '2'],
    ]);
    expect(readCsv('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(readCsv('a\r1\r2')).toEqual([['a'], ['1'], ['2']]);
    expect(() => readCsv('a,b\n"1,2\n3,4')).toThrow('opened and never closed');
    expect(readCsv('\ufeffsep=;\r\na,b;c\r\n1;2')).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
    expect(readCsv('a\tb, c\n1\t2')).toEqual([
      ['a', 'b, c'],
      ['1', '2'],
    ]);
  });
});

describe('an export', () => {
  it('of the local LMS is read as it is written, its wrong answers in words', () => {
    const attempt = {
      learner: { id: 'learner-a', name: 'Learner, Alex' },
      package: { key: '', title: 'The coat on the peg', version: '1.2.0', identifier: '' },
      sco: { key: '', title: 'The coat on the peg', identifier: '' },
      number: 1,
      standard: 'scorm12',
      startedAt: '2027-03-01T09:00:00.000Z',
      updatedAt: '2027-03-02T09:00:00.000Z',
      status: 'passed',
      completion: 'completed',
      success: 'passed',
      score: { raw: 90, min: 0, max: 100, scaled: null },
      time: '00:10:00.00',
      interactions: [
        {
          id: 'door',
          type: 'choice',
          response: 'b',
          result: 'wrong',
          latency: '',
          description: '',
          words: { prompt: 'What do you do?', answers: ['=Look, "now"'] },
        },
        {
          id: 'room',
          type: 'choice',
          response: 'a',
          result: 'correct',
          latency: '',
          description: '',
          words: { prompt: 'And then?', answers: ['Tell'] },
        },
      ],
      violations: [],
    } as unknown as GradebookAttempt;
    const taken = readExport(gradebookCsv([attempt]), { known });
    expect(taken.map(({ wrong }) => wrong)).toEqual([
      [{ asked: 'What do you do?', answered: `'=Look, "now"` }],
      [],
    ]);
    expect(taken[0]).toMatchObject({
      lesson: 'The coat on the peg',
      version: '1.2.0',
      passed: true,
      day: '2027-03-02',
    });
    expect(new Set(taken.map(({ person }) => person)).size).toBe(1);
  });

  it('with a row for each person and course is read by status, else by score, else by the day of completion', () => {
    const rows = (text: string): [string, boolean, string][] =>
      readExport(text, { known }).map(({ person, passed, day }) => [person, passed, day]);
    expect(
      rows(
        'User,Course,Status,Completed on\nann,Before the bell,Completed,01/03/2027\nbob,Before the bell,In progress,\n',
      ),
    ).toEqual([
      ['ann', true, '2027-03-01'],
      ['bob', false, ''],
    ]);
    expect(
      rows('Email,Course name,Final grade\na@x.uk,Before the bell,75\nb@x.uk,Before the bell,74.9 %\n'),
    ).toEqual([
      ['a@x.uk', true, ''],
      ['b@x.uk', false, ''],
    ]);
    expect(
      rows('Name;Lesson;Date completed\nAnn;Before the bell;3 March 2027\nBob;Before the bell;\n'),
    ).toEqual([
      ['ann', true, '2027-03-03'],
      ['bob', false, ''],
    ]);
  });

  it('with a column for each lesson is read by the mark of that lesson, as Moodle and Canvas write it', () => {
    const moodle = `First name,Last name,Email address,SCORM package: The coat on the peg (Real),SCORM package: The coat on the peg (Percentage),SCORM package: Before the bell (Real)
Ann,A,ann@x.uk,80.00,80.00 %,-
Bob,B,bob@x.uk,79.99,79.99 %,75.00
`;
    expect(
      readExport(moodle, { known }).map(({ person, lesson, passed }) => [person, lesson, passed]),
    ).toEqual([
      ['ann@x.uk', 'The coat on the peg', true],
      ['bob@x.uk', 'The coat on the peg', false],
      ['bob@x.uk', 'Before the bell', true],
    ]);
    const canvas = `Student,ID,SIS Login ID,Section,Before the bell (12345)
    Points Possible,,,,100
"A, Ann",1,ann,Staff,90
`;
    expect(readExport(canvas, { known }).map(({ person, passed }) => [person, passed])).toEqual([
      ['ann', true],
    ]);
  });

  it('of Moodle’s interactions report is put into the lesson’s words', () => {
    const text = `First name / Surname\tEmail address\tAttempt\tStarted on\tLast accessed on\tScore\tThe coat on the peg\tQuestion 0\tResponse 0\tResult 0\tQuestion 1\tResponse 1\tResult 1
Ann A\tann@x.uk\t1\tMonday, 1 March 2027, 9:00 AM\tMonday, 1 March 2027, 9:10 AM\t85\t85\tdoor\tb\twrong\troom\ta\tcorrect
`;
    const [taken, ...more] = readExport(text, {
      known,
      words: (lesson, id, response) => ({ asked: `${lesson}/${id}`, answered: response.toUpperCase() }),
    });
    expect(more).toEqual([]);
    expect(taken).toMatchObject({
      person: 'ann@x.uk',
      passed: true,
      day: '2027-03-01',
      wrong: [{ asked: 'The coat on the peg/door', answered: 'B' }],
    });
  });

  it('is refused in words where it has no people or no lessons', () => {
    expect(() => readExport('Course,Status\nBefore the bell,Passed\n', { known })).toThrow(
      /^No column says who somebody is.*it has Course, Status\.$/,
    );
    expect(() => readExport('Learner,Status\nAnn,Passed\n', { known })).toThrow(/--lesson/);
    expect(readExport('Learner,Status\nAnn,Passed\n', { known, lesson: 'Before the bell' })).toHaveLength(1);
    expect(() => readExport('', { known })).toThrow(/it has none/);
  });

  it.each([
    'They’re together',
    "They're together (grade)",
    'Quiz: THEY&#39;RE TOGETHER',
    'they&rsquo;re  together',
  ])('knows a lesson again however its apostrophe is written: %s', (written) => {
    const own = [{ ...known[0]!, title: "They're together" }];
    const long = readExport(`Email,Lesson,Status\na@b,"${written}",passed`, { known: own });
    const wide = readExport(`Email,"${written}"\na@b,90`, { known: own });
    for (const taken of [long, wide])
      expect(taken).toEqual([expect.objectContaining({ lesson: "They're together", passed: true })]);
  });

  const onlyCompleted = (value: string) =>
    readExport(`name,course,completed on\nA B,The coat on the peg,"${value}"`, { known })[0]!;

  it.each([
    ['2027-03-01T09:00:00Z', '2027-03-01'],
    ['2027/03/01', '2027-03-01'],
    ['1/3/2027 09:00', '2027-03-01'],
    ['1/3/27', '2027-03-01'],
    ['01-03-2027', '2027-03-01'],
    ['1-Mar-2027', '2027-03-01'],
    ['01 Mar 27', '2027-03-01'],
    ['1st March 2027, 09:00', '2027-03-01'],
    ['Monday, 1 March 2027', '2027-03-01'],
    ['Mar 1, 2027', '2027-03-01'],
    // Whatever else is written there, it was completed; the day is not known.
    ['3/15/2027', ''],
    ['20270301', ''],
    ['46082', ''],
    ['Y', ''],
    ['TRUE', ''],
    ['1', ''],
    ['✓', ''],
    ['Yes - 2nd attempt', ''],
    ['3/25/2027 9:00 AM', ''],
    ['100%', ''],
  ])('takes %s in a column of completions for one, on the day “%s”', (value, day) => {
    expect(onlyCompleted(value)).toMatchObject({ passed: true, day });
  });

  it.each([
    '',
    '-',
    'No',
    'Not completed',
    'not yet',
    'FALSE',
    '0',
    '0%',
    '40%',
    'In progress',
    'N/A',
    'Overdue',
    'Awaiting',
    'Withdrawn',
    'Incomplete - 40%',
    '50% complete',
    '3/5',
    '3 of 5',
    'Completed (did not achieve pass grade)',
    'No - expired',
    'Due 1/3/2027',
  ])('takes “%s” there for none', (value) => {
    expect(onlyCompleted(value)).toMatchObject({ passed: false });
  });

  it('takes a title for a lesson’s only where it has its words whole', () => {
    const club = readExport('Email,Lesson,Status\na@b,Before the bells,passed', { known });
    expect(club.map(({ lesson }) => lesson)).toEqual(['Before the bells']);
  });

  it('leaves out the rows of Canvas that are nobody’s', () => {
    const canvas =
      'Student,ID,SIS User ID,The coat on the peg (1)\n    Points Possible,,,100\n"Reed, Jo",1,,90\n"Student, Test",99,,90\n';
    expect(readExport(canvas, { known }).map(({ person }) => person)).toEqual(['reed, jo']);
  });
});
