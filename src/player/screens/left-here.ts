import { html, type TemplateResult } from 'lit';
import { pastDay, timeOfDay } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import type { Shell } from '../shell.ts';
import { button, primary } from '../view/parts.ts';

/** For whoever meets a run that somebody left on this device: it is taken up only by the person who says it is theirs. */
export function leftHereScreen({ session }: Shell): TemplateResult {
  const { at, now } = session.leftHere!;
  return html`<p>${words.leftHereText(pastDay(at, now), timeOfDay(at))}</p>
    <p>${words.leftHereNote}</p>
    <div class="buttons">
      ${primary(words.leftHereAfresh, () => session.disown())}
      ${button(words.leftHereMine, () => session.claim())}
    </div>`;
}
