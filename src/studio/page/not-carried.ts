import { html, type TemplateResult } from 'lit';
import type { ImportedTwee } from '../twee/import-twee.ts';

/** What a lesson does not carry of a Twine story, line by line. */
export function notCarriedShown(notCarried: ImportedTwee['notCarried']): TemplateResult {
  if (notCarried.length === 0) return html`<p class="notice good">The lesson carries all of the story.</p>`;
  return html`<p class="notice caution">
      ${notCarried.length === 1 ? 'One thing' : `${notCarried.length} things`} could not be carried. The text
      of each is kept as a comment in the lesson.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="What could not be carried">
      <table>
        <thead>
          <tr>
            <th>Line of the Twee file</th>
            <th>What could not be carried</th>
          </tr>
        </thead>
        <tbody>
          ${notCarried.map(
            ({ line, what }) =>
              html`<tr>
                <td>${line}</td>
                <td>${what}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
