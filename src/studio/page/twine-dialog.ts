import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { linesChanged } from '../edit/lines-changed.ts';
import { setValue } from '../edit/set-value.ts';
import { CannotEdit } from '../edit/splice.ts';
import { wordNames } from '../guidance/facts.ts';
import { CannotExport, exportTwee, LESSON_FILE, type ExportedTwee } from '../twee/export-twee.ts';
import { importTwee, type ImportedTwee } from '../twee/import-twee.ts';
import { readTwee } from '../twee/notation.ts';
import { differencesShown } from './differences.ts';
import { fileGiven, offerFile } from './files.ts';
import type { LessonStore } from './lesson-store.ts';
import { notCarriedShown } from './not-carried.ts';
import { PlainElement } from './studio-element.ts';

/** A lesson out to Twine, and the changed story back into it. */
@customElement('twine-dialog')
export class TwineDialog extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private out: ExportedTwee | string = '';
  @state() private back: ImportedTwee | null = null;
  @state() private fault = '';

  async open(store: LessonStore): Promise<void> {
    this.store = store;
    this.back = null;
    this.fault = '';
    const boxes = Object.entries(store.analyst.known.laid?.boxes ?? {});
    try {
      this.out = exportTwee(store.text, boxes.length > 0 ? { positions: new Map(boxes) } : {});
    } catch (error) {
      if (!(error instanceof CannotExport)) throw error;
      this.out = error.message;
    }
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    const { store, out, back } = this;
    if (!store) return nothing;
    return html`<dialog class="wide" aria-labelledby="twine-title">
      <h2 id="twine-title">Twine</h2>
      <h3>Out to Twine</h3>
      ${typeof out === 'string' ? html`<p class="notice caution">${out}</p>` : this.exported(out)}
      <h3>Back from Twine</h3>
      <label class="field" for="twine-back">The changed story, as a Twee file</label>
      <input id="twine-back" type="file" accept=".twee,.tw,.txt" @change=${this.read} />
      <p class="fault" role="alert">${this.fault}</p>
      ${
        back
          ? html`${notCarriedShown(back.notCarried)}
              <p>What it changes in the lesson:</p>
              ${differencesShown(linesChanged(store.text, back.yaml))}
              <p>
                <button type="button" class="primary" @click=${() => this.take(back)}>
                  Change the lesson
                </button>
              </p>`
          : nothing
      }
      <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Close</button>
    </dialog>`;
  }

  private exported({ twee, notHeld }: ExportedTwee) {
    return html`<p>
        Each scene becomes a passage, each choice a link. What Twine has no place for goes along in one
        passage of its own, which is to be left alone.
      </p>
      <p>
        <button
          type="button"
          class="primary"
          @click=${() => offerFile(`${this.store!.id}.twee`, twee, 'text/plain')}
        >
          Download the Twee file
        </button>
      </p>
      <details class="more">
        <summary>What the passages do not show (${notHeld.length})</summary>
        <ul>
          ${notHeld.map(({ scene, what }) => html`<li>${scene === null ? '' : html`<code>${scene}</code>: `}${what}</li>`)}
        </ul>
      </details>`;
  }

  private readonly read = async (event: Event): Promise<void> => {
    const file = fileGiven(event);
    const store = this.store!;
    if (!file) return;
    this.back = null;
    this.fault = '';
    const text = await file.text();
    if (!readTwee(text).passages.some(({ tags }) => tags.includes(LESSON_FILE))) {
      this.fault = `${file.name} did not come from a lesson. Make a new lesson of it: “From Twine” in the list of lessons.`;
      return;
    }
    const story = importTwee(text, { words: wordNames(store.shared.nations.text) });
    try {
      this.back = { ...story, yaml: setValue(story.yaml, ['id'], store.id) };
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      this.fault = error.message;
    }
  };

  private take({ yaml }: ImportedTwee): void {
    this.store!.replace(yaml, 'undo', '');
    this.store!.say('The lesson is as the story from Twine has it. Undo takes that back.');
    this.querySelector('dialog')!.close();
  }
}
