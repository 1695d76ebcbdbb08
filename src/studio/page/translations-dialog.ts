import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Path } from '../../story/author/path.ts';
import type { TakenAnswer, TranslationAnswer } from '../wire.ts';
import { base64Of, fileGiven, offerFile } from './files.ts';
import type { LessonStore } from './lesson-store.ts';
import { exportTranslation, importTranslation, readTranslations } from './server.ts';
import { PlainElement } from './studio-element.ts';

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });
/** The languages most asked for; any other tag can be written. */
const ASKED = ['cy', 'pl', 'ro', 'pa', 'ur', 'ar', 'bn', 'pt', 'uk', 'ga', 'gd'];

/** The translations of a lesson: out to a translator, back in, and what has gone stale since. */
@customElement('translations-dialog')
export class TranslationsDialog extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private all: TranslationAnswer[] | null = null;
  @state() private taken: TakenAnswer | null = null;
  @state() private fault = '';
  @state() private said = '';

  async open(store: LessonStore): Promise<void> {
    this.store = store;
    this.all = null;
    this.taken = null;
    this.fault = '';
    this.said = '';
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
    await this.look();
  }

  protected override render() {
    if (!this.store) return nothing;
    const { all } = this;
    return html`<dialog class="wide" aria-labelledby="translations-title">
      <h2 id="translations-title">Translations</h2>
      <p class="hint">
        The lesson stays as it is. Each translation is kept beside it, text by text, with the original that it
        was made from; what is edited later is stale until it has been translated again, and learners meet the
        original until then.
      </p>
      <p role="status">${this.said}</p>
      <p class="fault" id="translations-fault" role="alert">${this.fault}</p>
      ${this.taken ? this.lookedAt(this.taken) : nothing}
      ${all === null ? html`<p>Looking.</p>` : all.length === 0 ? html`<p>There is no translation yet.</p>` : all.map((one) => this.kept(one))}
      <form class="group" @submit=${this.begin}>
        <h3>Out to a translator</h3>
        <label class="field" for="translation-to">The language, by its tag</label>
        <input
          id="translation-to"
          list="translation-tags"
          autocomplete="off"
          required
          pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
          placeholder="cy"
          aria-describedby="translation-to-hint"
        />
        <datalist id="translation-tags">
          ${ASKED.map((tag) => html`<option value=${tag}>${NAMES.of(tag)}</option>`)}
        </datalist>
        <p class="hint" id="translation-to-hint">
          cy is Welsh, pl Polish, ur Urdu. The file is XLIFF 2.0, which every translation tool reads.
        </p>
        <p><button class="primary">Export for the translator</button></p>
      </form>
      <div class="group">
        <h3>Back from a translator</h3>
        <label class="field" for="translation-file">The translated file (XLIFF)</label>
        <input id="translation-file" type="file" accept=".xlf,.xliff,.xml" @change=${this.take} />
        <p class="hint">
          It says itself which language it is in. It may hold a part only: the rest stays as it was.
        </p>
      </div>
      <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Close</button>
    </dialog>`;
  }

  private kept({ to, all, current, stale, missing, deleted, fault }: TranslationAnswer) {
    const name = nameOf(to);
    if (fault)
      return html`<section class="group">
        <h3>${name}</h3>
        <p class="notice critical">
          <code>translations/${to}.yaml</code> beside the lesson cannot be read: ${fault} Mend it, or put it
          away.
        </p>
      </section>`;
    return html`<section class="group" aria-label=${name}>
      <h3>${name}</h3>
      <p class="notice ${current === all ? 'good' : 'caution'}">
        ${current} of ${all} texts
        translated${stale.length > 0 ? `, ${stale.length} stale` : ''}${missing.length > 0 ? `, ${missing.length} missing` : ''}.
      </p>
      ${
        stale.length > 0
          ? this.listed(
              'Stale',
              name,
              stale.map(({ path, was, now, text }) => ({
                path,
                body: html`<dl>
                  <dt>It was</dt>
                  <dd>${was}</dd>
                  <dt>It is now</dt>
                  <dd>${now}</dd>
                  <dt>The old translation</dt>
                  <dd lang=${to}>${text}</dd>
                </dl>`,
              })),
            )
          : nothing
      }
      ${
        missing.length > 0
          ? this.listed(
              'Missing',
              name,
              missing.map(({ path, now }) => ({ path, body: html`<p>${now}</p>` })),
            )
          : nothing
      }
      ${
        deleted.length > 0
          ? this.listed(
              'No longer in the lesson',
              name,
              deleted.map(({ path, text }) => ({ path, body: html`<p lang=${to}>${text}</p>` })),
              false,
            )
          : nothing
      }
      <p>
        <button
          type="button"
          class="small"
          aria-label="Export ${name} for the translator"
          @click=${() => this.export(to)}
        >
          Export for the translator
        </button>
      </p>
    </section>`;
  }

  private listed(what: string, language: string, texts: { path: string; body: unknown }[], canGo = true) {
    return html`<details class="more">
      <summary aria-label="${what} in ${language}, ${texts.length}">${what} (${texts.length})</summary>
      <ul class="plain">
        ${texts.map(
          ({ path, body }) =>
            html`<li>
              ${canGo ? html`<button type="button" class="link" @click=${() => this.goTo(path)}>${inWords(path)}</button>` : html`<p>${inWords(path)}</p>`}
              ${body}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private lookedAt({ problems, faults }: TakenAnswer) {
    if (problems.length + faults.length === 0) return nothing;
    return html`<section class="notice caution" aria-label="To be looked at">
      <h3>To be looked at</h3>
      <ul>
        ${problems.map(({ path, what }) => html`<li>${path === null ? nothing : html`<button type="button" class="link" @click=${() => this.goTo(path)}>${inWords(path)}</button>: `}${what}</li>`)}
        ${faults.map(({ line, message }) => html`<li>Line ${line}, in the translation: ${message}</li>`)}
      </ul>
    </section>`;
  }

  private async look(): Promise<void> {
    try {
      await this.store!.saver.flush();
      this.all = await readTranslations(this.store!.id);
    } catch (error) {
      this.fault = (error as Error).message;
      this.all ??= [];
    }
  }

  private readonly begin = (event: Event): void => {
    event.preventDefault();
    void this.export(this.querySelector<HTMLInputElement>('#translation-to')!.value.trim());
  };

  private async export(to: string): Promise<void> {
    const { id, saver } = this.store!;
    this.fault = '';
    this.said = '';
    try {
      await saver.flush();
      const { xliff } = await exportTranslation(id, to);
      offerFile(`${id}.${to}.xlf`, xliff, 'application/xliff+xml');
      this.said = `${id}.${to}.xlf is downloaded, for the translator.`;
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }

  private readonly take = async (event: Event): Promise<void> => {
    const file = fileGiven(event);
    const { id, saver } = this.store!;
    if (!file) return;
    this.fault = '';
    this.said = `Reading ${file.name}.`;
    this.taken = null;
    try {
      await saver.flush();
      const taken = await importTranslation(id, await base64Of(file));
      this.taken = taken;
      this.said = taken.translation
        ? `${nameOf(taken.translation.to)} is kept beside the lesson.`
        : 'Nothing was taken in.';
      await this.look();
    } catch (error) {
      this.said = '';
      this.fault = (error as Error).message;
    }
  };

  private goTo(path: string): void {
    this.querySelector('dialog')!.close();
    this.store!.goTo(pathOf(path));
    this.dispatchEvent(new CustomEvent('go-there', { bubbles: true }));
  }
}

/** The path that a text is kept under. */
function pathOf(key: string): Path {
  return key
    .split('/')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** `scenes/in-the-line/beats/0/narration` as `in-the-line, beats 1, narration`. */
function inWords(key: string): string {
  return pathOf(key)
    .filter((step, i) => i > 0 || step !== 'scenes')
    .map((step, i) => (typeof step === 'number' ? ` ${step + 1}` : `${i > 0 ? ', ' : ''}${step}`))
    .join('');
}

function nameOf(tag: string): string {
  const name = NAMES.of(tag);
  return name === undefined || name === tag ? tag : `${name} (${tag})`;
}
