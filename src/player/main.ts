import './style/tokens.css';
import './style/page.css';
import './style/forms.css';
import './style/story.css';
import './style/debrief.css';
import './style/print.css';
import { launched, type Launch } from '../launch/launch.ts';
import { speak, words } from '../locale/words.ts';
import { AfuCertificate } from './elements/certificate.ts';
import { AfuDecision } from './elements/decision.ts';
import { AfuLesson } from './elements/lesson.ts';
import { followHistory, listenToPage, whenSeen } from './page-events.ts';
import { Session } from './session.ts';
import { browserShelf } from './shelf.ts';

/** Where the notebook has room beside the story. */
const WIDE = '(min-width: 60rem)';

function start(lesson: AfuLesson, { payload, connection }: Launch): void {
  speak(payload.words, payload.translated ?? payload.language, payload.language);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  const session = new Session({
    payload,
    connection,
    now: () => Date.now(),
    random: () => Math.random(),
    shelf: browserShelf(window),
    whenSeen: (then) => whenSeen(window, then),
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
  void session.open();
}

/** The page has the words for this from the start: what fails may be the lesson that holds all the others. */
function sayTrouble(lesson: AfuLesson, error: unknown): void {
  const [opening, trouble] = lesson.querySelectorAll<HTMLElement>('.while-opening');
  opening!.hidden = true;
  trouble!.hidden = false;
  trouble!.append(` ${String(error)}`);
}

customElements.define('afu-certificate', AfuCertificate);
customElements.define('afu-decision', AfuDecision);
customElements.define('afu-lesson', AfuLesson);
const lesson = document.querySelector<AfuLesson>('afu-lesson');
if (lesson)
  launched(window)
    .then((launch) => start(lesson, launch))
    .catch((error: unknown) => sayTrouble(lesson, error));
