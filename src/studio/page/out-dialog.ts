import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LOCALES } from '../../locale/choose.ts';
import type { Progress } from '../wire.ts';
import type { LessonStore } from './lesson-store.ts';
import { buildPackages, packageLink, playPackage } from './server.ts';
import { PlainElement } from './studio-element.ts';

const STANDARDS = [
  { id: 'scorm12', name: 'SCORM 1.2', says: 'most learning sites' },
  { id: 'scorm2004-3', name: 'SCORM 2004, 3rd edition', says: '' },
  { id: 'scorm2004-4', name: 'SCORM 2004, 4th edition', says: '' },
  { id: 'cmi5', name: 'cmi5', says: '' },
  { id: 'web', name: 'plain web', says: 'records nothing' },
];

/** The last of the interface's languages is for tests. */
const LANGUAGES = LOCALES.slice(0, -1);
const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });

interface Built {
  file: string;
  bytes: number;
}

/** Builds the packages of a lesson, to be downloaded or played in the local LMS. */
@customElement('out-dialog')
export class OutDialog extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private chosen: readonly string[] = ['scorm12'];
  @state() private locale = 'en-GB';
  @state() private step: Extract<Progress, { kind: 'step' }> | null = null;
  @state() private built: Built[] = [];
  @state() private said = '';
  @state() private faults: string[] = [];
  @state() private busy = false;
  @state() private lms = '';

  async open(store: LessonStore): Promise<void> {
    this.store = store;
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    if (!this.store) return nothing;
    const { step } = this;
    return html`<dialog class="out" aria-labelledby="out-title">
      <h2 id="out-title">Package the lesson</h2>
      <fieldset>
        <legend>For which standard</legend>
        ${STANDARDS.map(
          ({ id, name, says }) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${this.chosen.includes(id)}
                @change=${(event: Event) => this.choose(id, (event.target as HTMLInputElement).checked)}
              />
              ${name}${says ? html` <span class="muted">(${says})</span>` : nothing}</label
            >`,
        )}
      </fieldset>
      <label class="field" for="out-locale">In which language</label>
      <select id="out-locale" aria-describedby="out-locale-hint" @change=${this.chooseLocale}>
        ${LANGUAGES.map((tag) => html`<option value=${tag} .selected=${tag === this.locale}>${NAMES.of(tag)}</option>`)}
      </select>
      <p class="hint" id="out-locale-hint">
        The lesson is in that language as far as it is translated (see Translations). Facts and what stands in
        course.yaml stay in English.
      </p>
      <div class="row">
        <button
          type="button"
          class="primary"
          ?disabled=${this.busy || this.chosen.length === 0}
          @click=${this.build}
        >
          Build
        </button>
        <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Close</button>
      </div>
      <div role="status">
        ${
          step
            ? html`<p>${step.says}</p>
                <progress max=${step.all} value=${step.done} aria-label="How far it is">
                  ${step.done} of ${step.all}
                </progress>`
            : nothing
        }
        ${this.said ? html`<p class="notice ${this.faults.length > 0 || this.built.length === 0 ? 'caution' : 'good'}">${this.said}</p>` : nothing}
      </div>
      ${
        this.faults.length > 0
          ? html`<ul>
              ${this.faults.map((fault) => html`<li>${fault}</li>`)}
            </ul>`
          : nothing
      }
      <ul class="built">
        ${this.built.map(
          ({ file, bytes }) =>
            html`<li>
              <code>${file}</code> <span class="muted">${Math.round(bytes / 1000)} kB</span>
              <div class="row">
                <a class="button" href=${packageLink(this.store!.id, file)} download=${file}>Download</a>
                ${/-scorm/.test(file) ? html`<button type="button" aria-label="Play ${file} in the local LMS" @click=${() => this.play(file)}>Play in the local LMS</button>` : nothing}
              </div>
            </li>`,
        )}
      </ul>
      <p role="status">${this.lms}</p>
    </dialog>`;
  }

  private readonly chooseLocale = (event: Event): void => {
    this.locale = (event.target as HTMLSelectElement).value;
  };

  private choose(id: string, isChosen: boolean): void {
    this.chosen = STANDARDS.map((one) => one.id).filter((one) =>
      one === id ? isChosen : this.chosen.includes(one),
    );
  }

  private readonly build = async (): Promise<void> => {
    const store = this.store!;
    this.busy = true;
    this.built = [];
    this.faults = [];
    this.said = '';
    try {
      await store.saver.flush();
      await buildPackages(store.id, { standards: this.chosen, locale: this.locale }, (progress) =>
        this.told(progress),
      );
    } catch (error) {
      this.said = (error as Error).message;
    }
    this.step = null;
    this.busy = false;
  };

  private told(progress: Progress): void {
    switch (progress.kind) {
      case 'step':
        this.step = progress;
        break;
      case 'file':
        this.built = [...this.built, { file: progress.file, bytes: progress.bytes }];
        break;
      case 'done':
        this.said = progress.says;
        break;
      case 'fault':
        this.said = progress.says;
        this.faults = progress.more;
    }
  }

  private async play(file: string): Promise<void> {
    // Opened at once, while the click still counts as one: a browser stops what opens by itself.
    const page = window.open('', '_blank');
    this.lms = 'Starting the local LMS.';
    try {
      const { url } = await playPackage(this.store!.id, file);
      this.lms = `Playing at ${url.split('?')[0]}`;
      if (page) {
        page.opener = null;
        page.location.replace(url);
      } else this.lms = `Your browser stopped the window. Open ${url} yourself.`;
    } catch (error) {
      page?.close();
      this.lms = (error as Error).message;
    }
  }
}
