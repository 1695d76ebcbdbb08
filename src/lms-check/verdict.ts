import type { ElementTried, Outcome, Visit } from './observations.ts';

/** What the package knows of the lessons that it speaks for. */
export interface Needs {
  /** Characters of resume data that the longest run of any lesson of the course needs, by proof. */
  longestTrail: number;
}

/** One thing that was found out. */
export interface Finding {
  standing: 'good' | 'limit' | 'bad';
  says: string;
}

/** Whether our lessons will record here, why, and what is left to do. */
export interface Verdict {
  answer: 'yes' | 'limited' | 'no' | 'not-yet';
  /** One sentence. */
  says: string;
  findings: Finding[];
  /** What the person at the screen does now. */
  next: string;
}

const good = (says: string): Finding => ({ standing: 'good', says });
const limit = (says: string): Finding => ({ standing: 'limit', says });
const bad = (says: string): Finding => ({ standing: 'bad', says });

/** What the launches so far come to. `visits` are those of the launches before, the oldest first, and this one last. */
export function verdictOf(outcome: Outcome, before: readonly Finding[], needs: Needs): Verdict {
  switch (outcome.kind) {
    case 'no-api':
      return no(
        [bad('No learning site was found around this page.')],
        'Open the check from your learning site, as a learner would. If you did, its player does not offer this standard: try the check in another one.',
      );
    case 'no-session':
      return no(
        [bad('The learning site was found, and would not start a session.')],
        'Close it and launch it again. If it stays so, send the report below to whoever supports your learning site.',
      );
    case 'not-recording':
      return {
        answer: 'not-yet',
        says: `This launch is for ${outcome.mode === 'browse' ? 'previewing' : 'reviewing'}: a lesson writes nothing in it, and neither does the check.`,
        findings: [...before],
        next: 'Launch it as a learner with an attempt of their own, not by Preview and not in a finished attempt.',
      };
    case 'forgotten':
      return conclude(
        [
          ...before,
          ...standing(outcome.visit),
          limit(
            'The learning site gave back nothing of the launch before. A lesson that is left there begins again, except on the same device, where the browser remembers it.',
          ),
        ],
        'The check ends here: without what the launch before left, the rest cannot be tried.',
      );
    case 'visited': {
      const findings = [...before, ...standing(outcome.visit), ...resumption(outcome.visit, needs)];
      if (outcome.visit.number === 4)
        return conclude(findings, 'Look in the gradebook: it should show passed, or completed, and 100.');
      if (findings.some((finding) => finding.standing === 'bad')) return conclude(findings, SEND);
      return outcome.visit.number === 3
        ? conclude(
            findings,
            'Close this window and look in the gradebook: it should show passed, or completed, and 100. Launch the check once more to see what a finished attempt looks like here.',
          )
        : {
            answer: 'not-yet',
            says: `Part ${outcome.visit.number} of 3 is done, and nothing is wrong so far that would keep lessons from recording.`,
            findings,
            next: 'Close this window as your staff would, wait until the learning site shows its own page again, and launch the check again as the same learner.',
          };
    }
  }
}

const SEND =
  'Send the report below to whoever supports your learning site, and try the check in another standard.';

function no(findings: Finding[], next: string): Verdict {
  return { answer: 'no', says: 'No. Lessons in this standard will not record here.', findings, next };
}

function conclude(findings: Finding[], next: string): Verdict {
  if (findings.some(({ standing: so }) => so === 'bad')) return no(findings, next);
  return findings.some(({ standing: so }) => so === 'limit')
    ? {
        answer: 'limited',
        says: 'Yes, with a limit. Lessons in this standard will record here, save for what is marked below.',
        findings,
        next,
      }
    : { answer: 'yes', says: 'Yes. Lessons in this standard will record here.', findings, next };
}

/** What can be said of any launch by itself. */
function standing({ number, elements, committed, took }: Visit): Finding[] {
  if (number === 4) return [];
  const refused = elements.filter(({ ok }) => !ok);
  const changed = elements.filter(({ ok, wrote, read }) => ok && read !== null && !same(wrote, read));
  return [
    ...(number === 1 ? [good('The learning site was found, and started a session.')] : []),
    ...groupsOf(refused, number),
    ...(changed.length > 0
      ? [
          limit(
            `Some values read back as something else: ${changed.map(({ element, wrote, read }) => `${element} (${wrote}, then ${read})`).join('; ')}.`,
          ),
        ]
      : []),
    ...(took === 0
      ? [limit('No resume data is taken: a lesson that is left begins again, except on the same device.')]
      : []),
    committed
      ? good(`Part ${number}: what was sent was said to be saved.`)
      : bad('What was sent was not saved: the commit was refused.'),
  ];
}

/** What a refusal costs. Score and status are what a record is; answers and competencies are more than that. */
function groupsOf(refused: readonly ElementTried[], number: Visit['number']): Finding[] {
  const of = (pattern: RegExp): ElementTried[] => refused.filter(({ element }) => pattern.test(element));
  const list = (all: readonly ElementTried[]): string =>
    all.map(({ element, error }) => `${element} (error ${error})`).join(', ');
  const answers = of(/^cmi\.interactions\./);
  const objectives = of(/^cmi\.objectives\./);
  const core = of(/^cmi\.(core\.lesson_status|completion_status|success_status|core\.score\.|score\.)/);
  const rest = refused.filter((one) => ![answers, objectives, core].flat().includes(one));
  return [
    ...(core.length > 0 ? [bad(`Status or score is refused: ${list(core)}.`)] : []),
    ...(answers.length > 0
      ? [limit(`Answers are not recorded, or not whole; status and score are: ${list(answers)}.`)]
      : []),
    ...(objectives.length > 0
      ? [limit(`Competencies are not recorded, or not whole; status and score are: ${list(objectives)}.`)]
      : []),
    ...(rest.length > 0 ? [limit(`Not everything is taken: ${list(rest)}.`)] : []),
    ...(number === 1 && refused.length === 0 ? [good('Every element that lessons use is taken.')] : []),
  ];
}

/** What the launch before left, and what became of it. */
function resumption({ number, resumed }: Visit, { longestTrail }: Needs): Finding[] {
  if (!resumed) return [];
  const { left, came, reportedOnClosing, status, score } = resumed;
  return [
    ...(number === 2 ? keeping(left, came, longestTrail) : []),
    ...(number === 2
      ? [
          reportedOnClosing
            ? good('Closing the window is reported: the time of a lesson that is simply closed is counted.')
            : limit(
                'Closing the window is not reported. No decision is lost by it, since each is saved at once; the time since the last one is not counted. Ask staff to use “Save and leave”.',
              ),
        ]
      : []),
    same(status.left, status.now)
      ? good(`The status of the launch before is still ${status.left}.`)
      : status.left === 'passed' || status.left === 'completed'
        ? bad(`The attempt was left as ${status.left}, and is now ${status.now || 'blank'}.`)
        : limit(
            `The attempt was left as ${status.left}, and the learning site has made it ${status.now || 'blank'}. It decides by a rule of its own: look for a pass mark, a mastery score or “override status” in its settings, and set its pass mark to exactly that of the lesson.`,
          ),
    ...(score === null || same(score.left, score.now)
      ? []
      : [limit(`The score was left as ${score.left}, and is now ${score.now || 'blank'}.`)]),
  ];
}

function keeping(left: number, came: number, needs: number): Finding[] {
  if (came === left)
    return [good(`${left} characters of resume data came back whole; the longest lesson needs ${needs}.`)];
  return came >= needs
    ? [good(`${came} of ${left} characters of resume data came back; the longest lesson needs ${needs}.`)]
    : [
        limit(
          `Only ${came} of ${left} characters of resume data came back, and the longest lesson needs ${needs}: a lesson that is left may go on from an earlier place.`,
        ),
      ];
}

/** As an LMS may give it back: in capitals, or a number in another form. */
function same(wrote: string, read: string): boolean {
  return (
    wrote.toLowerCase() === read.trim().toLowerCase() ||
    (read.trim() !== '' && wrote !== '' && Number(wrote) === Number(read))
  );
}
