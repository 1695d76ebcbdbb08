import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { LessonStore, TextChange, What } from './lesson-store.ts';

/** An element of the studio: in the page itself, so that labels and styles reach into it. */
export abstract class PlainElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}

/** An element that shows something of the open lesson, and is drawn again when that changes. */
export abstract class StudioElement extends PlainElement {
  @property({ attribute: false }) store!: LessonStore;
  private silence: (() => void) | null = null;

  /** What of the lesson it shows. */
  protected abstract readonly shows: readonly What[];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.store) this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence?.();
    this.silence = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('store')) this.follow();
  }

  /** Called for every change of what it shows; by default it is drawn again. */
  protected told(what: What, change?: TextChange): void {
    void what;
    void change;
    this.requestUpdate();
  }

  private follow(): void {
    this.silence?.();
    this.silence = this.store.listen((what, change) => {
      if (this.shows.includes(what)) this.told(what, change);
    });
  }
}
