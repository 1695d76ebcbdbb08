import type { ShownFact } from '../../guidance/learner/fact.ts';
import { escapeMarkup } from '../escape.ts';

const STATUS = {
  read: 'Seen in the source itself',
  quoted: 'Seen quoted in another text',
  'to-check': 'Still to be checked',
} as const;

/** Every fact that a lesson shows, those still to be checked first, each with its sources and dates. */
export function factsPart(facts: Readonly<Record<string, ShownFact>>): string {
  const cited = Object.entries(facts);
  const open = cited.filter(([, { status }]) => status === 'to-check');
  const settled = cited.filter(([, { status }]) => status !== 'to-check');
  return `<section id="facts">
<h2>What it rests on</h2>
<h3>Still to be checked (${open.length})</h3>
${open.length === 0 ? '<p>None.</p>' : open.map(factPart).join('\n')}
<h3>Checked (${settled.length})</h3>
${settled.map(factPart).join('\n')}
</section>`;
}

function factPart([cited, fact]: [string, ShownFact]): string {
  const { id, says, status, checkedOn, staleAfter, sources, figure, thenAndNow } = fact;
  return `<div class="fact ${status}" id="fact-${escapeMarkup(cited)}">
<p class="head"><strong>${escapeMarkup(cited)}</strong>${cited === id ? '' : ` (here: ${escapeMarkup(id)})`} · ${STATUS[status]} · checked on ${checkedOn} · good until ${staleAfter}</p>
<p>${escapeMarkup(says.trim())}</p>
${figure ? `<p class="small">Year: ${escapeMarkup(figure.year)}. Of: ${escapeMarkup(figure.base)}. Measured: ${escapeMarkup(figure.measure)}.</p>` : ''}
${
  thenAndNow
    ? `<p>Then: ${escapeMarkup(thenAndNow.then)}</p><p>Now: ${escapeMarkup(thenAndNow.now)}</p>${thenAndNow.warning ? `<p><strong>${escapeMarkup(thenAndNow.warning)}</strong></p>` : ''}`
    : ''
}
<ul class="small">${sources
    .map(
      ({ id: source, title, publisher, edition, published, address }) =>
        `<li>${[source, title, publisher, edition, published]
          .filter((part) => part !== undefined)
          .map(escapeMarkup)
          .join('. ')}. <span class="address">${escapeMarkup(address)}</span></li>`,
    )
    .join('')}</ul>
</div>`;
}
