import { html, nothing, type TemplateResult } from 'lit';
import { scoreInWords } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import { noticeText } from '../saving-words.ts';
import type { Shell } from '../shell.ts';
import { headingOf, minutesLeft, progress } from '../told.ts';
import { labelled } from '../view/answer-shown.ts';
import { around, HERE } from '../view/own.ts';
import { button, primary } from '../view/parts.ts';

/** For whoever comes back: a reminder of the story, then on from there, or again from the beginning. */
export function resumeScreen(shell: Shell): TemplateResult {
  const { session } = shell;
  const notice = noticeText(session);
  return html`${notice ? html`<p class="notice caution">${notice}</p>` : nothing}
  ${session.screen === 'finished' ? finished(shell) : halfway(shell)}`;
}

function halfway({ session, payload }: Shell): TemplateResult {
  const { story } = payload;
  const { played, place, best } = session;
  const at = progress(story, played, place);
  const last = played.steps.at(-1);
  const scene = story.scenes[played.passage[place]!.scene]!;
  return html`<div class="card">
      <p>
        ${around(words.roleText(HERE), story.role)}.
        ${around(words.resumeWhere(HERE), headingOf(story, scene))}
        ${words.minutesLeft(minutesLeft(story, at))}
      </p>
      ${last ? labelled(words.resumeLast, 'small', last.decision, last.taken.answer) : nothing}
    </div>
    ${best ? html`<p>${(best.passed ? words.bestPassed : words.bestNotYet)(scoreInWords(best.score))}</p>` : nothing}
    <div class="buttons">
      ${primary(at ? around(words.resumePart(at.index + 1, HERE), at.parts[at.index]!) : words.resumePlain, () => session.resume())}
      ${button(words.restartKept, () => session.startAgain())}
    </div>`;
}

function finished({ session, payload }: Shell): TemplateResult {
  const { best, played } = session;
  const passed = best?.passed;
  const score = best && scoreInWords(best.score);
  return html`${
      best
        ? html`<p class="notice ${passed ? 'good' : 'plain'}">
            ${passed ? words.finishedPassed(score!) : words.finishedNotYet(score!, payload.story.pass)}
          </p>`
        : nothing
    }
    <div class="buttons">
      ${played.ending ? primary(words.toDebrief, () => session.debrief()) : nothing}
      ${passed ? button(words.certificateTitle, () => session.certificate()) : nothing}
      ${button(
        passed ? words.againPractice : words.again,
        () => session.startAgain(),
        played.ending ? '' : 'primary',
      )}
    </div>`;
}
