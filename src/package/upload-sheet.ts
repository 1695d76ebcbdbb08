import { escapeMarkup } from './escape.ts';
import { STANDARD_NAMES } from './file-names.ts';
import type { PackageRecord, PackagesIndex } from './package-record.ts';

/**
 * `upload-sheet.html`: what an administrator needs beside the LMS, on paper if they like. One file, without scripts and
 * without anything from elsewhere.
 */
export function uploadSheet({ title }: PackagesIndex['course'], records: readonly PackageRecord[]): string {
  const lessons = [...new Set(records.map(({ lesson }) => lesson))];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Upload sheet – ${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(title)}: upload sheet</h1>
${reviewNotice(records)}
<h2>Which zip</h2>
<p>Each zip is one lesson in one standard. Upload the zip itself; do not unpack it. Where your LMS takes SCORM 1.2, begin
with that: it is the standard that most LMSs record without a hitch.</p>
${lessons.map((lesson) => lessonPart(records.filter((record) => record.lesson === lesson))).join('\n')}
<h2>Settings that matter</h2>
<ul>
<li>If your LMS has a pass mark of its own, set it to exactly the mark in the table, or leave it off. A lower one would
pass a run in which a critical error was made.</li>
<li>Let learners open the lesson again: a run that did not pass can be taken again, and the best result is what counts.</li>
<li>Grade by the highest score.</li>
<li>When there is a new version of a lesson, replace the file in the same activity, so that records are kept.</li>
</ul>
<h2>How to tell what your LMS holds</h2>
<p>The first screen of every lesson shows the first twelve characters of the content hash. Compare them with the table. To
check a file that you have downloaded, compare it with <code>SHA256SUMS</code>.</p>
<p>Answers are for learning; they are not evidence for capability or discipline.</p>
</body>
</html>
`;
}

function reviewNotice(records: readonly PackageRecord[]): string {
  const copies = records.filter(({ reviewCopy }) => reviewCopy.length > 0);
  if (copies.length === 0) return '';
  const which =
    copies.length === records.length
      ? 'Every package here is a review copy'
      : 'Some packages here are review copies';
  return `<p class="notice"><strong>${which}.</strong> They are for people who check the lessons, and not for training
staff. Each says why below and on its own first screen.</p>`;
}

function lessonPart(records: readonly PackageRecord[]): string {
  const first = records[0]!;
  const reasons = [...new Set(records.flatMap(({ reviewCopy }) => reviewCopy))];
  return `<section>
<h3>${escapeMarkup(first.title)}</h3>
<p>About ${first.minutes} minutes. Guidance that it rests on is to be reviewed ${
    first.earliestReview === null ? 'on no set day' : `by <time>${escapeMarkup(first.earliestReview)}</time>`
  }.</p>
${
  reasons.length === 0
    ? '<p>Signed off as it stands.</p>'
    : `<p>Review copy, because:</p>\n<ul>\n${reasons.map((why) => `<li>${escapeMarkup(why)}</li>`).join('\n')}\n</ul>`
}
<table>
<thead><tr><th scope="col">File</th><th scope="col">For</th><th scope="col">Size</th><th scope="col">Pass mark</th><th scope="col">Scores</th><th scope="col">Not passed is sent as</th><th scope="col">Recorded</th><th scope="col">Content hash</th></tr></thead>
<tbody>
${records.map(row).join('\n')}
</tbody>
</table>
</section>`;
}

function row(record: PackageRecord): string {
  const cells = [
    STANDARD_NAMES[record.standard],
    sizeInWords(record.size),
    String(record.pass),
    `${record.score.least} to ${record.score.most}`,
    notPassed(record),
    record.standard === 'web'
      ? 'on the device only'
      : record.detail === 'score'
        ? 'score, status, time, place'
        : 'score, status, time, place, each decision',
  ];
  return `<tr><th scope="row"><code>${escapeMarkup(record.file)}</code></th>${cells
    .map((cell) => `<td>${escapeMarkup(cell)}</td>`)
    .join('')}<td><code>${record.contentHash.slice(0, 12)}</code></td></tr>`;
}

/** cmi5 has no word for a run that did not pass yet: nothing is said until there is something to say. */
function notPassed({ standard, onFail }: PackageRecord): string {
  if (standard === 'web') return 'nothing is sent';
  return standard === 'cmi5' && onFail === 'incomplete' ? 'nothing until it is passed' : onFail;
}

/** Bytes in words: `87 kB`. */
export function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d2528; background: #fff; }
h1, h2, h3 { line-height: 1.25; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { border: 1px solid #8a979c; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eaf0f1; }
code { overflow-wrap: anywhere; font-size: .85em; }
.notice { border-left: .35rem solid #a15c00; background: #fff4e0; padding: .75rem 1rem; }
@media print { body { margin: 0; max-width: none; } tr, section { break-inside: avoid; } }
`;
