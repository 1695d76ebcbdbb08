import './style/tokens.css';
import './style/page.css';
import './style/forms.css';
import './style/story.css';
import './style/debrief.css';
import './style/print.css';
import type { Payload } from '../course/learner/payload.ts';
import { unpack } from '../course/learner/unpack.ts';
import { connect } from '../lms/connect.ts';
import { messagesFor } from '../locale/choose.ts';
import { define } from './define.ts';
import type { AfuLesson } from './elements/lesson.ts';
import { followHistory, listenToPage } from './page-events.ts';
import { Session } from './session.ts';
import { browserShelf } from './shelf.ts';

/** Where the notebook has room beside the story. */
const WIDE = '(min-width: 60rem)';

function start(lesson: AfuLesson, payload: Payload): void {
  const words = messagesFor(payload.settings.locale);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  const session = new Session({
    payload,
    connection: connect(payload.settings, payload.story.id, window),
    now: () => Date.now(),
    random: () => Math.random(),
    shelf: browserShelf(window),
    onChange: () => {
      follow();
      lesson.requestUpdate();
    },
  });
  const follow = followHistory(session, window);
  const wide = window.matchMedia(WIDE);
  const hash = document.querySelector<HTMLMetaElement>('meta[name="content-hash"]')?.content ?? '';
  lesson.view = { session, payload, words, hash, wide: wide.matches, planKept: null };
  wide.addEventListener('change', () => {
    lesson.view = { ...lesson.view, wide: wide.matches };
  });
  listenToPage(session, window);
  sayOpening(lesson, words.loading);
  void session.open();
}

/** Says under the first words that the lesson is being opened; seen only where the learning site takes its time. */
function sayOpening(lesson: AfuLesson, text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  lesson.querySelector('main')?.append(line);
}

define(customElements);
const lesson = document.querySelector<AfuLesson>('afu-lesson');
const source = document.getElementById('lesson')?.textContent;
if (lesson) {
  try {
    start(lesson, unpack(source ?? ''));
  } catch (error) {
    lesson.textContent = `${messagesFor(document.documentElement.lang).broken} ${String(error)}`;
  }
}
