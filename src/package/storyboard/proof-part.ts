import type { FoundInWords, ObligationInWords, ProofInWords } from '../../story/author/proof-in-words.ts';
import { escapeMarkup } from '../escape.ts';

const STANDINGS = {
  holds: 'Holds',
  doubt: 'Look again',
  fails: 'Fails',
  unknown: 'Not known',
} as const;

/** What was proved of a lesson, on paper. */
export function proofPart({ about, verdict, obligations, figures }: ProofInWords): string {
  return `<section id="proof">
<h2>Proof</h2>
<p class="small">${escapeMarkup(about)}</p>
<p><strong>${escapeMarkup(verdict)}</strong></p>
<table><tbody>${obligations.map(obligationRow).join('\n')}</tbody></table>
<dl>${figures
    .map(
      ({ name, says, more }) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(says)}${listOf(more)}</dd>`,
    )
    .join('\n')}</dl>
</section>`;
}

function obligationRow({ standing, says, found }: ObligationInWords): string {
  return `<tr><th scope="row">${STANDINGS[standing]}</th><td>${escapeMarkup(says)}${found.map(foundPart).join('')}</td></tr>`;
}

function foundPart({ says, hint, run }: FoundInWords): string {
  return `<p>${escapeMarkup(says)} ${escapeMarkup(hint)}</p>${listOf(run)}`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`;
}
