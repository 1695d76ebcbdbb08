import { html, nothing, svg, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import { byCompetency, resultOf, type CompetencyResult } from '../../story/learner/score.ts';
import { caveats } from '../saving-words.ts';
import type { Shell } from '../shell.ts';
import { decisionTold } from '../view/decision-told.ts';
import { restsOn } from '../view/fact-card.ts';
import { around, HERE, own } from '../view/own.ts';
import { button, primary, section } from '../view/parts.ts';
import { prose } from '../view/prose.ts';
import { supportLines } from '../view/support.ts';
import { plan } from './plan.ts';
import { storyMap } from './story-map.ts';

/** What was decided and why it mattered, by decision and by competency; then something to do. */
export function debriefScreen(shell: Shell): TemplateResult {
  const { session, payload } = shell;
  const { story, course } = payload;
  const { best, practice } = session;
  const { score, passed } = resultOf(story, session.played);
  const record = [`${words.factVersion} ${story.version}`, session.today, ...caveats(shell)];
  return html`<p class="verdict-line">
      <strong>${passed ? words.passed : words.notYet}.</strong>
      ${words.score(scoreInWords(score), story.pass)}
    </p>
    <p class="print-only">${record.join(' · ')}</p>
    ${competencies(shell)} ${storyMap(shell)}
    ${section(
      'decisions',
      words.decisionsTitle,
      html`<ol class="decisions">
        ${session.played.steps.map((step, index) => html`<li>${decisionTold(step, index, shell)}</li>`)}
      </ol>`,
    )}
    ${mistakes(shell)} ${plan(shell)}
    ${story.closing.length > 0 ? section('closing', words.closingTitle, prose(story.closing)) : nothing}
    ${section('support', words.supportTitle, supportLines(course))}
    <p class="small">${words.recordLine}</p>
    <div class="buttons screen-only">
      ${best?.passed && !practice ? primary(words.certificateTitle, () => session.certificate()) : nothing}
      ${button(words.print, () => window.print())}
      ${practice ? primary(words.practiceBack, () => session.endPractice()) : nothing}
      ${button(
        best?.passed ? words.againPractice : words.again,
        () => session.startAgain(),
        best?.passed || practice ? '' : 'primary',
      )}
    </div>`;
}

function competencies({ session, payload }: Shell): TemplateResult {
  const all = byCompetency(payload.story, session.played);
  const met = all.filter(({ possible }) => possible > 0).sort((a, b) => share(b) - share(a));
  const [first, last] = [met[0], met.at(-1)];
  return section(
    'competencies',
    words.competenciesTitle,
    html`${first && share(first) > 0 ? html`<p>${around(words.strength(HERE), first.name)}</p>` : nothing}
      ${last && share(last) < 1 && last !== first ? html`<p>${around(words.priority(HERE), last.name)}</p>` : nothing}
      <ul class="bars">
        ${all.map(
          (one) =>
            html`<li>
              <p>${own(one.name)}</p>
              ${one.possible === 0 ? html`<p class="small">${words.competencyUnmet}</p>` : bar(one)}
            </li>`,
        )}
      </ul>`,
  );
}

function mistakes(shell: Shell): TemplateResult | typeof nothing {
  const all = shell.payload.story.mistakes;
  if (all.length === 0) return nothing;
  return section(
    'mistakes',
    words.mistakesTitle,
    html`<ul class="mistakes">
      ${all.map(({ text, restsOn: ids }) => html`<li>${prose(text)} ${restsOn(ids, shell)}</li>`)}
    </ul>`,
  );
}

function share({ earned, possible }: CompetencyResult): number {
  return earned / possible;
}

function bar(one: CompetencyResult): TemplateResult {
  const filled = share(one);
  const level = filled >= 0.8 ? 'strong' : filled >= 0.5 ? 'part' : 'work';
  return html`<svg
      class="measure"
      viewBox="0 0 100 6"
      width="100%"
      height="10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      ${svg`<rect class="empty" width="100" height="6"/><rect class="filled" width=${Math.round(filled * 100)} height="6"/>`}
    </svg>
    <p class="small">
      <strong>${words.levels[level]}</strong> · ${words.competency(one.earned, one.possible)}
    </p>`;
}
