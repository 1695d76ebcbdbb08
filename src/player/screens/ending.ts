import { html, nothing, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import { listed } from '../../locale/listed.ts';
import { words } from '../../locale/words.ts';
import { resultOf } from '../../story/learner/score.ts';
import type { Ending } from '../../story/learner/story.ts';
import { safeText } from '../saving-words.ts';
import type { Shell } from '../shell.ts';
import { icon } from '../view/icons.ts';
import { own } from '../view/own.ts';
import { button, primary, section } from '../view/parts.ts';
import { prose } from '../view/prose.ts';

/** The end of a run: what became of the child has been told; then yours. */
export function ending({ title, text }: Ending, shell: Shell): TemplateResult {
  const { session, payload } = shell;
  const { best, practice } = session;
  const { passed } = resultOf(payload.story, session.played);
  return html`${section('ending-title', own(title), prose(text), 'ending')} ${result(shell)}
    <p>${practice ? words.practiceEnd : safeText(session)}</p>
    <div class="buttons">
      ${primary(words.toDebrief, () => session.debrief())}
      ${!practice && best?.passed ? button(words.certificateTitle, () => session.certificate()) : nothing}
      ${
        practice
          ? button(words.practiceBack, () => session.endPractice())
          : passed
            ? nothing
            : button(words.again, () => session.startAgain())
      }
    </div>`;
}

function result({ session, payload }: Shell): TemplateResult {
  const { best, played } = session;
  const { score, passed } = resultOf(payload.story, played);
  const errors = [...new Set(played.criticals)].map((id) => words.criticals[id]);
  const inWords = scoreInWords(score);
  const outdone = best && (best.passed !== passed || best.score !== score);
  return section(
    'result-title',
    words.resultTitle,
    html`<p class="verdict">
        ${icon(passed ? 'best' : 'acceptable')}<span>${passed ? words.passed : words.notYet}</span>
      </p>
      <p>
        ${errors.length > 0 ? words.criticalText(listed(errors), inWords) : words.score(inWords, payload.story.pass)}
      </p>
      ${!passed && errors.length === 0 ? html`<p>${words.notYetText}</p>` : nothing}
      ${outdone ? html`<p>${(best.passed ? words.keptPassed : words.keptNotYet)(scoreInWords(best.score))}</p>` : nothing}`,
    `notice ${passed ? 'good' : 'plain'}`,
  );
}
