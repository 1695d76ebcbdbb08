/** The gallery: every part, and every screen in every state in a frame of its own. */
import '../player/style/tokens.css';
import '../player/style/page.css';
import '../player/style/forms.css';
import '../player/style/story.css';
import '../player/style/debrief.css';
import './gallery.css';
import { html, render } from 'lit';
import { speak } from '../locale/words.ts';
import { loadLessons } from './lessons.ts';
import { pieces } from './pieces.ts';
import { STATES } from './states.ts';

const [lesson] = await loadLessons();
speak(lesson!.words, lesson!.language);
render(
  html`<h1>Gallery</h1>
    <p>
      Everything that a learner meets, in every state, with “${lesson!.story.title}”. Light or dark, contrast
      and forced colours follow your own browser or system. Each frame can be made wider or narrower at its
      corner.
    </p>
    <nav aria-label="Screens">
      <ul>
        ${STATES.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
    ${pieces(lesson!).map(
      ([name, shown]) =>
        html`<section class="piece">
          <h2>${name}</h2>
          ${shown}
        </section>`,
    )}
    ${STATES.map(
      ({ id, title }) =>
        html`<section id=${id}>
          <h2>${title}</h2>
          <p><a href="state.html?state=${id}">By itself</a></p>
          <div class="frame">
            <iframe src="state.html?state=${id}" title=${title} loading="lazy"></iframe>
          </div>
        </section>`,
    )}`,
  document.querySelector('main')!,
);
