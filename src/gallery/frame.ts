/** One state of one screen by itself: `state.html?state=<id>`. The very components that packages carry, with no learning site. */
import '../player/style/tokens.css';
import '../player/style/page.css';
import '../player/style/forms.css';
import '../player/style/story.css';
import '../player/style/debrief.css';
import '../player/style/print.css';
import type { Payload } from '../course/learner/payload.ts';
import type { Connection, Opening, SaveState } from '../lms/connection.ts';
import { AfuCertificate } from '../player/elements/certificate.ts';
import { AfuDecision } from '../player/elements/decision.ts';
import { AfuLesson } from '../player/elements/lesson.ts';
import { Session } from '../player/session.ts';
import type { Shelf, Sure } from '../player/shelf.ts';
import { play } from '../story/learner/play.ts';
import type { Story } from '../story/learner/story.ts';
import { speak } from '../locale/words.ts';
import { loadLessons } from './lessons.ts';
import { NOW, openingOf, type State } from './state.ts';
import { STATES } from './states.ts';

/** A package's content hash, made up. */
const HASH = '0123456789ab';

customElements.define('afu-certificate', AfuCertificate);
customElements.define('afu-decision', AfuDecision);
customElements.define('afu-lesson', AfuLesson);
const page = document.querySelector<AfuLesson>('afu-lesson')!;
const asked = new URLSearchParams(location.search).get('state');
try {
  const state = STATES.find(({ id }) => id === asked);
  if (!state) throw new Error(`There is no state “${asked}”.`);
  await show(state, await loadLessons());
} catch (error) {
  page.textContent = String(error);
}
document.documentElement.dataset['shown'] = 'true';

/** Shows a state in the first lesson that has it. Throws where none has. */
async function show(state: State, lessons: readonly Payload[]): Promise<void> {
  for (const lesson of lessons) {
    const opening = openingOf(state, lesson.story);
    if (!opening) continue;
    const payload = { ...lesson, ...state.over?.(lesson) };
    speak(payload.words, payload.translated ?? payload.language, payload.language);
    const session = new Session({
      payload,
      connection: standing(opening, state.saving ?? { kind: 'saved', at: NOW }),
      now: () => state.now ?? NOW,
      random: () => 0.5,
      shelf: partedShelf(payload.story, state),
      whenSeen: (then) => then(),
      onChange: () => page.requestUpdate(),
    });
    page.shell = { session, payload, hash: HASH, wide: window.matchMedia('(min-width: 60rem)').matches };
    await session.open();
    state.go?.(session);
    await drawn();
    for (const act of state.act ?? []) {
      act(page);
      await drawn();
    }
    return;
  }
  throw new Error(`No lesson that the gallery was given has the state “${state.id}”.`);
}

/** Resolves once the page, and what stands in it, has been drawn. */
async function drawn(): Promise<void> {
  page.requestUpdate();
  await page.updateComplete;
  await page.querySelector<AfuDecision>('afu-decision')?.updateComplete;
}

/** A learning site that is always the same, and keeps nothing. */
function standing(opening: Opening, saving: SaveState): Connection {
  return {
    open: () => Promise.resolve(opening),
    save: () => Promise.resolve(true),
    leave: () => undefined,
    interactionCount: () => null,
    // Told once the session is there to hear it.
    onState: (listener) => queueMicrotask(() => listener(saving)),
  };
}

/** A device on which the learner was sure of every poor answer that weighs most, and unsure of the others. */
function partedShelf(story: Story, state: State): Shelf {
  const { steps } = play(story, state.run?.(story) ?? []);
  const sure = Object.fromEntries(
    steps.flatMap(({ decision, weighed }, step): [string, Sure][] =>
      decision.weight >= 3 ? [[`1/${step}`, weighed.rating === 'poor' ? 'sure' : 'unsure']] : [],
    ),
  );
  return { get: (key) => (key.endsWith(':sure') ? JSON.stringify(sure) : null), set: () => true };
}
