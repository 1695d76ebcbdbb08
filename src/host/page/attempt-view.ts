import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GradebookAttempt, GradebookInteraction } from '../attempts/gradebook.ts';
import { addressOf } from './address.ts';
import type { ConfirmDialog } from './confirm-dialog.ts';
import { deleteAttempt, fetchGradebook } from './server-client.ts';
import { sharedStyles } from './shared-styles.ts';
import { counted, standardName, statusTone, when } from './words.ts';

/** One attempt whole: what was reported, every answer in words, every rule broken, and the raw data behind. */
@customElement('attempt-view')
export class AttemptView extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .answers {
        padding: 0;
        margin: 0 0 24px;
        list-style: none;
      }
      .answers h3 {
        margin-bottom: 4px;
      }
      .answers ul {
        margin: 0 0 8px;
        padding-inline-start: 20px;
      }
      section {
        margin-bottom: 24px;
      }
    `,
  ];

  @property() attemptId = '';
  @property() learner = '';
  @state() private attempt: GradebookAttempt | null = null;
  @state() private fault = '';
  @query('confirm-dialog') private dialog!: ConfirmDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      const { attempts } = await fetchGradebook();
      this.attempt = attempts.find(({ id }) => id === this.attemptId) ?? null;
      if (!this.attempt) this.fault = 'There is no such attempt. It may have been deleted.';
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }

  override render() {
    const back = html`<p>
      <a href=${addressOf({ view: 'gradebook' }, this.learner)}>Back to the gradebook</a>
    </p>`;
    if (this.fault)
      return html`<h1>Attempt</h1>
        <div class="notice critical" role="alert"><p>${this.fault}</p></div>
        ${back}`;
    const { attempt } = this;
    if (!attempt) return nothing;
    return html`${back}
      <h1>${attempt.package.title}</h1>
      <p>${attempt.learner.name}, attempt ${attempt.number}</p>
      ${this.summary(attempt)} ${this.actions(attempt)} ${this.answers(attempt)} ${this.objectives(attempt)}
      ${this.log(attempt)} ${this.raw(attempt)}
      <confirm-dialog heading="Delete this attempt?" action="Delete the attempt">
        <p>
          ${attempt.learner.name}, attempt ${attempt.number},
          ${counted(attempt.interactions.length, 'answer')}. It cannot be brought back.
        </p>
      </confirm-dialog>`;
  }

  private summary(attempt: GradebookAttempt) {
    const { score } = attempt;
    return html`<dl class="card">
      <dt>Status</dt>
      <dd>
        <span class="tag ${statusTone(attempt.status)}">${attempt.status}</span>
        <span class="small muted">completion ${attempt.completion}, success ${attempt.success}</span>
      </dd>
      <dt>Score</dt>
      <dd>
        ${score.raw === null ? 'none' : `${score.raw}${score.max === null ? '' : ` of ${score.max}`}`}${score.scaled === null ? '' : `, scaled ${score.scaled}`}
      </dd>
      <dt>Time</dt>
      <dd>${attempt.time} <span class="small muted">added up when the package finishes</span></dd>
      <dt>Next launch</dt>
      <dd>${attempt.finished ? 'a review, without credit' : 'goes on with this attempt'}</dd>
      <dt>Standard</dt>
      <dd>${standardName(attempt.standard)}</dd>
      <dt>Launched</dt>
      <dd>
        ${attempt.launches.map(
          ({ at, mode, entry, commits, finishedAt, fault }) =>
            html`<div>
              ${when(at)}: ${mode}, entry ${entry || '“”'}, ${counted(commits, 'commit')},
              ${finishedAt ? 'finished' : 'never finished'}${fault === 'none' ? '' : `, fault ${fault}`}
            </div>`,
        )}
      </dd>
      <dt>Location</dt>
      <dd class="mono">${attempt.location || '“”'}</dd>
      <dt>Suspend data</dt>
      <dd class="mono">
        ${attempt.suspendData || '“”'}
        <span class="muted">(${counted(attempt.suspendData.length, 'character')})</span>
      </dd>
    </dl>`;
  }

  private actions(attempt: GradebookAttempt) {
    const to = (newAttempt: boolean) =>
      addressOf(
        {
          view: 'play',
          package: attempt.package.key,
          sco: attempt.sco.key,
          mode: 'normal',
          newAttempt,
          fault: 'none',
        },
        attempt.learner.id,
      );
    return html`<p class="row">
      <a class="button primary" href=${to(false)}
        >${attempt.finished ? 'Review' : 'Continue'} as ${attempt.learner.name}</a
      >
      <a class="button" href=${to(true)}>Start a new attempt</a>
      <button type="button" class="danger" @click=${() => void this.deleteAttempt(attempt)}>
        Delete this attempt
      </button>
    </p>`;
  }

  private answers({ interactions }: GradebookAttempt) {
    return html`<section aria-labelledby="answers">
      <h2 id="answers">${counted(interactions.length, 'answer')}</h2>
      ${
        interactions.length === 0
          ? html`<p class="muted">The package has reported none.</p>`
          : html`<ol class="answers">
              ${interactions.map((one) => this.answer(one))}
            </ol>`
      }
    </section>`;
  }

  private answer({
    id,
    type,
    time,
    response,
    result,
    latency,
    weighting,
    description,
    words,
    objectives,
    correctResponses,
  }: GradebookInteraction) {
    const asked = words?.prompt || description;
    return html`<li class="card">
      <h3>${asked || html`<span class="mono">${id}</span>`}</h3>
      ${
        words && words.answers.length > 0
          ? html`<ul>
              ${words.answers.map((answer) => html`<li>${answer}</li>`)}
            </ul>`
          : nothing
      }
      <dl class="small">
        <dt>Id</dt>
        <dd class="mono">${id}</dd>
        <dt>Response</dt>
        <dd class="mono">${response || '“”'}</dd>
        <dt>Result</dt>
        <dd>${result || 'none'}</dd>
        <dt>Took</dt>
        <dd>${latency || 'not said'}</dd>
        <dt>Type, weight</dt>
        <dd>${type || 'none'}, ${weighting || 'none'}</dd>
        ${
          correctResponses.length > 0
            ? html`<dt>Correct</dt>
                <dd class="mono">${correctResponses.join(' or ')}</dd>`
            : nothing
        }
        ${
          objectives.length > 0
            ? html`<dt>Objectives</dt>
                <dd class="mono">${objectives.join(', ')}</dd>`
            : nothing
        }
        <dt>At</dt>
        <dd>${time || 'not said'}</dd>
      </dl>
    </li>`;
  }

  private objectives({ objectives }: GradebookAttempt) {
    if (objectives.length === 0) return nothing;
    return html`<section aria-labelledby="objectives">
      <h2 id="objectives">Objectives</h2>
      <div class="scroll" role="region" aria-label="Objectives" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Id</th>
              <th scope="col">Status</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            ${objectives.map(
              ({ id, status, score }) =>
                html`<tr>
                  <th scope="row" class="mono">${id}</th>
                  <td>${status || 'none'}</td>
                  <td class="number">${score.raw ?? '–'}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private log({ calls, violations }: GradebookAttempt) {
    return html`<details ?open=${violations.length > 0}>
      <summary>What the package said</summary>
      <call-log .calls=${calls}></call-log>
    </details>`;
  }

  private raw({ cmi }: GradebookAttempt) {
    const elements = Object.entries(cmi).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    return html`<details>
      <summary>Raw data (${counted(elements.length, 'element')})</summary>
      <div class="scroll" role="region" aria-label="Raw data" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            ${elements.map(
              ([element, value]) =>
                html`<tr>
                  <th scope="row" class="mono">${element}</th>
                  <td class="mono">${value}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  private async deleteAttempt(attempt: GradebookAttempt): Promise<void> {
    if (!(await this.dialog.ask())) return;
    try {
      await deleteAttempt(attempt.id);
      location.assign(addressOf({ view: 'gradebook' }, this.learner));
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }
}
