import { html, nothing } from 'lit';
import { words } from '../../locale/words.ts';
import type { Scene } from '../../story/learner/story.ts';
import { leftText } from '../saving-words.ts';
import type { Screen } from '../screen.ts';
import type { Shell } from '../shell.ts';
import { headingOf } from '../told.ts';
import type { Shown } from '../view/parts.ts';
import { debriefScreen } from './debrief.ts';
import { keepScreen } from './keep.ts';
import { leftHereScreen } from './left-here.ts';
import { lookBackScreen } from './look-back.ts';
import { resumeScreen } from './resume.ts';
import { sceneScreen } from './scene.ts';
import { startScreen } from './start.ts';

/** What is shown under the title of each screen. */
export const SCREENS: Readonly<Record<Screen, (shell: Shell) => Shown>> = {
  opening: () => nothing,
  'left-here': leftHereScreen,
  start: startScreen,
  resume: resumeScreen,
  finished: resumeScreen,
  scene: sceneScreen,
  keep: keepScreen,
  'look-back': lookBackScreen,
  debrief: debriefScreen,
  certificate: (shell) => html`<afu-certificate .shell=${shell}></afu-certificate>`,
  left: ({ session }) => {
    const back = session.opening?.returnTo;
    return html`<p>${leftText(session)}</p>
      ${back ? html`<p><a href=${back}>${words.leftBack}</a></p>` : nothing}`;
  },
  expired: () => html`<p>${words.expiredText}</p>`,
};

/** The scene on screen. */
export function sceneOf({ session, payload }: Shell): Scene {
  return payload.story.scenes[session.played.passage[session.place]!.scene]!;
}

/** The title of the screen. */
export function titleOf(shell: Shell): string {
  const { session, payload } = shell;
  if (session.screen === 'scene') return headingOf(payload.story, sceneOf(shell));
  return session.lookingAt === null ? words.titles[session.screen] : words.alreadyDecided;
}
