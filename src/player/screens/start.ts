import { html, nothing, type TemplateResult } from 'lit';
import { staleOn } from '../../guidance/learner/fact.ts';
import { dateInWords, scoreInWords } from '../../locale/dates.ts';
import { listed } from '../../locale/listed.ts';
import { words } from '../../locale/words.ts';
import { isSite, noticeText } from '../saving-words.ts';
import type { Shell } from '../shell.ts';
import { around, HERE, ofCourse, own } from '../view/own.ts';
import { primary, section, table, type Shown } from '../view/parts.ts';
import { prose } from '../view/prose.ts';
import { schoolLine } from '../view/school.ts';

/** From how many on a list is folded away. */
const MANY = 6;

/** The first screen: what the lesson touches on before anything else, then what it asks and what it records. */
export function startScreen(shell: Shell): TemplateResult {
  const { session, payload } = shell;
  const { story } = payload;
  const { best } = session;
  const notice = noticeText(session);
  return html`${schoolLine(payload.course)}
    ${notice ? html`<p class="notice caution">${notice}</p>` : nothing}
    ${words.reviewed ? nothing : section('draft', words.draftTitle, html`<p>${words.draftText}</p>`, 'notice caution')}
    ${listing('review-copy', words.reviewCopyTitle, words.reviewCopyText, payload.reviewCopy)}
    ${section(
      'touches',
      words.beforeYouStart,
      html`${prose(story.contentNote)}
        <p>${words.survivors} ${words.stopAnyTime} ${words.otherFormat}</p>`,
      'notice plain',
    )}
    ${story.opening.length > 0 ? html`<section class="opening">${prose(story.opening)}</section>` : nothing}
    ${best ? html`<p class="notice ${best.passed ? 'good' : 'plain'}">${bestText(best.passed, best.score)}</p>` : nothing}
    ${stale(shell)}
    ${section(
      'about',
      words.aboutLesson,
      html`<p>${own(story.about)}</p>
        <p>${story.coaching === 'after-each' ? words.howItGoesEach : words.howItGoes}</p>
        ${table(facts(shell))}`,
    )}
    ${section(
      'recorded',
      words.recordedTitle,
      html`${recorded(shell)}
        <p>${words.recordedNever}</p>
        <p>${words.notReporting}</p>`,
    )}
    <p class="buttons">
      ${primary(best?.passed ? words.startPractice : words.start, () => session.begin())}
    </p>`;
}

function bestText(passed: boolean, score: number): string {
  const text = scoreInWords(score);
  return passed ? words.alreadyPassed(text) : words.bestNotYet(text);
}

/** A warning with what it is about; nothing where that is nothing. */
function listing(
  id: string,
  title: string,
  text: string,
  things: readonly string[],
): TemplateResult | typeof nothing {
  if (things.length === 0) return nothing;
  const list = html`<ul>
    ${things.map((thing) => html`<li>${ofCourse(thing)}</li>`)}
  </ul>`;
  const content =
    things.length >= MANY
      ? html`<details>
          <summary>${text}</summary>
          ${list}
        </details>`
      : html`<p>${text}</p>
          ${list}`;
  return section(id, title, content, 'notice caution');
}

function stale({ payload, session }: Shell): TemplateResult | typeof nothing {
  const facts = staleOn(Object.values(payload.facts), session.today);
  const asked = facts.map(({ says, ask }) => ask ?? says);
  return listing('stale', words.staleTitle(facts.length), words.staleText, asked);
}

function facts({ payload, hash }: Shell): [string, Shown][] {
  const { story, settings } = payload;
  const days = Object.values(payload.facts)
    .map(({ checkedOn }) => checkedOn)
    .sort();
  const rows: [string, Shown][] = [
    [words.factTime, words.minutes(story.minutes)],
    [words.factRole, around(words.roleText(HERE), story.role)],
    [words.factAudience, own(listed(story.audience))],
    [words.factPass, words.passMark(story.pass)],
    [words.factNation, words.nations[settings.nation]],
    [words.factGuidance, days.length > 0 ? checked(days[0]!, days.at(-1)!) : ''],
    [words.factVersion, story.version],
    [words.factBuild, hash.slice(0, 12)],
  ];
  return rows.filter(([, value]) => value !== '');
}

function checked(first: string, last: string): string {
  const day = dateInWords(last);
  return first === last ? day : words.checkedBetween(dateInWords(first), day);
}

function recorded({ payload, session }: Shell): TemplateResult {
  if (!isSite(session)) return html`<p>${words.recordedDevice}</p>`;
  return html`<p>${payload.settings.detail === 'score' ? words.recordedScore : words.recordedDecisions}</p>
    <p>${words.recordedWho}</p>`;
}
