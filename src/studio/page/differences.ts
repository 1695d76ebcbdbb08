import { html, type TemplateResult } from 'lit';
import type { LinesChanged } from '../edit/lines-changed.ts';

const MOST = 40;

/** Where two texts differ: lines that go with −, lines that come with +. */
export function differencesShown(changes: readonly LinesChanged[]): TemplateResult {
  if (changes.length === 0) return html`<p>Nothing: they are the same.</p>`;
  return html`<div class="differences" tabindex="0" role="region" aria-label="Lines that differ">
    ${changes.slice(0, MOST).map(
      ({ line, out, in: fresh }) =>
        html`<p class="small-print">Line ${line}</p>
          <pre>
${out.map((text) => html`<del><span class="hidden">taken out: </span>− ${text}</del>`)}${fresh.map((text) => html`<ins><span class="hidden">put in: </span>+ ${text}</ins>`)}</pre>`,
    )}
    ${changes.length > MOST ? html`<p class="small-print">And ${changes.length - MOST} more.</p>` : ''}
  </div>`;
}
