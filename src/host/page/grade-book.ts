import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GradebookAttempt } from '../attempts/gradebook.ts';
import { addressOf } from './address.ts';
import { fetchGradebook } from './server-client.ts';
import { sharedStyles } from './shared-styles.ts';
import { standardName, statusTone, when } from './words.ts';

/** Every attempt of every learner, the latest first. */
@customElement('grade-book')
export class GradeBook extends LitElement {
  static override styles = sharedStyles;

  @property() learner = '';
  @state() private attempts: GradebookAttempt[] | null = null;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.attempts = (await fetchGradebook()).attempts;
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }

  override render() {
    return html`<h1>Gradebook</h1>
      ${this.fault ? html`<div class="notice critical" role="alert"><p>${this.fault}</p></div>` : nothing}
      ${this.attempts === null ? nothing : this.attempts.length === 0 ? this.empty() : this.table(this.attempts)}`;
  }

  private empty() {
    return html`<div class="notice">
      <p><strong>Nobody has launched a course yet.</strong></p>
      <p>
        Go to the <a href=${addressOf({ view: 'courses' }, this.learner)}>courses</a>, launch one, and come
        back: status, score, time and every answer appear here.
      </p>
    </div>`;
  }

  private table(attempts: readonly GradebookAttempt[]) {
    return html`<p class="row">
        <a class="button" href="/api/gradebook.csv" download>Download as CSV</a>
        <a class="button" href="/api/governors.html" target="_blank" rel="noopener"
          >Report for governors <span class="muted">(opens in a new tab)</span></a
        >
      </p>
      <div class="scroll" role="region" aria-label="Attempts" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Learner</th>
              <th scope="col">Course</th>
              <th scope="col">Status</th>
              <th scope="col">Score</th>
              <th scope="col">Time</th>
              <th scope="col">Answers</th>
              <th scope="col">Rules broken</th>
              <th scope="col">Last written</th>
            </tr>
          </thead>
          <tbody>
            ${attempts.map((attempt) => this.line(attempt))}
          </tbody>
        </table>
      </div>`;
  }

  private line(attempt: GradebookAttempt) {
    const { learner, sco, number, standard, status, score, time, interactions, violations, updatedAt } =
      attempt;
    return html`<tr>
      <th scope="row">${learner.name}</th>
      <td>
        <a href=${addressOf({ view: 'attempt', id: attempt.id }, this.learner)}
          >${attempt.package.title}, attempt ${number}</a
        >
        <div class="small muted">
          ${sco.title === attempt.package.title ? '' : `${sco.title}, `}${standardName(standard)}
        </div>
      </td>
      <td><span class="tag ${statusTone(status)}">${status}</span></td>
      <td class="number">${score.raw ?? '–'}</td>
      <td class="number">${time}</td>
      <td class="number">${interactions.length}</td>
      <td class="number">
        ${violations.length > 0 ? html`<span class="tag critical">${violations.length}</span>` : '0'}
      </td>
      <td class="small">${when(updatedAt)}</td>
    </tr>`;
  }
}
