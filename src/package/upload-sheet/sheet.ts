import type { Document, Since } from '../documents.ts';
import { escapeMarkup } from '../escape.ts';
import { listOf, printablePage } from '../page.ts';
import type { PackageRecord, PackagesIndex } from '../package-record.ts';
import { changeInWords } from '../since/tell.ts';
import { courseChangeInWords } from '../since/tell-courses.ts';
import { KNOWN_STYLE, lmsParts } from './lms-part.ts';
import {
  checkPart,
  coursePart,
  lessonParts,
  passInWords,
  pathwayPart,
  reviewNotice,
} from './packages-part.ts';

/**
 * `upload-sheet.html`: what an administrator needs beside the LMS, on paper if they like. Where there are packages for
 * several schools it leads to a sheet for each.
 */
export function uploadSheet(index: PackagesIndex, since: Since | null = null): string {
  const schools = schoolsIn(index.packages);
  return sheet(index, index.packages, since, schools.length > 1 ? schools : []);
}

/** A sheet of its own for each school, where there are packages for several. */
export function schoolSheets(index: PackagesIndex, since: Since | null = null): Document[] {
  const schools = schoolsIn(index.packages);
  if (schools.length < 2) return [];
  return schools.map(({ id }) => ({
    name: schoolSheetName(id),
    content: () =>
      sheet(
        index,
        index.packages.filter(({ school }) => school?.id === id),
        since,
        [],
      ),
  }));
}

/** The names of the sheets that `schoolSheets` makes for some packages. */
export function schoolSheetNames(records: readonly PackageRecord[]): string[] {
  const schools = schoolsIn(records);
  return schools.length < 2 ? [] : schools.map(({ id }) => schoolSheetName(id));
}

function schoolSheetName(school: string): string {
  return `upload-sheet-${school}.html`;
}

type NamedSchool = NonNullable<PackageRecord['school']>;

function schoolsIn(records: readonly PackageRecord[]): NamedSchool[] {
  const found = new Map(records.flatMap(({ school }) => (school ? [[school.id, school]] : [])));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sheet(
  { course, checks, courses }: PackagesIndex,
  records: readonly PackageRecord[],
  since: Since | null,
  schools: readonly NamedSchool[],
): string {
  const own = schools.length > 0 ? records.filter(({ school }) => school === null) : records;
  const [only, ...more] = schools.length > 0 ? [] : schoolsIn(records);
  const name = only && more.length === 0 ? `${course.title}, for ${only.name}` : course.title;
  return printablePage(
    `Upload sheet – ${name}`,
    `<h1>${escapeMarkup(name)}: upload sheet</h1>
${reviewNotice(records)}
${schoolList(schools)}
<h2>Which zip</h2>
<p>Each zip is one lesson in one standard. Upload the zip itself; do not unpack it. Where your LMS takes SCORM 1.2, begin with that: it is the standard that most LMSs record without a hitch.</p>
${checkPart(checks)}
${lessonParts(own)}
${coursePart(courses.filter(({ school }) => own.some((record) => record.school?.id === school?.id)))}
${pathwayPart(course)}
${sincePart(since)}
${lmsParts({ pass: passInWords(records), anyFailed: records.some(({ onFail, standard }) => onFail === 'failed' && standard !== 'web') })}
${WITHOUT}
${UPDATING}
${HOLDS}
<p>What is recorded of a person, where and for how long: <code>data-statement.html</code>, beside this sheet. ${escapeMarkup(course.answersNote)}</p>`,
    KNOWN_STYLE,
  );
}

function schoolList(schools: readonly NamedSchool[]): string {
  if (schools.length === 0) return '';
  return `<h2>Schools</h2>
<p>There are packages for ${schools.length} schools, each with its own contacts. Give each school its own sheet and zips: the files with its name in theirs.</p>
${listOf(schools.map(({ id, name }) => `<a href="${escapeMarkup(schoolSheetName(id))}">${escapeMarkup(name)}</a> (<code>${escapeMarkup(id)}</code>)`))}`;
}

function sincePart(since: Since | null): string {
  if (since === null) return '';
  const told = [...since.lessons.map(changeInWords), ...since.courses.map(courseChangeInWords)].map(
    ([first, ...rest]) =>
      [`<strong>${escapeMarkup(first!)}</strong>`, ...rest.map((line) => escapeMarkup(line.trim()))].join(
        '<br>',
      ),
  );
  return `<h2>What changed since the packages of before</h2>\n${listOf(told)}`;
}

const WITHOUT = `<section id="none">
<h2>Without an LMS</h2>
<p>A school whose systems play no SCORM can still use every lesson.</p>
<ol>
<li>Ask first whether your trust, your local authority or your safeguarding partnership runs an LMS that staff can be added to. One that plays SCORM keeps the record for you.</li>
<li>Otherwise take the <code>web</code> zip. Unpack it into a folder on the school’s website, or on a drive that staff can open, and give them the way to its <code>index.html</code>. It needs no server and no connection.</li>
<li>The place and the result are then kept in that browser on that device, and are sent to nobody. Whoever changes device starts again.</li>
<li>After a pass the lesson offers a certificate. Ask each member of staff to print it or save it as a PDF and give it to whoever keeps the training record. It says name, lesson, version, date and result.</li>
<li>Keep a register beside it: name, lesson and version, date, who saw the certificate. It is the record that an inspector is shown; the lesson keeps none.</li>
</ol>
<p>A certificate from the <code>web</code> zip says on itself that no learning site has confirmed it.</p>
</section>`;

const UPDATING = `<h2>When there is a new version</h2>
<ul>
<li>Keep the <code>packages.json</code> of what you uploaded. <code>npm run package -- --since</code> with it says, lesson by lesson, what changed and what the change means for somebody who is in the middle of it.</li>
<li>Put the new zip into the same activity. The identifiers in the manifest never change for a lesson, and an LMS matches its records by them.</li>
<li>Nobody’s recorded score or status is lowered by it. Whoever is in the middle goes on where they were or, where a decision is no longer there, at the last scene that still holds, and is told so.</li>
</ul>`;

const HOLDS = `<h2>How to tell what your LMS holds</h2>
<p>The first screen of every lesson shows, under “Package”, the first twelve characters of its content hash. Compare them with the table. To check a file that you have downloaded, compare it with <code>SHA256SUMS</code>. What each zip is made of, and under which licences, stands in <code>sbom.cdx.json</code> (CycloneDX) and, in the zip, in <code>notice.txt</code> and <code>third-party.txt</code>.</p>`;
