import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GradebookAttempt } from '../attempts/gradebook.ts';
import type { PackageRecord, ScoRecord } from '../library/package-record.ts';
import { faultProfiles } from '../runtime/fault-profiles.ts';
import type { AddedAnswer, LibraryAnswer } from '../wire.ts';
import { addressOf } from './address.ts';
import type { ConfirmDialog } from './confirm-dialog.ts';
import { addFromShelf, fetchGradebook, removePackage, uploadZip } from './server-client.ts';
import { sharedStyles } from './shared-styles.ts';
import { counted, standardName, statusTone } from './words.ts';

type Message = { tone: 'good' | 'critical'; text: string } | null;

/**
 * The courses that can be launched, and the way to add one.
 * @fires library-changed after a course was added or removed
 */
@customElement('course-list')
export class CourseList extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .drop {
        border: 2px dashed var(--border);
      }
      .drop.over {
        border-color: var(--action);
        background: var(--good-tint);
      }
      .sco {
        border-top: 1px solid var(--line);
        padding-top: 12px;
        margin-top: 12px;
        justify-content: space-between;
      }
      .sco h3 {
        margin: 0;
      }
      label.field {
        display: block;
        font-weight: 600;
        margin-bottom: 4px;
      }
    `,
  ];

  @property({ attribute: false }) library!: LibraryAnswer;
  @property() learner = '';
  @state() private attempts: GradebookAttempt[] = [];
  @state() private message: Message = null;
  @state() private working = '';
  @state() private over = false;
  @state() private fault = 'none';
  @state() private toRemove: PackageRecord | null = null;
  @query('confirm-dialog') private dialog!: ConfirmDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    void fetchGradebook().then(({ attempts }) => (this.attempts = attempts));
  }

  override render() {
    const { packages, ready, refused, packagesFolder } = this.library;
    return html`
      <h1>Courses</h1>
      ${this.message ? html`<div class="notice ${this.message.tone}" role=${this.message.tone === 'critical' ? 'alert' : 'status'}><p>${this.message.text}</p></div>` : nothing}
      ${
        packages.length === 0
          ? html`<div class="notice">
              <p><strong>There is no course here yet.</strong></p>
              <p>
                Add a SCORM zip below, or make the lessons' own with <code>npm run package</code> and load
                this page again: they appear from <code>${packagesFolder}</code>.
              </p>
            </div>`
          : packages.map((record) => this.course(record))
      }
      ${this.shelf(ready, refused)} ${this.upload()} ${packages.length > 0 ? this.faults() : nothing}
      <confirm-dialog heading=${`Remove “${this.toRemove?.title ?? ''}”?`} action="Remove the course">
        <p>
          The course goes from this list. What learners did in it stays in the gradebook, and comes back to
          life when the same package is added again.
        </p>
      </confirm-dialog>
    `;
  }

  private course(record: PackageRecord) {
    const several = record.scos.length > 1;
    return html`<section class="card" aria-labelledby=${`course-${record.key}`}>
      <h2 id=${`course-${record.key}`}>${record.title}</h2>
      <p class="muted small">
        ${standardName(record.standard)}${record.version ? `, version ${record.version}` : ''}.
        ${counted(record.files, 'file')}, ${Math.ceil(record.bytes / 1024)} KB, from
        <span class="mono">${record.fileName}</span>.
      </p>
      ${record.scos.map((sco) => this.sco(record, sco, several))}
      <details>
        <summary>More about this package</summary>
        <dl>
          <dt>Identifier</dt>
          <dd class="mono">${record.identifier}</dd>
          <dt>SHA-256 of the zip</dt>
          <dd class="mono">${record.sha256}</dd>
          <dt>Wording of answers</dt>
          <dd>
            ${record.lesson ? 'Carried in the package: the gradebook shows it.' : 'Not carried: the gradebook shows answers as they were sent.'}
          </dd>
        </dl>
        <button type="button" class="danger" @click=${() => void this.removeCourse(record)}>
          Remove this course
        </button>
      </details>
    </section>`;
  }

  private sco(record: PackageRecord, sco: ScoRecord, several: boolean) {
    const attempt = this.attempts.find(
      (one) =>
        one.package.key === record.key &&
        one.sco.key === sco.key &&
        one.learner.id === this.learner &&
        this.isLatest(one),
    );
    const to = (mode: 'normal' | 'browse', newAttempt: boolean) =>
      addressOf(
        { view: 'play', package: record.key, sco: sco.key, mode, newAttempt, fault: this.fault },
        this.learner,
      );
    // A lesson is here once for each standard: its links must not all be called the same.
    const named = ` ${several ? sco.title : record.title}, ${standardName(record.standard)}`;
    const begun = attempt !== undefined && Object.keys(attempt.cmi).length > 0;
    return html`<div class="row sco">
      <div>
        ${several ? html`<h3>${sco.title}</h3>` : nothing}
        <p class="row">
          <span class="tag ${statusTone(attempt?.status ?? '')}">${attempt?.status ?? 'not attempted'}</span>
          ${attempt?.score.raw == null ? nothing : html`<span>Score ${attempt.score.raw}</span>`}
          ${attempt ? html`<a href=${addressOf({ view: 'attempt', id: attempt.id }, this.learner)}>Attempt ${attempt.number}<span hidden>${named}</span></a>` : nothing}
          ${sco.kind === 'asset' ? html`<span class="muted small">A page that reports nothing</span>` : nothing}
        </p>
      </div>
      <div class="row">
        <a
          class="button primary"
          href=${to('normal', false)}
          aria-label=${`${attempt?.finished ? 'Review' : begun ? 'Continue' : 'Launch'}${named}`}
          >${attempt?.finished ? 'Review' : begun ? 'Continue' : 'Launch'}</a
        >
        ${begun ? html`<a class="button" href=${to('normal', true)} aria-label=${`Start a new attempt at${named}`}>Start a new attempt</a>` : nothing}
        <a class="button" href=${to('browse', false)} aria-label=${`Preview${named}`}>Preview</a>
      </div>
    </div>`;
  }

  private isLatest(attempt: GradebookAttempt): boolean {
    return !this.attempts.some(
      (other) =>
        other.learner.id === attempt.learner.id &&
        other.package.key === attempt.package.key &&
        other.sco.key === attempt.sco.key &&
        other.number > attempt.number,
    );
  }

  private shelf(ready: LibraryAnswer['ready'], refused: LibraryAnswer['refused']) {
    if (ready.length + refused.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="shelf">
      <h2 id="shelf">In the packages folder</h2>
      ${ready.map(
        ({ file, title, replaces }) =>
          html`<p class="row">
            <button
              type="button"
              ?disabled=${this.working !== ''}
              @click=${() => void this.add(() => addFromShelf(file), file)}
              aria-label=${`${replaces ? 'Replace with' : 'Add'} ${file}`}
            >
              ${replaces ? 'Replace with this' : 'Add'}
            </button>
            <span>${title} <span class="mono muted">${file}</span></span>
          </p>`,
      )}
      ${refused.map(({ file, why }) => html`<p><span class="tag critical">refused</span> <span class="mono">${file}</span> ${why}</p>`)}
    </section>`;
  }

  private upload() {
    return html`<section
      class="card drop ${this.over ? 'over' : ''}"
      aria-labelledby="upload"
      @dragover=${(event: DragEvent) => this.dragged(event, true)}
      @dragleave=${(event: DragEvent) => this.dragged(event, false)}
      @drop=${this.dropped}
    >
      <h2 id="upload">Add a course</h2>
      <p>
        Any SCORM 1.2 or SCORM 2004 zip, from here or elsewhere. A zip of a course that is here already
        replaces its files; what learners did in it is kept.
      </p>
      <label class="field" for="zip">SCORM zip</label>
      <input
        id="zip"
        type="file"
        accept=".zip,application/zip"
        ?disabled=${this.working !== ''}
        @change=${this.chosen}
      />
      <p role="status" class="small">${this.working ? `Adding ${this.working}` : nothing}</p>
      <p class="muted small">
        A package is a program: it runs in your browser as part of this page. What it may write is limited to
        its own attempt, which guards against accidents, not against malice. Add packages only from people you
        trust.
      </p>
    </section>`;
  }

  private faults() {
    const chosen = faultProfiles.find(({ id }) => id === this.fault);
    return html`<section class="card" aria-labelledby="faults">
      <h2 id="faults">Play against a faulty LMS</h2>
      <p>See what a teacher would see when an LMS misbehaves. It holds for the next launch from this page.</p>
      <label class="field" for="fault">Fault</label>
      <select
        id="fault"
        @change=${(event: Event) => (this.fault = (event.target as HTMLSelectElement).value)}
      >
        ${faultProfiles.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.fault}>${title}</option>`)}
      </select>
      <p class="small" role="status">${chosen?.says}</p>
    </section>`;
  }

  private dragged(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over = over;
  }

  private readonly dropped = (event: DragEvent): void => {
    this.dragged(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.add(() => uploadZip(file), file.name);
  };

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.add(() => uploadZip(file), file.name).then(() => (input.value = ''));
  };

  private async add(adding: () => Promise<AddedAnswer>, name: string): Promise<void> {
    this.working = name;
    this.message = null;
    try {
      const { package: added, replaced, attemptsKept } = await adding();
      const kept = replaced && attemptsKept > 0 ? ` ${counted(attemptsKept, 'attempt')} kept.` : '';
      this.message = {
        tone: 'good',
        text: `“${added.title}” was ${replaced ? 'replaced' : 'added'}.${kept}`,
      };
      this.changed();
    } catch (error) {
      this.message = { tone: 'critical', text: `${name} was not added. ${(error as Error).message}` };
    } finally {
      this.working = '';
    }
  }

  private async removeCourse(record: PackageRecord): Promise<void> {
    this.toRemove = record;
    await this.updateComplete;
    if (!(await this.dialog.ask())) return;
    try {
      await removePackage(record.key);
      this.message = { tone: 'good', text: `“${record.title}” was removed.` };
      this.changed();
    } catch (error) {
      this.message = { tone: 'critical', text: (error as Error).message };
    }
  }

  private changed(): void {
    this.dispatchEvent(new CustomEvent('library-changed', { bubbles: true, composed: true }));
  }
}
