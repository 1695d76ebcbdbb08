import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { StandingAnswer } from '../wire.ts';
import { flagsIn } from './completions.ts';
import { fieldId } from './forms/field.ts';
import { newScene, sceneChoices } from './forms/flow-fields.ts';
import { aboutForm, afterForm, signOffForm } from './forms/lesson-form.ts';
import { competenciesForm, peopleForm } from './forms/people-form.ts';
import { sceneForm } from './forms/scene-form.ts';
import type { TextChange, What } from './lesson-store.ts';
import { readStanding } from './server.ts';
import { StudioElement } from './studio-element.ts';

type Part = 'lesson' | 'people' | 'competencies' | 'after' | 'sign-off' | 'scene';

/** The fields at the top of a lesson, by the form that has them. */
const PARTS: Readonly<Record<string, Part>> = {
  people: 'people',
  competencies: 'competencies',
  mistakes: 'after',
  'one-thing': 'after',
  closing: 'after',
  'signed-off': 'sign-off',
};

/** The lesson in forms: what the trainer is in is what is shown. */
@customElement('form-pane')
export class FormPane extends StudioElement {
  protected readonly shows: readonly What[] = ['text', 'place', 'known', 'shared', 'saved'];
  @state() private standing: StandingAnswer | string | null = null;
  private graph: unknown = null;

  protected override told(what: What, change?: TextChange): void {
    // What is known of the lesson changes nothing here but the headings of scenes.
    if (what === 'known' && this.graph === this.store.analyst.known.analysis?.graph) return;
    if (what === 'saved') {
      if (this.shownPart === 'sign-off' && this.store.saver.state.kind === 'saved') void this.lookUp();
      return;
    }
    this.graph = this.store.analyst.known.analysis?.graph;
    super.told(what, change);
  }

  private get shownPart(): Part {
    const [top] = this.store.place;
    if (top === 'scenes' && this.store.scene !== null) return 'scene';
    return PARTS[String(top)] ?? 'lesson';
  }

  protected override render() {
    const { store, shownPart: part } = this;
    const value = part === 'scene' ? `scene:${store.scene}` : part;
    const choices = sceneChoices(store);
    const option = (to: string, label: string) =>
      html`<option value=${to} .selected=${to === value}>${label}</option>`;
    return html`<div class="form-nav row">
        <label for="form-part">Edit</label>
        <select id="form-part" @change=${this.chosen}>
          ${option('lesson', 'The lesson')} ${option('people', 'People')}
          ${option('competencies', 'Competencies')} ${option('after', 'After the ending')}
          ${option('sign-off', 'Sign-off')}
          <optgroup label="Scenes">
            ${guard([choices, value], () => choices.map(({ value: id, label }) => option(`scene:${id}`, label)))}
          </optgroup>
        </select>
        <button type="button" @click=${() => newScene(store, store.scene)}>New scene</button>
      </div>
      <datalist id="flags">
        ${flagsIn(store.text).map((flag) => html`<option value=${flag}></option>`)}
      </datalist>
      <div class="form-body">${this.body(part)}</div>`;
  }

  private body(part: Part) {
    const { store } = this;
    const scene = store.scene;
    switch (part) {
      case 'lesson':
        return aboutForm(store);
      case 'people':
        return peopleForm(store);
      case 'competencies':
        return competenciesForm(store);
      case 'after':
        return afterForm(store);
      case 'sign-off':
        return signOffForm(store, this.standingShown());
      case 'scene':
        if (scene === null || !store.ids('scenes').includes(scene))
          return html`<p>There is no such scene now.</p>`;
        return store.readable(['scenes', scene])
          ? sceneForm(store, scene)
          : html`<h2>Scene <code>${scene}</code></h2>
              <p class="notice caution">
                The text of this scene cannot be read as it stands, so that the form cannot show it. Mend it
                in the text; the list of faults says where.
              </p>`;
    }
  }

  private standingShown() {
    const { standing } = this;
    if (standing === null) void this.lookUp();
    if (standing === null) return html`<p>Looking.</p>`;
    if (typeof standing === 'string') return html`<p class="notice caution">${standing}</p>`;
    return html`<p>The mark of the lesson as it now stands: <code>${standing.mark || 'none yet'}</code></p>
      ${
        standing.reviewCopy.length === 0
          ? html`<p class="notice good">It may be released as it stands.</p>`
          : html`<div class="notice caution">
              <p>It is packaged as a review copy:</p>
              <ul>
                ${standing.reviewCopy.map((why) => html`<li>${why}</li>`)}
              </ul>
            </div>`
      }
      <p><a href="/storyboard/${this.store.id}" target="_blank" rel="noopener">Open the storyboard</a></p>`;
  }

  private async lookUp(): Promise<void> {
    await this.store.saver.flush();
    this.standing = await readStanding(this.store.id).catch((error: unknown) => (error as Error).message);
  }

  protected override updated(): void {
    // A place that was chosen elsewhere is brought into view; focus stays where the trainer is.
    const field = this.fieldHere();
    if (field && !this.contains(document.activeElement) && this.lastShown !== field.id)
      field.scrollIntoView({ block: 'center' });
    this.lastShown = field?.id ?? '';
  }

  private lastShown = '';

  /** The control of the place that the trainer is at, or of what it stands in. */
  fieldHere(): HTMLElement | null {
    const { place } = this.store;
    for (let length = place.length; length > 2; length--) {
      const field = document.getElementById(fieldId(place.slice(0, length)));
      if (field) return field;
    }
    return place.length === 1 ? document.getElementById(fieldId(place)) : null;
  }

  private readonly chosen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value.startsWith('scene:')) {
      const scene = value.slice('scene:'.length);
      this.store.goTo(['scenes', scene]);
      this.dispatchEvent(new CustomEvent('play-scene', { detail: scene, bubbles: true }));
      return;
    }
    const field = {
      lesson: 'title',
      people: 'people',
      competencies: 'competencies',
      after: 'closing',
      'sign-off': 'signed-off',
    }[value];
    this.store.goTo(field ? [field] : []);
  };
}
