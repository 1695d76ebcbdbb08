import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LibraryAnswer } from '../wire.ts';
import { addressOf, readAddress, type View } from './address.ts';
import { fetchLibrary } from './server-client.ts';
import { sharedStyles } from './shared-styles.ts';

const REMEMBERED = 'local-lms-learner';

/** The page: who is learning, where one can go, and the view that the address names. */
@customElement('host-app')
export class HostApp extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      header {
        background: var(--surface);
        border-bottom: 1px solid var(--line);
        padding: 8px 24px;
      }
      header .row {
        justify-content: space-between;
        max-width: 80rem;
        margin: 0 auto;
      }
      nav ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      nav a {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        font-weight: 600;
      }
      nav a[aria-current='page'] {
        text-decoration: none;
        border-bottom: 3px solid currentcolor;
      }
      .name {
        font-weight: 700;
      }
      main {
        padding: 24px;
        max-width: 80rem;
        margin: 0 auto;
      }
      label {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      @media (max-width: 40em) {
        header {
          padding: 8px 16px;
        }
        main {
          padding: 16px;
        }
      }
      .skip {
        position: absolute;
        inset-inline-start: -100vw;
      }
      .skip:focus {
        inset-inline-start: 8px;
        top: 8px;
        padding: 12px;
        background: var(--surface);
      }
    `,
  ];

  @state() private library: LibraryAnswer | null = null;
  @state() private fault = '';

  private readonly view: View = readAddress(location.search).view;

  private get learner(): string {
    const asked = readAddress(location.search).learner ?? localStorage.getItem(REMEMBERED);
    const known = this.library?.learners ?? [];
    return known.find(({ id }) => id === asked)?.id ?? known[0]?.id ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private readonly load = async (): Promise<void> => {
    try {
      this.library = await fetchLibrary();
      this.fault = '';
      localStorage.setItem(REMEMBERED, this.learner);
    } catch (error) {
      this.fault = (error as Error).message;
    }
  };

  override render() {
    return html`
      <header>
        <button type="button" class="skip" @click=${this.skip}>Skip to the content</button>
        <div class="row">
          <nav aria-label="Local LMS">
            <ul>
              <li><span class="name">Local LMS</span></li>
              ${this.link({ view: 'courses' }, 'Courses')} ${this.link({ view: 'gradebook' }, 'Gradebook')}
            </ul>
          </nav>
          ${
            this.library
              ? html`<label
                  >You are
                  <select @change=${this.change} ?disabled=${this.view.view === 'play'}>
                    ${this.library.learners.map(
                      ({ id, name }) =>
                        html`<option value=${id} ?selected=${id === this.learner}>${name}</option>`,
                    )}
                  </select></label
                >`
              : ''
          }
        </div>
      </header>
      <main id="main" tabindex="-1">
        ${this.fault ? html`<div class="notice critical" role="alert"><p>${this.fault}</p></div>` : this.library ? this.body(this.library) : html`<p>Loading</p>`}
      </main>
    `;
  }

  private body(library: LibraryAnswer) {
    const { view, learner } = this;
    switch (view.view) {
      case 'courses':
        return html`<course-list
          .library=${library}
          .learner=${learner}
          @library-changed=${this.load}
        ></course-list>`;
      case 'gradebook':
        return html`<grade-book .learner=${learner}></grade-book>`;
      case 'attempt':
        return html`<attempt-view .attemptId=${view.id} .learner=${learner}></attempt-view>`;
      case 'play':
        return html`<course-player .order=${view} .learner=${learner}></course-player>`;
    }
  }

  private link(view: View, words: string) {
    const here = this.view.view === view.view || (view.view === 'gradebook' && this.view.view === 'attempt');
    return html`<li>
      <a href=${addressOf(view, this.learner)} aria-current=${here ? 'page' : 'false'}>${words}</a>
    </li>`;
  }

  /** A button, since a link cannot lead into a shadow root. */
  private readonly skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  };

  private readonly change = (event: Event): void => {
    const learner = (event.target as HTMLSelectElement).value;
    localStorage.setItem(REMEMBERED, learner);
    location.assign(addressOf(this.view, learner));
  };
}
