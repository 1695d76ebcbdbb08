import { escapeMarkup } from '../escape.ts';
import { listOf, tableOf } from '../page.ts';
import { RUNNING_MOODLE, type Known, type LmsAdvice, type Said } from './advice.ts';
import { LMS_ADVICE } from './lms/all.ts';

const KNOWN: Readonly<Record<Known, string>> = {
  measured: 'Measured',
  documented: 'Documented',
  reported: 'Reported',
  unverified: 'Not verified',
};

/** What the packages of a sheet have in common, as far as an LMS is concerned. */
export interface PackagedFor {
  /** The exact mark, or where it is to be found. */
  pass: string;
  /** Whether any of them reports a run that did not pass as failed. */
  anyFailed: boolean;
}

const FAILED = `<p class="notice">Some packages here report a run that did not pass as <strong>failed</strong>. Read “failed” where the parts below say “incomplete”. Moodle then opens the attempt for review only, so that a further try needs a new attempt (measured: ${RUNNING_MOODLE}); other LMSs lock it.</p>`;

/** Everything about each LMS. */
export function lmsParts({ pass, anyFailed }: PackagedFor): string {
  return `<h2 id="lms">Your LMS</h2>
<nav aria-label="Learning management systems"><p>${LMS_ADVICE.map(({ id, name }) => `<a href="#${id}">${escapeMarkup(name)}</a>`).join(' · ')} · <a href="#none">Without an LMS</a></p></nav>
<p>Each statement says how it is known. <strong>Measured</strong>: seen on one that was running. <strong>Documented</strong>: its makers say so, or its source does. <strong>Reported</strong>: somebody else says so. <strong>Not verified</strong>: we know no better; try it with a test learner first. LMSs change: where yours differs from this sheet, believe yours.</p>
${anyFailed ? FAILED : ''}
${LMS_ADVICE.map((advice) => lmsPart(advice, pass)).join('\n')}`;
}

function lmsPart({ id, name, which, settings, gradebook, limits }: LmsAdvice, pass: string): string {
  return `<section class="lms" id="${id}">
<h3>${escapeMarkup(name)}</h3>
<h4>Which zip</h4>
${listOf(which.map(said))}
<h4>Settings</h4>
${tableOf(
  ['Setting', 'Set it to', 'Why', 'How it is known'],
  settings.map((setting) => [
    escapeMarkup(setting.name),
    escapeMarkup(setting.value.replace('{pass}', pass)),
    escapeMarkup(setting.says),
    known(setting),
  ]),
)}
<h4>What the gradebook shows</h4>
${listOf(gradebook.map(said))}
${limits.length > 0 ? `<h4>Known limits</h4>\n${listOf(limits.map(said))}` : ''}
</section>`;
}

function said(statement: Said): string {
  return `${escapeMarkup(statement.says)} <span class="known">${known(statement)}</span>`;
}

function known({ known: how, where }: Said): string {
  return `<strong class="${how}">${KNOWN[how]}</strong>: ${escapeMarkup(where)}`;
}

/** What the marks look like. */
export const KNOWN_STYLE = `
.known { display: block; font-size: .8125rem; color: #3c4c56; }
.lms td:last-child { font-size: .8125rem; color: #3c4c56; }
.lms table { table-layout: fixed; }
.lms th:nth-child(1), .lms th:nth-child(4) { width: 24%; } .lms th:nth-child(2) { width: 16%; }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
@media print { .known, .lms td:last-child { font-size: 7.5pt; } h4 { font-size: 9.5pt; margin: 6pt 0 2pt; } .lms { break-before: page; } }
`;
