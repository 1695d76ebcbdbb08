import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { countsInWords } from '../know/groups.ts';
import type { ConflictDialog } from './conflict-dialog.ts';
import type { FormPane } from './form-pane.ts';
import type { HistoryDialog } from './history-dialog.ts';
import type { What } from './lesson-store.ts';
import type { OutDialog } from './out-dialog.ts';
import type { PlayerPane } from './player-pane.ts';
import { StudioElement } from './studio-element.ts';
import { tabList, type Tab } from './tabs.ts';
import type { TranslationsDialog } from './translations-dialog.ts';
import type { TwineDialog } from './twine-dialog.ts';
import './comments-pane.ts';
import './conflict-dialog.ts';
import './fact-picker.ts';
import './faults-pane.ts';
import './form-pane.ts';
import './guidance-pane.ts';
import './history-dialog.ts';
import './out-dialog.ts';
import './pictures-pane.ts';
import './player-pane.ts';
import './proof-pane.ts';
import './scene-outline.ts';
import './story-map.ts';
import './text-editor.ts';
import './translations-dialog.ts';
import './twine-dialog.ts';

type Left = 'map' | 'outline';
type Middle = 'form' | 'text';
type Right = 'play' | 'faults' | 'proof' | 'pictures' | 'guidance' | 'comments';

/** A lesson, open: the map, forms or text, and the player or what is known of it, side by side. */
@customElement('lesson-view')
export class LessonView extends StudioElement {
  protected readonly shows: readonly What[] = ['known', 'saved', 'notice', 'text', 'comments'];
  @state() private left: Left = 'map';
  @state() private middle: Middle = 'form';
  @state() private right: Right = 'play';

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('play-scene', this.play);
    this.addEventListener('go-there', this.goThere);
    document.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    document.title = `${this.lessonTitle()} – the studio`;
  }

  protected override render() {
    const { store, left, middle, right } = this;
    const { found } = store.analyst.known;
    const open = store.comments.all.filter(({ done }) => !done).length;
    const tabs: Tab[] = [
      { id: 'play', label: 'Play' },
      { id: 'faults', label: 'Faults', count: found.length },
      { id: 'proof', label: 'Proof' },
      { id: 'pictures', label: 'Pictures' },
      { id: 'guidance', label: 'Guidance' },
      { id: 'comments', label: 'Comments', count: open },
    ];
    return html`<main class="lesson" id="main" tabindex="-1" aria-label="Lesson in the studio">
      <div class="lesson-bar">
        <h1>${this.lessonTitle()}</h1>
        <p class="state" role="status">${this.stateInWords()}</p>
        <div class="row">
          <button type="button" class="small" ?disabled=${!store.canUndo} @click=${() => store.undo()}>
            Undo
          </button>
          <button type="button" class="small" ?disabled=${!store.canRedo} @click=${() => store.redo()}>
            Redo
          </button>
          <button
            type="button"
            class="small"
            @click=${() => this.querySelector<HistoryDialog>('history-dialog')!.open(store)}
          >
            Earlier texts
          </button>
          <a
            class="button small"
            href="/storyboard/${store.id}"
            target="_blank"
            rel="noopener"
            @click=${this.saveFirst}
            >Storyboard</a
          >
          <button
            type="button"
            class="small"
            @click=${() => this.querySelector<TranslationsDialog>('translations-dialog')!.open(store)}
          >
            Translations
          </button>
          <button
            type="button"
            class="small"
            @click=${() => this.querySelector<TwineDialog>('twine-dialog')!.open(store)}
          >
            Twine
          </button>
          <button
            type="button"
            class="small primary"
            @click=${() => this.querySelector<OutDialog>('out-dialog')!.open(store)}
          >
            Package
          </button>
        </div>
      </div>
      <p class="summary" role="status">
        ${this.summary()} ${store.notice ? html`<span class="said">${store.notice}</span>` : nothing}
      </p>
      <div class="panes">
        <section class="pane" aria-label="The story">
          ${tabList(
            'left',
            'Ways to see the story',
            [
              { id: 'map', label: 'Map' },
              { id: 'outline', label: 'Outline' },
            ],
            left,
            (id) => (this.left = id as Left),
          )}
          <div class="panel" id="panel-left" role="tabpanel" aria-labelledby="tab-left-${left}">
            ${left === 'map' ? html`<story-map .store=${store}></story-map>` : html`<scene-outline .store=${store}></scene-outline>`}
          </div>
        </section>
        <section class="pane" aria-label="Form and text">
          ${tabList(
            'middle',
            'Ways to edit',
            [
              { id: 'form', label: 'Form' },
              { id: 'text', label: 'Text' },
            ],
            middle,
            (id) => (this.middle = id as Middle),
          )}
          <div
            class="panel ${middle}"
            id="panel-middle"
            role="tabpanel"
            aria-labelledby="tab-middle-${middle}"
          >
            ${middle === 'form' ? html`<form-pane .store=${store}></form-pane>` : html`<text-editor .store=${store}></text-editor>`}
          </div>
        </section>
        <section class="pane" aria-label="Player and findings">
          ${tabList('right', 'Ways to try and to know', tabs, right, (id) => (this.right = id as Right))}
          <div
            class="panel"
            id="panel-right"
            role="tabpanel"
            aria-labelledby="tab-right-${right}"
            tabindex=${right === 'play' ? -1 : 0}
          >
            <player-pane .store=${store} ?hidden=${right !== 'play'}></player-pane>
            ${this.known(right)}
          </div>
        </section>
      </div>
      <fact-picker></fact-picker>
      <out-dialog></out-dialog>
      <translations-dialog></translations-dialog>
      <twine-dialog></twine-dialog>
      <history-dialog></history-dialog>
      <conflict-dialog .store=${store}></conflict-dialog>
    </main>`;
  }

  private known(right: Right) {
    const { store } = this;
    switch (right) {
      case 'play':
        return nothing;
      case 'faults':
        return html`<faults-pane .store=${store}></faults-pane>`;
      case 'proof':
        return html`<proof-pane .store=${store}></proof-pane>`;
      case 'pictures':
        return html`<pictures-pane .store=${store}></pictures-pane>`;
      case 'guidance':
        return html`<guidance-pane .store=${store}></guidance-pane>`;
      case 'comments':
        return html`<comments-pane .store=${store}></comments-pane>`;
    }
  }

  private lessonTitle(): string {
    const title = this.store.value(['title']);
    return typeof title === 'string' && title !== '' ? title : this.store.id;
  }

  private summary(): string {
    const { analysis, found, courseFaults } = this.store.analyst.known;
    if (courseFaults.length > 0) return 'The course itself has a fault: see Faults.';
    if (!analysis) return 'Being looked at for the first time.';
    const counts = countsInWords(found);
    return `${counts}. ${analysis.sound ? 'The proof holds.' : analysis.proof ? 'The proof does not hold yet.' : 'Not proved while there are errors.'}`;
  }

  private stateInWords(): string {
    const { state: saved } = this.store.saver;
    switch (saved.kind) {
      case 'saved':
        return `Saved ${new Date(saved.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
      case 'saving':
        return 'Saving';
      case 'waiting':
        return 'Not saved: the studio is not answering. What you type is kept in this browser; start the studio again and it is saved.';
      case 'changed':
        return 'Not saved: changed elsewhere';
      case 'failed':
        return `Not saved: ${saved.why}`;
    }
  }

  private readonly play = (event: Event): void => {
    this.querySelector<PlayerPane>('player-pane')?.playFrom((event as CustomEvent<string>).detail);
  };

  /** A fault was chosen: focus goes to its field, or to its line. */
  private readonly goThere = async (): Promise<void> => {
    await this.updateComplete;
    const pane = this.querySelector<FormPane>('form-pane');
    if (!pane) return this.querySelector<HTMLElement>('text-editor')?.scrollIntoView();
    await pane.updateComplete;
    pane.fieldHere()?.focus();
  };

  private readonly saveFirst = async (event: Event): Promise<void> => {
    if (!this.store.saver.dirty) return;
    event.preventDefault();
    const page = window.open('', '_blank');
    await this.store.saver.flush();
    page?.location.replace(`/storyboard/${this.store.id}`);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (this.querySelector<ConflictDialog>('dialog[open]')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.store.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.store.redo();
    else if (key === 's') void this.store.saver.flush();
    else return;
    event.preventDefault();
  };
}
