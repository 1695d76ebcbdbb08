import type { BrowserContext, Frame, Page } from 'playwright';
import type { Taken } from '../../src/story/learner/play.ts';
import { decide, decisionsShown, press, readOn } from './quick-hand.ts';
import type { Target } from './targets.ts';

/** What a learner met who took a lesson on an LMS at fault. */
export interface Met {
  /** What was said about saving after each decision, once nothing more was to come; each only where it changed. */
  told: string[];
  /** How often the lesson had to be opened again because the LMS took it away. */
  reopened: number;
  /** What the ending said about the result, or '' where the LMS took the lesson away there. */
  ending: string;
  /** What was said once the learner had left, or '' where the LMS took the lesson away at its end. */
  left: string;
  /** The heading that greeted the learner at the second launch, in the middle of the run. */
  greeted: string;
}

/** The longest wait between two tries of a save, by which the test's clock is moved on. */
const LONGEST_RETRY_MS = 16_000;
const MOST_LOOKS = 400;

/**
 * How saving stands when nothing is on its way, without the time of day. Read in the same moment as it is looked at: a
 * save may begin between two looks.
 */
async function saying(frame: Frame): Promise<string> {
  const seen = await frame.waitForFunction(
    () => {
      const text = document.querySelector('.saving')?.textContent.trim() ?? '';
      return text !== 'Saving' && { text: text.replace(/ \d\d:\d\d$/, '') };
    },
    undefined,
    { polling: 10 },
  );
  return ((await seen.jsonValue()) as { text: string }).text;
}

/** Waits until what is shown has been painted: only then does the player begin to send what is owed at the start. */
function painted(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
}

/** Waits until nothing more is to be expected of saving: every retry has been. `told` hears all that was said. */
async function settle(page: Page, frame: Frame, told: (text: string) => void): Promise<void> {
  await painted(frame);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const text = await saying(frame);
    told(text);
    if (!text.startsWith('Not saved yet')) return;
    await page.clock.fastForward(LONGEST_RETRY_MS);
  }
  throw new Error('saving never settled');
}

/**
 * Takes a lesson from beginning to end on an LMS at fault: three decisions, then the window is closed and the lesson
 * opened again, then the rest, and leaves. Where the LMS takes the lesson away, it is opened again.
 */
export async function takeLesson(
  context: BrowserContext,
  target: Target,
  run: readonly Taken[],
  beforeLaunch: () => void = () => undefined,
): Promise<Met> {
  const met: Met = { told: [], reopened: 0, ending: '', left: '', greeted: '' };
  const note = (text: string): void => {
    if (text !== '' && met.told.at(-1) !== text) met.told.push(text);
  };
  beforeLaunch();
  let page = await context.newPage();
  let frame = await target.open(page);
  if ((await frame.locator('footer').count()) === 0) {
    met.left = await frame.locator('main > p').first().innerText();
    return met;
  }
  const openAgain = async (): Promise<void> => {
    await closeAll(context);
    beforeLaunch();
    page = await context.newPage();
    frame = await target.open(page);
    met.greeted ||= await heading(frame);
    if ((await frame.locator('.on-left-here').count()) > 0) await press(frame, 'It is mine');
  };
  const goOn = async (until: number): Promise<void> => {
    for (let taken = await decisionsShown(frame); taken < until;) {
      try {
        if ((await frame.locator('.on-scene').count()) === 0) {
          await press(frame, taken === 0 ? 'Start the lesson' : 'Continue');
          await settle(page, frame, note);
        }
        await decide(frame, run[taken]!);
        taken++;
        await settle(page, frame, note);
      } catch (error) {
        if (!frame.isDetached()) throw error;
        met.reopened++;
        await openAgain();
        taken = await decisionsShown(frame);
      }
    }
  };
  await goOn(3);
  await openAgain();
  await goOn(run.length);
  if ((await frame.locator('.on-scene').count()) > 0) {
    await readOn(frame);
    await settle(page, frame, note);
    met.ending = await frame.locator('.telling > p').first().innerText();
  } else return met;
  await frame.locator('footer button').last().click();
  await frame.locator('footer').waitFor({ state: 'detached' });
  if (target.standard === 'cmi5' && (await sentBack(page))) met.left = SENT_BACK;
  else met.left = await frame.locator('main > p').first().innerText();
  return met;
}

/** What stands for the words on leaving where the lesson took the learner back to the learning site. */
const SENT_BACK = 'Back at the learning site';

/** Whether the lesson takes the learner back to the LMS, as cmi5 wants it once the last word has arrived. */
async function sentBack(page: Page): Promise<boolean> {
  const text = page.locator('main > p').first();
  const back = page.getByRole('heading', { name: 'Your courses' });
  await back
    .or(text.filter({ hasText: 'did not confirm' }))
    .or(text.filter({ hasText: 'on this device' }))
    .first()
    .waitFor();
  return back.isVisible();
}

/** Opens the lesson once more where the LMS does as it should; gives the heading that greets the learner there. */
export async function openHealthy(context: BrowserContext, target: Target): Promise<string> {
  await closeAll(context);
  const page = await context.newPage();
  const frame = await target.open(page, 'none');
  const greeted = await heading(frame);
  if ((await frame.locator('.on-left-here').count()) > 0) await press(frame, 'It is mine');
  await settle(page, frame, () => undefined);
  return greeted;
}

function heading(frame: Frame): Promise<string> {
  return frame.locator('main h2').first().innerText();
}

async function closeAll(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.close();
}
