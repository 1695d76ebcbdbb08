import type { GovernorsReport, LessonLine } from './report.ts';

/** What stands on the report besides the figures. */
export interface ReportAbout {
  course: string;
  /** The school; '' leaves a line to write it on. */
  school: string;
  /** What answers may be used for. */
  answersNote: string;
}

/** The governors' report as a page to print: one side of A4, no names, nothing from elsewhere. */
export function governorsPage(report: GovernorsReport, { course, school, answersNote }: ReportAbout): string {
  const title = `${course}: report to governors`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(title)}</h1>
<p>School: ${school === '' ? '<span class="blank"></span>' : `<strong>${text(school)}</strong>`} Date: <strong>${inWords(report.day)}</strong></p>
<p><strong>This report supports reading Part One of Keeping children safe in education, and does not replace it.</strong> It says how many staff have practised, and what they found hardest. It does not show who is safe to work with children.</p>
${report.lessons.length === 0 ? '<p>Nobody has opened a lesson yet.</p>' : table(report.lessons)}
<p>Nobody is named. A group of fewer than five people is not shown, nor is a number from which one could be worked out. Reports made soon after one another can be compared: make one a term.</p>
<p>A commonest wrong decision says what to talk about in the next staff meeting. ${text(answersNote)}</p>
<h2>Questions to ask</h2>
<ul>
<li>Who has not taken the lessons for their role, and what is planned for them? The safeguarding lead knows; this report does not.</li>
<li>What was done about the commonest wrong decisions last time?</li>
<li>Is the guidance in the lessons still the guidance in force?</li>
</ul>
</body>
</html>
`;
}

function table(lessons: readonly LessonLine[]): string {
  return `<table>
<thead><tr><th scope="col">Lesson</th><th scope="col">Staff completed</th><th scope="col">When</th><th scope="col">Version of the lesson</th><th scope="col">Guidance in it checked</th><th scope="col">Commonest wrong decision</th></tr></thead>
<tbody>
${lessons.map(row).join('\n')}
</tbody>
</table>`;
}

function row({ lesson, completed, when, versions, guidanceChecked, commonestWrong }: LessonLine): string {
  const checked = guidanceChecked
    ? guidanceChecked.first === guidanceChecked.last
      ? inWords(guidanceChecked.last)
      : `${inWords(guidanceChecked.first)} to ${inWords(guidanceChecked.last)}`
    : NOT_SHOWN;
  const wrong = commonestWrong
    ? `${text(commonestWrong.asked)} – “${text(commonestWrong.answered)}” (${commonestWrong.people} people)`
    : 'none that five or more people took';
  const cells = [
    text(completed),
    text(when ?? NOT_SHOWN),
    text(versions.join(', ') || NOT_SHOWN),
    checked,
    wrong,
  ];
  return `<tr><th scope="row">${text(lesson)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const NOT_SHOWN = 'not shown';

/** `3 March 2027` */
function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #16232b; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.125rem; margin-bottom: .25rem; }
table { border-collapse: collapse; width: calc(100% - 1px); font-size: .9375rem; margin: 1rem 0; }
th, td { border: 1px solid #66757f; padding: .375rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eef3f4; }
.blank { display: inline-block; min-width: 14rem; border-bottom: 1px solid #16232b; }
@media print {
  @page { size: A4; margin: 14mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; line-height: 1.35; }
  h1 { font-size: 15pt; } table { font-size: 9pt; } tr { break-inside: avoid; }
}
`;
