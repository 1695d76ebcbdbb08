import { svg, html, type TemplateResult } from 'lit';

/** Line drawings, 24 units square, drawn in the colour of the text beside them. Words carry the meaning. */
const DRAWN = {
  help: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v6"/><path d="M12 16.5v.5"/>`,
  pause: svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z"/><path d="M5 19 19 5"/>`,
  leave: svg`<path d="M13 4H5v16h8"/><path d="M10 12h11"/><path d="m17 8 4 4-4 4"/>`,
  book: svg`<path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2z"/><path d="M12 6v14"/>`,
  back: svg`<path d="M20 12H4"/><path d="m10 6-6 6 6 6"/>`,
  notebook: svg`<path d="M6 3h13v18H6z"/><path d="M3.5 8H8M3.5 12H8M3.5 16H8"/><path d="M11 8h5M11 12h5"/>`,
  best: svg`<circle cx="12" cy="12" r="9"/><path d="m7.5 12.5 3 3 6-7"/>`,
  acceptable: svg`<circle cx="12" cy="12" r="9"/><path d="M7.5 12h9"/>`,
  poor: svg`<circle cx="12" cy="12" r="9"/><path d="m8.5 8.5 7 7M15.5 8.5l-7 7"/>`,
  stop: svg`<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z"/><path d="M12 7.5v6M12 16.5v.5"/>`,
  up: svg`<path d="M12 19V5"/><path d="m6 11 6-6 6 6"/>`,
  down: svg`<path d="M12 5v14"/><path d="m6 13 6 6 6-6"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`,
} as const;

export type Icon = keyof typeof DRAWN;

/** An icon, unseen by assistive technology: it always stands beside words. */
export function icon(name: Icon): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${DRAWN[name]}
  </svg>`;
}
