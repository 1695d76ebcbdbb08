import type { ApiPlace, Outcome, Visit } from './observations.ts';
import type { Finding, Verdict } from './verdict.ts';

/** What the report says of where it was made. */
export interface ReportAbout {
  /** `SCORM 1.2` */
  standard: string;
  version: string;
  contentHash: string;
  /** The browser, as it names itself. */
  browser: string;
  /** `2026-11-25 14:02` */
  when: string;
}

const MARKS: Readonly<Record<Finding['standing'], string>> = { good: 'OK   ', limit: 'LIMIT', bad: 'BAD  ' };

/** Everything that was found out, as text to copy for whoever supports the LMS. It names no person. */
export function reportOf(outcome: Outcome, verdict: Verdict, about: ReportAbout): string {
  return [
    'Always Follow Up: LMS check',
    `Standard: ${about.standard}. Version ${about.version}, content ${about.contentHash.slice(0, 12)}.`,
    `Made: ${about.when}. Browser: ${about.browser}`,
    '',
    verdict.says,
    ...verdict.findings.map(({ standing, says }) => `${MARKS[standing]} ${says}`),
    '',
    ...('place' in outcome ? [`API: ${placeInWords(outcome.place)}`] : ['API: not found']),
    ...('visit' in outcome ? visitLines(outcome.visit) : []),
    ...(outcome.kind === 'not-recording' ? [`mode ${outcome.mode}, credit ${outcome.credit}`] : []),
    '',
  ].join('\n');
}

/** Where an API was found, in words. */
function placeInWords({ from, up }: ApiPlace): string {
  const frames = up === 0 ? 'in the window itself' : `${up} ${up === 1 ? 'frame' : 'frames'} up`;
  if (from === 'frame') return up === 0 ? 'in the package’s own window' : `${frames} from the package`;
  return `${frames}, from ${from === 'opener' ? 'the window that opened the package' : 'the window that opened the topmost one'}`;
}

function visitLines({
  number,
  entry,
  mode,
  credit,
  named,
  elements,
  committed,
  took,
  resumed,
}: Visit): string[] {
  return [
    `Launch ${number}: entry "${entry}", mode "${mode}", credit "${credit}", learner’s name ${named ? 'given' : 'not given'}, commit ${committed ? 'yes' : 'no'}`,
    ...(took !== undefined ? [`Resume data taken: ${took} characters`] : []),
    ...(resumed
      ? [
          `Resume data back: ${resumed.came} of ${resumed.left}; closing ${resumed.reportedOnClosing ? 'reported' : 'not reported'}; status ${resumed.status.left}, now ${resumed.status.now}${resumed.score ? `; score ${resumed.score.left}, now ${resumed.score.now}` : ''}`,
        ]
      : []),
    ...elements.map(
      ({ element, wrote, ok, error, read }) =>
        `${ok ? 'took   ' : 'refused'} ${element} = "${wrote}"${ok ? '' : ` (error ${error})`}${read === null ? '' : `, reads "${read}"`}`,
    ),
  ];
}
