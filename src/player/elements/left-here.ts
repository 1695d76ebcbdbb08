import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';

export interface LeftHereView {
  /** When the run was left, in words. */
  day: string;
  time: string;
  words: Messages;
}

/** For whoever meets a run that somebody left on this device: it is taken up only by the person who says it is theirs. */
export class AfuLeftHere extends ViewElement<LeftHereView> {
  protected override render(): TemplateResult {
    const { day, time, words } = this.view;
    return html`<p>${words.leftHereText(day, time)}</p>
      <p>${words.leftHereNote}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${sends({ do: 'disown' })}>
          ${words.leftHereAfresh}
        </button>
        <button type="button" @click=${sends({ do: 'claim' })}>${words.leftHereMine}</button>
      </div>`;
  }
}
