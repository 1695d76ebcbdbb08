import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallRecord } from '../runtime/scorm-runtime.ts';
import { sharedStyles } from './shared-styles.ts';
import { counted } from './words.ts';

/** What a package said to the LMS, call by call: element, value, result, error, and each rule it broke. */
@customElement('call-log')
export class CallLog extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        max-height: var(--call-log-height, 28rem);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      li {
        padding: 4px 12px;
        border-bottom: 1px solid var(--line);
      }
      li.broken {
        background: var(--critical-tint);
        color: var(--critical);
        border-inline-start: 4px solid var(--critical);
      }
      .call {
        font-weight: 600;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      input {
        width: 20px;
        height: 20px;
        min-height: 0;
        accent-color: var(--action);
      }
    `,
  ];

  @property({ attribute: false }) calls: readonly (CallRecord & { launch?: number })[] = [];
  @state() private onlyBroken = false;

  override render() {
    const broken = this.calls.filter(({ violation }) => violation !== undefined);
    const shown = this.onlyBroken ? broken : this.calls;
    return html`
      <div class="row">
        <span role="status"
          >${counted(this.calls.length, 'call')},
          ${broken.length === 0 ? 'no rule broken' : counted(broken.length, 'rule broken', 'rules broken')}</span
        >
        <label>
          <input
            type="checkbox"
            .checked=${this.onlyBroken}
            @change=${(event: Event) => (this.onlyBroken = (event.target as HTMLInputElement).checked)}
          />
          Only broken rules
        </label>
      </div>
      ${
        shown.length === 0
          ? html`<p class="muted">
              ${this.onlyBroken ? 'The package has broken no rule.' : 'The package has said nothing yet.'}
            </p>`
          : html`<ol tabindex="0" aria-label="Calls, latest first">
              ${[...shown].reverse().map((call) => this.line(call))}
            </ol>`
      }
    `;
  }

  private line({
    n,
    call,
    element,
    value,
    result,
    error,
    violation,
    launch,
  }: CallRecord & { launch?: number }) {
    return html`<li class="mono ${violation === undefined ? '' : 'broken'}">
      <span class="muted">${launch === undefined ? '' : `${launch + 1}.`}${n + 1}</span>
      <span class="call">${call}</span>
      ${element === undefined ? nothing : element} ${value === undefined ? nothing : html`= “${value}”`} →
      ${result || '“”'} ${error === '0' ? nothing : html`<strong>error ${error}</strong>`}
      ${violation === undefined ? nothing : html`<div>Rule broken: ${violation}</div>`}
    </li>`;
  }
}
