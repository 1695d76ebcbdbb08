import '../../../player/style/tokens.css';
import '../../../player/style/page.css';
import '../../../player/style/forms.css';
import '../../../player/style/story.css';
import '../../../player/style/debrief.css';
import type { Payload } from '../../../course/learner/payload.ts';
import type { Connection } from '../../../lms/connection.ts';
import { speak } from '../../../locale/words.ts';
import { AfuCertificate } from '../../../player/elements/certificate.ts';
import { AfuDecision } from '../../../player/elements/decision.ts';
import { AfuLesson } from '../../../player/elements/lesson.ts';
import { Session } from '../../../player/session.ts';
import { begin } from '../../../story/learner/attempt.ts';
import { replay, type Taken } from '../../../story/learner/play.ts';
import { resultOf } from '../../../story/learner/score.ts';
import { write } from '../../../story/learner/trail.ts';
import type { FromPreview, ToPreview } from './messages.ts';

/** The frame that plays the lesson while it is written: the very player that packages carry, with nothing recorded. */
customElements.define('afu-certificate', AfuCertificate);
customElements.define('afu-decision', AfuDecision);
customElements.define('afu-lesson', AfuLesson);
const lesson = document.querySelector<AfuLesson>('afu-lesson')!;
let session: Session | null = null;

addEventListener('message', (event: MessageEvent<ToPreview>) => {
  if (event.origin !== location.origin || event.source !== parent) return;
  const { data } = event;
  if (data.kind === 'go') return void show(data.payload, data.list, data.scene, data.scene === null);
  const list = session?.played.steps.map(({ taken }) => taken) ?? [];
  const atStart = !session || session.screen === 'start';
  void show(data.payload, list, sceneNow(), atStart);
});
tell({ kind: 'ready' });

function tell(message: FromPreview): void {
  parent.postMessage(message, location.origin);
}

/** The scene on screen; null on a screen that is none. */
function sceneNow(): string | null {
  if (!session) return null;
  if (session.screen !== 'scene' && session.screen !== 'keep') return null;
  return session.played.passage[session.place]?.scene ?? null;
}

async function show(
  payload: Payload,
  wanted: readonly Taken[],
  scene: string | null,
  atStart: boolean,
): Promise<void> {
  const { story } = payload;
  speak(payload.words, payload.translated ?? payload.language, payload.language);
  const { kept } = replay(story, wanted);
  const list = wanted.slice(0, kept);
  const screen = session?.screen;
  const fresh: Session = new Session({
    payload,
    connection: standingAt(
      list.length > 0 ? write(story, { ...begin('AAAAAAAA', 0), list }) : '',
      scene ?? '',
    ),
    now: () => Date.now(),
    random: () => Math.random(),
    shelf: { get: () => null, set: () => false },
    whenSeen: (then) => then(),
    onChange: () => {
      if (fresh !== session) return;
      lesson.requestUpdate();
      report(payload, fresh);
    },
  });
  session = fresh;
  lesson.shell = { session: fresh, payload, hash: '', wide: false };
  await fresh.open();
  if (fresh !== session) return;
  if (list.length > 0) {
    if (fresh.screen === 'resume') fresh.resume();
    if (fresh.played.ending && screen === 'debrief') fresh.debrief();
    else if (fresh.screen === 'finished') fresh.screen = 'scene';
  } else if (!atStart) {
    fresh.begin();
    while (scene !== null && sceneNow() !== scene && !fresh.atLast) fresh.onward();
  }
  lesson.requestUpdate();
  report(payload, fresh);
}

function report({ story }: Payload, { played }: Session): void {
  tell({
    kind: 'at',
    scene: sceneNow(),
    list: played.steps.map(({ taken }) => taken),
    earned: played.earned,
    criticals: played.criticals,
    flags: [...played.at.flags],
    result: played.ending ? resultOf(story, played) : null,
  });
}

/** No LMS and no device: what is played here is kept nowhere. */
function standingAt(stored: string, location: string): Connection {
  return {
    open: () =>
      Promise.resolve({
        kind: 'nothing',
        mode: 'normal',
        stored,
        location,
        passed: false,
        score: null,
        learnerName: '',
      }),
    save: () => Promise.resolve(true),
    leave: () => undefined,
    interactionCount: () => null,
    // Told once the session is there to hear it.
    onState: (listener) => queueMicrotask(() => listener({ kind: 'nowhere' })),
  };
}
