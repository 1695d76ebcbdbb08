import { LitElement, type PropertyDeclarations } from 'lit';

/**
 * The base of every element here: it is given a `view`, whole, and shows it.
 *
 * It renders into the page itself. One style sheet then styles the static first paint and the running lesson alike,
 * labels and their fields can point at each other by id, and a page prints as it stands.
 */
export class ViewElement<View> extends LitElement {
  static override properties: PropertyDeclarations = { view: { attribute: false } };
  view!: View;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** A property that an element keeps to itself and that is shown anew when it changes. */
export const OWN = { state: true } as const;
