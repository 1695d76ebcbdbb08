/** What many screens are put together from. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from './icons.ts';

/** Anything that can be shown in a template. */
export type Shown = TemplateResult | string | typeof nothing | readonly Shown[];

/** A button with its words. `name` is what it is called where its words alone would not tell it from others. */
export function button(
  text: Shown,
  onPress: (event: Event) => void,
  style = '',
  name: string | typeof nothing = nothing,
): TemplateResult {
  return html`<button type="button" class=${style} aria-label=${name} @click=${onPress}>${text}</button>`;
}

/** The button that goes on from here. */
export function primary(text: Shown, onPress: (event: Event) => void): TemplateResult {
  return button(text, onPress, 'primary');
}

/** A button of the frame: an icon and words. */
export function tool(name: Icon, text: string, onPress: (event: Event) => void): TemplateResult {
  return button(html`${icon(name)}<span>${text}</span>`, onPress, 'quiet');
}

/** A part of a screen under its own heading. `id` is the heading's on the page. */
export function section(id: string, title: Shown, content: Shown, style = ''): TemplateResult {
  return html`<section class=${style} aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
}

/** Names and what belongs to them. */
export function table(rows: readonly (readonly [name: string, value: Shown])[]): TemplateResult {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
