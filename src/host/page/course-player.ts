import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { apiName, asApiObject, type CallRecord } from '../runtime/scorm-runtime.ts';
import { faultProfile } from '../runtime/fault-profiles.ts';
import { session } from '../runtime/session.ts';
import type { LaunchAnswer } from '../wire.ts';
import { addressOf, type View } from './address.ts';
import { deliveriesOf, openLaunch } from './server-client.ts';
import { sharedStyles } from './shared-styles.ts';
import { standardName } from './words.ts';

type Size = 'fill' | 'moodle' | 'phone';
type Shown = Omit<LaunchAnswer, 'token' | 'restored'>;

const sizes: readonly { id: Size; name: string }[] = [
  { id: 'fill', name: 'Full width' },
  { id: 'moodle', name: '650 × 666, as in Moodle' },
  { id: 'phone', name: '352 × 666, Moodle on a phone' },
];

/** How long an API that appears late keeps a package waiting. */
const LATE_MS = 2500;

/** Plays one launch: sets the API on this window, only then adds the package's frame, and shows what the package says. */
@customElement('course-player')
export class CoursePlayer extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .top {
        justify-content: space-between;
      }
      h1 {
        font-size: 1.375rem;
        margin: 0;
      }
      .play {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }
      .stage {
        overflow: auto;
      }
      iframe {
        display: block;
        width: 100%;
        height: max(30rem, calc(100vh - 16rem));
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: #fff;
      }
      .moodle iframe {
        width: 650px;
        height: 666px;
      }
      .phone iframe {
        width: 352px;
        height: 666px;
      }
      fieldset {
        border: 0;
        margin: 0 0 8px;
        padding: 0;
      }
      legend {
        padding: 0;
        float: inline-start;
        margin-inline-end: 12px;
        line-height: 44px;
        font-weight: 600;
      }
      fieldset label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 44px;
        margin-inline-end: 12px;
      }
      input[type='radio'] {
        width: 20px;
        height: 20px;
        min-height: 0;
        accent-color: var(--action);
      }
      @media (min-width: 90em) {
        .play {
          grid-template-columns: minmax(0, 1fr) 26rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) order!: Extract<View, { view: 'play' }>;
  @property() learner = '';
  @state() private launch: Shown | null = null;
  @state() private fault = '';
  @state() private calls: readonly CallRecord[] = [];
  @state() private size: Size = 'fill';
  @state() private finished = false;
  @state() private frameGone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.start();
  }

  /** The launch's token never becomes a property of this element: a package can reach those. */
  private async start(): Promise<void> {
    const { package: key, sco, mode, newAttempt, fault } = this.order;
    try {
      const { token, restored, ...launch } = await openLaunch({
        package: key,
        sco,
        mode,
        newAttempt,
        fault,
        learner: this.learner,
      });
      // A reload goes on with the attempt that was begun here, and does not begin yet another.
      history.replaceState(null, '', addressOf({ ...this.order, newAttempt: false }, this.learner));
      this.open({ ...launch, token, restored });
      this.launch = launch;
    } catch (error) {
      this.fault = (error as Error).message;
    }
  }

  private open(launch: LaunchAnswer): void {
    const deliveries = deliveriesOf(launch);
    const profile = faultProfile(launch.fault);
    const { runtime, flushNotes } = session({
      ...launch,
      fault: profile,
      tools: {
        removeFrame: () => (this.frameGone = true),
        setNetwork: (down) => deliveries.setNetwork(down),
        block: (milliseconds) => holdUp(milliseconds),
      },
      deliver: ({ finished, ...delivery }) =>
        deliveries.now({ kind: finished ? 'finish' : 'commit', ...delivery }),
      deliverNotes: (calls) => deliveries.onTheWay({ kind: 'notes', changes: {}, calls }),
      onCall: (call) => {
        this.calls = [...this.calls, call];
        if (call.call === 'Terminate' && call.result === 'true') this.finished = true;
      },
    });
    window.addEventListener('pagehide', flushNotes);
    const expose = () =>
      Object.defineProperty(window, apiName(launch.standard), {
        value: asApiObject(runtime, launch.standard),
      });
    if (profile.place === 'late') setTimeout(expose, LATE_MS);
    else expose();
  }

  override render() {
    if (this.fault)
      return html`<h1>This course cannot be launched</h1>
        <div class="notice critical" role="alert"><p>${this.fault}</p></div>
        ${this.leave('Back to the courses')}`;
    const { launch } = this;
    if (!launch) return html`<h1>Launching</h1>`;
    return html`
      <div class="row top">
        <h1>${launch.scoTitle}</h1>
        ${this.leave('Leave')}
      </div>
      <p class="row small">
        <span>${standardName(launch.standard)}</span>
        <span>${launch.learner.name}, attempt ${launch.attempt}</span>
        <span class="tag ${launch.mode === 'normal' ? '' : 'caution'}">${launch.mode}</span>
        <span>entry ${launch.entry === '' ? '“”' : launch.entry}</span>
        ${launch.fault === 'none' ? nothing : html`<span class="tag critical">fault: ${faultProfile(launch.fault).title}</span>`}
      </p>
      <fieldset>
        <legend>Frame</legend>
        ${sizes.map(
          ({ id, name }) =>
            html`<label
              ><input
                type="radio"
                name="size"
                .checked=${this.size === id}
                @change=${() => (this.size = id)}
              />${name}</label
            >`,
        )}
      </fieldset>
      <div role="status">
        ${
          this.finished
            ? html`<div class="notice good">
                <p>
                  The package has finished and what it reported is stored.
                  <a href=${addressOf({ view: 'gradebook' }, this.learner)}>See the gradebook</a>
                </p>
              </div>`
            : nothing
        }
      </div>
      <div class="play">
        <div class="stage ${this.size}">${this.stage(launch)}</div>
        <details open>
          <summary>What the package said</summary>
          <call-log .calls=${this.calls}></call-log>
        </details>
      </div>
    `;
  }

  private stage(launch: Shown) {
    if (this.frameGone)
      return html`<div class="notice"><p>The LMS has taken the package away without a word.</p></div>`;
    switch (faultProfile(launch.fault).place) {
      case 'opener':
        return html`<p>This LMS opens its courses in a window of their own.</p>
          <button
            type="button"
            class="primary"
            @click=${() => window.open(launch.contentUrl, '_blank', 'popup,width=900,height=700')}
          >
            Open ${launch.scoTitle}
          </button>`;
      case 'beyond-another-site':
        return html`<iframe title=${launch.scoTitle} src=${otherSite(launch.contentUrl)}></iframe>`;
      default:
        return html`<iframe
          title=${launch.scoTitle}
          src=${launch.contentUrl}
          allow="fullscreen; autoplay"
        ></iframe>`;
    }
  }

  private leave(words: string) {
    return html`<a class="button" href=${addressOf({ view: 'courses' }, this.learner)}>${words}</a>`;
  }
}

/** A page under this machine's other name, which a browser takes for another site, with the package inside. */
function otherSite(contentUrl: string): string {
  const name = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `http://${name}:${location.port}/between?to=${encodeURIComponent(contentUrl)}`;
}

function holdUp(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
