import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Comment } from '../comments/comments.ts';
import { ask } from './ask-dialog.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

const REMEMBERED = 'studio-reviewer';

/** What reviewers say, scene by scene. It is kept beside the lesson, and no package carries it. */
@customElement('comments-pane')
export class CommentsPane extends StudioElement {
  protected readonly shows: readonly What[] = ['comments', 'place', 'text'];
  @state() private everywhere = false;

  protected override render() {
    const { store } = this;
    const { scene } = store;
    const all = store.comments.all;
    const shown = this.everywhere ? all : all.filter((comment) => comment.scene === (scene ?? ''));
    const where = scene ?? 'the lesson as a whole';
    if (!store.comments.usable)
      return html`<h2>Comments</h2>
        <p class="notice caution">
          comments.yaml beside this lesson cannot be read. Mend it, or put it away, and open the lesson again.
        </p>`;
    return html`<h2>Comments</h2>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.everywhere}
          @change=${(event: Event) => (this.everywhere = (event.target as HTMLInputElement).checked)}
        />
        All of them (${all.length})</label
      >
      <ul class="comments">
        ${shown.map((comment) => this.comment(comment))}
      </ul>
      ${shown.length === 0 ? html`<p class="hint">Nothing said about ${this.everywhere ? 'it' : where} yet.</p>` : ''}
      <form @submit=${this.add}>
        <h3>About ${where}</h3>
        <label class="field" for="comment-says">What is to be said</label>
        <textarea id="comment-says" rows="3" required></textarea>
        <label class="field" for="comment-by">By, as a role: never a name</label>
        <input id="comment-by" autocomplete="off" required .value=${localStorage.getItem(REMEMBERED) ?? ''} />
        <p><button class="primary">Add the comment</button></p>
      </form>`;
  }

  private comment(comment: Comment) {
    const { id, scene, by, on, says, done } = comment;
    const { store } = this;
    const gone = scene !== '' && !store.ids('scenes').includes(scene);
    return html`<li class=${done ? 'done' : ''}>
      <p>${says}</p>
      <p class="small-print">
        ${by}, ${on}, on
        ${scene === '' ? 'the lesson' : gone ? html`${scene}, which is no longer there` : html`<button type="button" class="link" @click=${() => store.goTo(['scenes', scene])}>${scene}</button>`}
      </p>
      <div class="row">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${done}
            @change=${(event: Event) => store.comments.change(id, { done: (event.target as HTMLInputElement).checked })}
          />
          Done</label
        >
        <button
          type="button"
          class="small"
          aria-label="Delete this comment"
          @click=${() => this.takeOut(comment)}
        >
          Delete
        </button>
      </div>
    </li>`;
  }

  private async takeOut({ id, says }: Comment): Promise<void> {
    const answer = await ask({
      title: 'Delete this comment?',
      text: says,
      action: 'Delete it',
      danger: true,
    });
    if (answer !== null) this.store.comments.remove(id);
  }

  private readonly add = (event: Event): void => {
    event.preventDefault();
    const says = this.querySelector<HTMLTextAreaElement>('#comment-says')!;
    const by = this.querySelector<HTMLInputElement>('#comment-by')!.value.trim();
    if (says.value.trim() === '' || by === '') return;
    localStorage.setItem(REMEMBERED, by);
    this.store.comments.add({
      scene: this.store.scene ?? '',
      by,
      on: this.store.shared.day,
      says: says.value.trim(),
    });
    says.value = '';
  };
}
