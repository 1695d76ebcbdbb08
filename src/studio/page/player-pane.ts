import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Payload } from '../../course/learner/payload.ts';
import { enGB } from '../../locale/en-GB.ts';
import { takenInWords } from '../../story/author/run-in-words.ts';
import type { Taken } from '../../story/learner/play.ts';
import type { Story } from '../../story/learner/story.ts';
import { startingAt } from '../analysis/with-flags.ts';
import type { Playable } from '../analysis/whole.ts';
import type { What } from './lesson-store.ts';
import type { FromPreview, PreviewPoint, ToPreview } from './preview/messages.ts';
import { StudioElement } from './studio-element.ts';

/** The lesson being played, as learners see it, and what a learner at this point has seen and scored. */
@customElement('player-pane')
export class PlayerPane extends StudioElement {
  protected readonly shows: readonly What[] = ['known', 'playable'];
  @state() private point: PreviewPoint | null = null;
  @state() private flags: string[] = [];
  /** Where a run with flags of the trainer's own begins; null while the run is one from the start. */
  @state() private from: string | null = null;
  private ready = false;
  private sent: Playable | null = null;
  private wanted: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.heard);
  }

  protected override told(): void {
    const { playable } = this.store.analyst.known;
    if (this.ready && playable && playable !== this.sent) this.sendLesson();
    if (this.wanted !== null) this.playFrom(this.wanted);
    this.requestUpdate();
  }

  /** Takes the player to a scene by the shortest road, or, where flags were chosen, straight there. */
  playFrom(scene: string): void {
    const { roads, playable } = this.store.analyst.known;
    this.wanted = null;
    if (!this.ready || !roads || !playable || !Object.hasOwn(playable.story.scenes, scene)) {
      this.wanted = scene;
      return;
    }
    if (this.point?.scene === scene && this.from === null) return;
    const list = roads[scene];
    if (list) return this.go(null, list, scene);
    // Not reached by any run: it is played all the same, from there.
    this.go(scene, [], scene);
  }

  protected override render() {
    const { analysis, current, playable } = this.store.analyst.known;
    const { point } = this;
    return html`<div class="player-bar row">
        <button type="button" class="small" @click=${() => this.go(null, [], null)}>From the start</button>
        <button
          type="button"
          class="small"
          ?disabled=${this.store.scene === null}
          @click=${() => this.playHere()}
        >
          Play from here
        </button>
        <details class="flags">
          <summary>With flags${this.flags.length > 0 ? ` (${this.flags.length})` : ''}</summary>
          ${this.flagChoices()}
        </details>
      </div>
      ${analysis && !analysis.plays ? html`<p class="notice caution">The lesson has a fault that keeps it from being played. It is shown as it last was.</p>` : nothing}
      ${this.from !== null ? html`<p class="notice">Started at ${this.from}${this.flags.length > 0 ? ` with ${this.flags.join(', ')} set` : ''}: the score counts from there.</p>` : nothing}
      <iframe class=${current ? '' : 'late'} src="play.html" title="The lesson as learners see it"></iframe>
      ${point && playable ? this.seen(point, playable.story) : nothing}`;
  }

  private flagChoices() {
    const all = this.store.analyst.known.analysis?.flags ?? [];
    if (all.length === 0) return html`<p class="hint">The lesson has no flags.</p>`;
    return html`<fieldset class="flag-list">
      <legend>Set when the scene is entered</legend>
      ${all.map(
        (flag) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${this.flags.includes(flag)}
              @change=${(event: Event) => this.setFlag(flag, (event.target as HTMLInputElement).checked)}
            />
            ${flag}</label
          >`,
      )}
    </fieldset>`;
  }

  private seen(point: PreviewPoint, story: Story) {
    const { list, earned, criticals, flags, result } = point;
    const set = [...new Set([...(this.from === null ? [] : this.flags), ...flags])];
    return html`<details class="seen">
      <summary>
        Here: ${list.length} ${list.length === 1 ? 'decision' : 'decisions'},
        ${earned}${story.denominator > 0 ? ` of ${story.denominator}` : ''}
        points${criticals.length > 0 ? `, ${criticals.length} critical` : ''}${result ? `; ${result.score} of 100, ${result.passed ? 'passed' : 'not passed'}` : ''}
      </summary>
      ${
        list.length > 0
          ? html`<ol>
              ${list.map((taken) => html`<li>${Object.hasOwn(story.scenes, taken.scene) ? takenInWords(story, taken) : taken.scene}</li>`)}
            </ol>`
          : html`<p class="hint">Nothing decided yet.</p>`
      }
      <p>
        Flags: ${set.length > 0 ? set.join(', ') : 'none'}. Critical errors:
        ${criticals.length > 0 ? criticals.join(', ') : 'none'}.
      </p>
    </details>`;
  }

  private setFlag(flag: string, isSet: boolean): void {
    this.flags = isSet ? [...this.flags, flag] : this.flags.filter((other) => other !== flag);
  }

  private playHere(): void {
    const { scene } = this.store;
    if (scene === null) return;
    if (this.flags.length > 0) return this.go(scene, [], scene);
    this.point = null;
    this.playFrom(scene);
  }

  private go(from: string | null, list: Taken[], scene: string | null): void {
    this.from = from;
    const payload = this.payload();
    if (payload) this.send({ kind: 'go', payload, list, scene });
  }

  private sendLesson(): void {
    const payload = this.payload();
    if (payload) this.send({ kind: 'lesson', payload });
  }

  private payload(): Payload | null {
    const { playable } = this.store.analyst.known;
    if (!playable) return null;
    this.sent = playable;
    const { story, facts, course } = playable;
    // Until the proof has said what all points are, a score is not one: a hundred keeps it finite.
    const whole = { ...story, denominator: story.denominator || 100 };
    const from = this.from !== null && Object.hasOwn(whole.scenes, this.from) ? this.from : null;
    return {
      format: 1,
      story: from === null ? whole : startingAt(whole, from, new Set(this.flags)),
      facts,
      course,
      settings: {
        standard: 'web',
        detail: 'decisions',
        onFail: 'incomplete',
        nation: 'england',
        locale: 'en-GB',
      },
      reviewCopy: [],
      language: 'en-GB',
      words: enGB,
    };
  }

  private send(message: ToPreview): void {
    this.querySelector('iframe')?.contentWindow?.postMessage(message, location.origin);
  }

  private readonly heard = (event: MessageEvent<FromPreview>): void => {
    const frame = this.querySelector('iframe')?.contentWindow;
    if (event.origin !== location.origin || event.source !== frame) return;
    if (event.data.kind === 'ready') {
      this.ready = true;
      this.sent = null;
      return this.told();
    }
    const before = this.point?.scene;
    this.point = event.data;
    const { scene } = event.data;
    // Whoever plays on is followed; where the trainer is typing, they are not led away.
    const moved =
      scene !== null && scene !== before && document.activeElement === this.querySelector('iframe');
    if (moved && this.store.scene !== scene) this.store.goTo(['scenes', scene]);
  };
}
