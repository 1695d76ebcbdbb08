import './style/tokens.css';
import './style/page.css';
import './style/forms.css';
import './style/story.css';
import './style/debrief.css';
import './style/print.css';
import { unpack } from '../course/learner/unpack.ts';
import { connect } from '../lms/connect.ts';
import { speak, words } from '../locale/words.ts';
import { AfuCertificate } from './elements/certificate.ts';
import { AfuDecision } from './elements/decision.ts';
import { AfuLesson } from './elements/lesson.ts';
import { followHistory, listenToPage } from './page-events.ts';
import { Session } from './session.ts';
import { browserShelf } from './shelf.ts';

/** Where the notebook has room beside the story. */
const WIDE = '(min-width: 60rem)';

function start(lesson: AfuLesson, json: string): void {
  const payload = unpack(json);
  speak(payload.words);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  const session = new Session({
    payload,
    connection: connect(payload.settings, `${payload.course.id}/${payload.story.id}`, window),
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
  lesson.shell = { session, payload, hash, wide: wide.matches };
  wide.addEventListener('change', () => {
    lesson.shell = { ...lesson.shell, wide: wide.matches };
  });
  listenToPage(session, window);
  sayOpening(lesson);
  void session.open();
}

/** Says under the first words that the lesson is being opened; seen only where the learning site takes its time. */
function sayOpening(lesson: AfuLesson): void {
  const line = document.createElement('p');
  line.textContent = words.loading;
  lesson.querySelector('main')?.append(line);
}

/** The page has the words for this from the start: what fails may be the lesson that holds all the others. */
function sayTrouble(lesson: AfuLesson, error: unknown): void {
  const trouble = lesson.querySelector<HTMLElement>('.opening[hidden]');
  trouble!.hidden = false;
  trouble!.append(` ${String(error)}`);
}

customElements.define('afu-certificate', AfuCertificate);
customElements.define('afu-decision', AfuDecision);
customElements.define('afu-lesson', AfuLesson);
const lesson = document.querySelector<AfuLesson>('afu-lesson');
if (lesson) {
  try {
    start(lesson, document.getElementById('lesson')?.textContent ?? '');
  } catch (error) {
    sayTrouble(lesson, error);
  }
}
