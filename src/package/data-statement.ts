import { escapeMarkup } from './escape.ts';
import { printablePage, tableOf } from './page.ts';
import type { PackagesIndex } from './package-record.ts';

/**
 * `data-statement.html`: one page for a data-protection assessment. It says what the packages of an index record, where
 * and for how long, from the settings that they were built with, and leaves to the school what only a school can say.
 */
export function dataStatement({ course, packages }: PackagesIndex): string {
  const schools = new Map(packages.flatMap(({ school }) => (school ? [[school.id, school.name]] : [])));
  const [only, ...more] = schools.values();
  const title = `${course.title}: data statement`;
  return printablePage(
    title,
    `<h1>${escapeMarkup(title)}</h1>
<p>School: <strong>${only !== undefined && more.length === 0 ? escapeMarkup(only) : BLANK}</strong> Completed by: ${BLANK} Date: ${BLANK}</p>
<p>Lessons in which adults who work in a school practise decisions in made-up stories. No pupil uses them, and no real child is in them. Each lesson is a file that the school’s own learning site plays.</p>
<h2>What is recorded</h2>
${tableOf(['What', 'Why', 'Where', 'How long'], rows(packages))}
<h2>What is not</h2>
<p>Nothing is sent to the authors of the lessons or to anybody but the school’s own learning site${packages.some(({ standard }) => standard === 'cmi5') ? ' (with the cmi5 packages, the record store that it names)' : ''}. There are no cookies, no trackers and no requests to other sites. No name, e-mail address or staff number is stored by a lesson: it reads the name that the learning site gives, and shows it on the certificate only. What somebody types, a plan or a reflection, is never sent: it stays on that device.</p>
<h2>Who can see it</h2>
<p>Whoever administers the learning site, and whoever they give access to. Its supplier is the school’s processor; the lessons add none. Each lesson says on its first screen, before it records anything, what is recorded and who can see it.</p>
<h2>What it may be used for</h2>
<p><strong>${escapeMarkup(course.answersNote)}</strong> A result shows that somebody practised, not that they are competent. Nothing is decided about a person by a machine. The governors’ report names nobody and hides groups under five.</p>
<h2>To keep less</h2>
<p>Packages built with <code>--detail score</code> send no decisions: only score, status, time and place. The <code>web</code> packages send nothing.</p>
<h2>For the school to say</h2>
${tableOf(
  ['Question', 'Answer'],
  [
    ['Legal basis', LINE],
    ['How long the learning site keeps results, and why', LINE],
    ['Who has access, and in which role', LINE],
    ['How staff ask to see or correct what is kept', LINE],
    ['Data-protection officer, and date of the next review', LINE],
  ],
)}`,
    STYLE,
  );
}

const BLANK = '<span class="blank"></span>';
const LINE = '<span class="line"></span>';

function rows(packages: PackagesIndex['packages']): string[][] {
  const toSite = packages.filter(({ standard }) => standard !== 'web');
  const site = 'The learning site';
  const kept = 'As the school sets it there';
  const decisions = toSite.some(({ detail }) => detail === 'decisions');
  const score = toSite.some(({ detail }) => detail === 'score');
  return [
    ...(toSite.length > 0
      ? [
          ['Score, whether passed, time spent', 'To show that the training was done', site, kept],
          [
            toSite.every(({ detail }) => detail === 'score')
              ? 'The place in the lesson: in a code, by which the lesson finds the run again; it is shown in no report'
              : 'The place in the lesson, with the decisions of the run, in a code',
            'So that a learner can stop and come back',
            site,
            kept,
          ],
        ]
      : []),
    ...(decisions
      ? [
          [
            `Each decision: what was asked, what was chosen, whether it was right, when, and how long it took${score ? ' (not in the packages built with --detail score)' : ''}`,
            'To see what to train next',
            site,
            kept,
          ],
        ]
      : []),
    [
      'A copy of the place in the lesson, without a name',
      'So that nothing is lost when the connection is',
      'That browser, on that device',
      '90 days at most',
    ],
    [
      'A plan that the learner typed, and the day of a pass',
      'For the learner alone',
      'That browser, on that device',
      'Until the browser’s data are cleared',
    ],
  ];
}

const STYLE = `
.blank { display: inline-block; min-width: 9rem; border-bottom: 1px solid #16232b; }
.line { display: block; min-width: 16rem; min-height: 1.25rem; }
h2 { font-size: 1.125rem; margin: 1.25rem 0 .25rem; }
p { margin: .25rem 0; max-width: none; }
@media print { h2 { font-size: 11pt; margin: 7pt 0 2pt; } }
`;
