import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { valueAt } from '../edit/fragment.ts';
import { outlineOf } from '../edit/outline.ts';
import { wordNames } from '../guidance/facts.ts';
import { importTwee, type ImportedTwee } from '../twee/import-twee.ts';
import { fileGiven } from './files.ts';
import { idFault } from './forms/naming.ts';
import { notCarriedShown } from './not-carried.ts';
import { bringInLesson, readShared } from './server.ts';
import { PlainElement } from './studio-element.ts';

/** Makes a lesson of a Twine story: what it carries and what it does not is seen before anything is made. */
@customElement('twine-in-dialog')
export class TwineInDialog extends PlainElement {
  @state() private taken: readonly string[] | null = null;
  @state() private file = '';
  @state() private story: ImportedTwee | null = null;
  @state() private wanted = '';
  @state() private fault = '';

  /** `taken` are the ids that lessons have already. */
  async open(taken: readonly string[]): Promise<void> {
    this.taken = taken;
    this.story = null;
    this.fault = '';
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    if (!this.taken) return nothing;
    return html`<dialog class="wide" aria-labelledby="twine-in-title">
      <form @submit=${this.make}>
        <h2 id="twine-in-title">A lesson from a Twine story</h2>
        <p>
          In Twine, choose <i>Build</i>, then <i>Export As Twee</i>. Each passage becomes a scene and each
          link a choice; ratings, reasons and facts are for you to write.
        </p>
        <label class="field" for="twine-file">The Twee file</label>
        <input id="twine-file" type="file" accept=".twee,.tw,.txt" @change=${this.read} />
        ${this.story ? this.found(this.story) : nothing}
        <p class="fault" id="twine-fault" role="alert">${this.fault}</p>
        <div class="row">
          <button class="primary" ?disabled=${!this.story}>Make the lesson</button>
          <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Cancel</button>
        </div>
      </form>
    </dialog>`;
  }

  private found({ yaml, notCarried }: ImportedTwee) {
    const scenes = outlineOf(yaml).scenes?.length ?? 0;
    return html`<p role="status">
        ${this.file}: <b>${titleOf(yaml)}</b>, ${scenes} ${scenes === 1 ? 'scene' : 'scenes'}.
      </p>
      ${notCarriedShown(notCarried)}
      <label class="field" for="twine-id">The lesson’s id</label>
      <input
        id="twine-id"
        autocomplete="off"
        aria-describedby="twine-id-hint twine-fault"
        .value=${this.wanted}
        @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value.trim())}
      />
      <p class="hint" id="twine-id-hint">
        Lower-case words joined by hyphens. It is in the names of the packages.
      </p>`;
  }

  private readonly read = async (event: Event): Promise<void> => {
    const file = fileGiven(event);
    if (!file) return;
    this.story = null;
    this.fault = '';
    try {
      const [text, { nations }] = await Promise.all([file.text(), readShared()]);
      const story = importTwee(text, { words: wordNames(nations.text) });
      if ((outlineOf(story.yaml).scenes?.length ?? 0) === 0) {
        this.fault = `There is no passage in ${file.name}. Export the story from Twine as Twee, and choose that file.`;
        return;
      }
      this.file = file.name;
      this.story = story;
      const id = valueAt(story.yaml, ['id']);
      this.wanted = typeof id === 'string' ? id : '';
    } catch (error) {
      this.fault = (error as Error).message;
    }
  };

  private readonly make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { story, wanted: id, taken } = this;
    if (!story || !taken) return;
    this.fault = idFault(id, taken) ?? '';
    if (this.fault) return this.querySelector<HTMLElement>('#twine-id')?.focus();
    try {
      await bringInLesson(id, story.yaml);
    } catch (error) {
      this.fault = (error as Error).message;
      return;
    }
    this.querySelector('dialog')!.close();
    this.dispatchEvent(new CustomEvent('course-changed', { bubbles: true, detail: '' }));
    location.hash = `#/${id}`;
  };
}

function titleOf(yaml: string): string {
  const title = valueAt(yaml, ['title']);
  return typeof title === 'string' && title !== '' ? title : 'a story without a title';
}
