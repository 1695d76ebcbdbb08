import { html, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import type { Shell } from '../shell.ts';
import { labelled } from '../view/answer-shown.ts';
import { button, primary } from '../view/parts.ts';
import { inlines } from '../view/prose.ts';

/** "Keep this answer?", asked once, before what follows from it is known. */
export function keepScreen({ session }: Shell): TemplateResult {
  const decision = session.played.decision!;
  return html`<p>${words.keepText}</p>
    <div class="card">
      <h3>${inlines(decision.prompt)}</h3>
      ${labelled(words.yourAnswer, 'label', decision, session.pending!)}
    </div>
    <div class="buttons">
      ${primary(words.keep, () => session.keep())} ${button(words.change, () => session.change())}
    </div>`;
}
