import { html, nothing, render, type TemplateResult } from 'lit';
import type { Checked } from './check.ts';
import { reportOf, type ReportAbout } from './report.ts';
import type { Finding } from './verdict.ts';

const MARKS: Readonly<Record<Finding['standing'], string>> = {
  good: 'As it should be',
  limit: 'A limit',
  bad: 'Keeps lessons from recording',
};

/** Shows that the check is looking. It takes up to five seconds where nothing is there. */
export function showChecking(root: HTMLElement): void {
  render(html`<p role="status">Looking for your learning site. This can take a few seconds.</p>`, root);
}

/** Shows what a launch came to, what to do next, and the report to copy. */
export function showChecked(root: HTMLElement, checked: Checked, about: ReportAbout): void {
  const { outcome, verdict, beginAgain } = checked;
  const report = reportOf(outcome, verdict, about);
  const again = (): void => showChecked(root, beginAgain!(), about);
  render(
    html`
      <section class="verdict ${verdict.answer}">
        <h2 tabindex="-1">${verdict.says}</h2>
        <p><strong>Now:</strong> ${verdict.next}</p>
        ${
          beginAgain
            ? html`<p>
                If you have launched it as another learner, or in a new attempt, this is a first launch after
                all.
                <button type="button" @click=${again}>Begin the check again</button>
              </p>`
            : nothing
        }
      </section>
      ${
        verdict.findings.length > 0
          ? html`<h3>What was found</h3>
              <ul class="findings">
                ${verdict.findings.map(findingItem)}
              </ul>`
          : nothing
      }
      <h3>Report</h3>
      <p>For whoever supports your learning site. It names no person.</p>
      <p>
        <button type="button" @click=${() => copy(root, report)}>Copy the report</button>
        <span role="status" id="copied"></span>
      </p>
      <textarea readonly rows="12" aria-label="Report">${report}</textarea>
    `,
    root,
  );
  root.querySelector('h2')?.focus();
}

function findingItem({ standing, says }: Finding): TemplateResult {
  return html`<li class=${standing}><strong>${MARKS[standing]}.</strong> ${says}</li>`;
}

/** Copies by the clipboard where a frame may, else selects the text for the person to copy. */
async function copy(root: HTMLElement, report: string): Promise<void> {
  const said = root.querySelector('#copied')!;
  try {
    await navigator.clipboard.writeText(report);
    said.textContent = 'Copied.';
  } catch {
    root.querySelector('textarea')!.select();
    said.textContent = 'This browser does not allow it here. The text is selected: copy it with Ctrl-C.';
  }
}
