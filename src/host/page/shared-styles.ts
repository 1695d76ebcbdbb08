import { css } from 'lit';

/** What every element of the page has in common: type, links, buttons, fields, focus, notices, tables. */
export const sharedStyles = css`
  * {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
    margin: 0 0 12px;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.75rem;
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    font-size: 1.0625rem;
  }
  p {
    margin: 0 0 12px;
    max-width: 66ch;
  }
  a {
    color: var(--action);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button,
  select,
  input,
  .button {
    font: inherit;
    min-height: 44px;
    border-radius: var(--radius);
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 8px 16px;
    border: 2px solid var(--action);
    background: var(--surface);
    color: var(--action);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    background: var(--action);
    color: var(--on-action);
  }
  .danger {
    border-color: var(--critical);
    color: var(--critical);
  }
  button:hover,
  .button:hover {
    text-decoration: underline;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  select,
  input[type='file'] {
    max-width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--border);
    background: var(--surface);
    color: var(--text);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--focus-ink);
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 16px 24px;
    margin: 0 0 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    max-width: none;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.9375rem;
  }
  .notice {
    border-inline-start: 4px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    padding: 12px 16px;
    margin: 0 0 16px;
  }
  .notice p:last-child {
    margin: 0;
  }
  .good {
    background: var(--good-tint);
    color: var(--good);
    border-color: var(--good);
  }
  .caution {
    background: var(--caution-tint);
    color: var(--caution);
    border-color: var(--caution);
  }
  .critical {
    background: var(--critical-tint);
    color: var(--critical);
    border-color: var(--critical);
  }
  .tag {
    display: inline-block;
    border-radius: var(--radius);
    padding: 2px 8px;
    font-size: 0.9375rem;
    font-weight: 600;
    border: 1px solid currentcolor;
    white-space: nowrap;
  }
  code,
  .mono {
    font-family: var(--mono);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    margin: 0 0 16px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  tr:last-child > * {
    border-bottom: 0;
  }
  th {
    font-weight: 600;
  }
  thead th {
    overflow-wrap: normal;
  }
  td.number {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  summary {
    cursor: pointer;
    padding: 8px 0;
    min-height: 44px;
    font-weight: 600;
    color: var(--action);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 16px;
    margin: 0 0 16px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    margin: 0;
  }
  @media (max-width: 30em) {
    .card {
      padding: 16px;
    }
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-bottom: 8px;
    }
  }
`;
