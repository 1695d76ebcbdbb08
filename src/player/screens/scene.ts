import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { notebook } from '../told.ts';
import { beats } from '../view/beats.ts';
import { icon } from '../view/icons.ts';
import { own } from '../view/own.ts';
import { primary, section } from '../view/parts.ts';
import { phrase } from '../view/prose.ts';
import { ratingTag, reason } from '../view/reason.ts';
import { ending } from './ending.ts';

/** Whether the scene on screen is the stop that follows a critical error. */
export function isStop({ played, place }: Session): boolean {
  return place === 0 && played.steps.at(-1)?.weighed.critical != null;
}

/** A scene under its heading: what is told, the notebook, and then a decision, an ending or the way on. */
export function sceneScreen(shell: Shell): TemplateResult {
  const { session, payload } = shell;
  const { played, place } = session;
  const ended = session.atLast && played.ending;
  return html`<div class="page">
    <div class="telling">
      ${beats(payload.story, played.passage[place]!)} ${coaching(shell)}
      ${ended ? ending(ended, shell) : nothing}
    </div>
    ${
      ended
        ? nothing
        : html`${notes(shell)}
            <div class="deciding">${deciding(session)}</div>`
    }
  </div>`;
}

function deciding(session: Session): TemplateResult {
  const { decision, changing, played } = session;
  if (!decision) return primary(words.onward, () => session.onward());
  return html`<afu-decision
    .view=${{
      decision,
      key: `${session.runNumber}/${session.practice ? 'p' : ''}${played.steps.length}/${changing}`,
      given: changing ? session.pending : null,
      asksSure: session.asksSure,
      onAnswer: (...answer: Parameters<Session['decide']>) => session.decide(...answer),
    }}
  ></afu-decision>`;
}

/** Why the last answer was right or wrong: at the stop after a critical error, or after each consequence where asked for. */
function coaching(shell: Shell): TemplateResult | typeof nothing {
  const { session, payload } = shell;
  const last = session.played.steps.at(-1);
  if (!last || session.place > 0) return nothing;
  const why = reason(last, shell);
  if (isStop(session))
    return section(
      'stop-why',
      words.stopWhy,
      html`${why}
        <p>${session.practice ? words.stopPractice : words.stopNotPass}</p>`,
      'notice critical',
    );
  if (payload.story.coaching !== 'after-each') return nothing;
  return section('coached-why', words.why, html`${ratingTag(last)} ${why}`, `notice ${last.weighed.rating}`);
}

/** The notebook: what has been seen, told and heard so far, so that a decision rests on evidence. */
function notes({ session, payload, wide }: Shell): TemplateResult {
  const all = notebook(payload.story, session.played, session.place);
  const added = all.filter(({ fresh }) => fresh).length;
  return html`<details class="notebook" ?open=${wide}>
    <summary>
      ${icon('notebook')}<span
        >${added > 0 ? words.notesNew(all.length, added) : words.notes(all.length)}</span
      >
    </summary>
    ${
      all.length === 0
        ? html`<p class="small">${words.notesEmpty}</p>`
        : html`<ol>
              ${all.map(
                ({ how, text, when, fresh }) =>
                  html`<li class=${fresh ? 'fresh' : ''}>
                    <p class="small">
                      <strong>${words.notesHow[how]}</strong
                      >${when ? [' · ', own(when)] : nothing}${fresh ? ` · ${words.fresh}` : nothing}
                    </p>
                    <p>${phrase(text)}</p>
                  </li>`,
              )}
            </ol>
            <p class="small">${words.notesWarning}</p>`
    }
  </details>`;
}
