import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCourse } from '../../course/learner/payload.ts';

/** The school that a package was built for, with its logo where it has one. */
export function schoolLine({ school }: ShownCourse): TemplateResult | typeof nothing {
  if (!school) return nothing;
  return html`<p class="school">
    ${school.logo ? html`<img src=${school.logo} alt="" />` : nothing}<span>${school.name}</span>
  </p>`;
}
