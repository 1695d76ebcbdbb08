import type { Frame, FrameLocator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Payload } from '../../src/course/learner/payload.ts';
import { bestAnswer } from '../../src/course/learner/kinds.ts';
import type { Answer } from '../../src/story/learner/answer.ts';
import { offered } from '../../src/story/learner/answer.ts';
import { play, type Playthrough, type Taken } from '../../src/story/learner/play.ts';
import type { Decision, Story } from '../../src/story/learner/story.ts';

/** How a test answers a decision: by default with the best answer there is. */
export type Route = (at: { scene: string; decision: Decision; played: Playthrough }) => Answer;

/** The best answer at every decision. */
export const bestRoute: Route = ({ decision, played }) => bestAnswer(decision, played.at.flags);

/** The best answer, save at the scenes named, where that choice is taken. */
export function bestBut(choices: Readonly<Record<string, string>>): Route {
  return (at) => (choices[at.scene] ? { kind: 'choose-one', choice: choices[at.scene]! } : bestRoute(at));
}

/** The first choice marked critical that a story offers on its best route, as `{ scene: choice }`. */
export function firstCritical(story: Story): Record<string, string> {
  const list: Taken[] = [];
  for (;;) {
    const played = play(story, list);
    if (!played.decision) throw new Error('the best route meets no critical choice');
    const scene = played.at.scene;
    if (played.decision.kind === 'choose-one') {
      const critical = offered(played.decision, played.at.flags).find((choice) => choice.critical);
      if (critical) return { [scene]: critical.id };
    }
    list.push({ scene, answer: bestRoute({ scene, decision: played.decision, played }) });
  }
}

/** Plays a lesson in its frame as a person would, with the keyboard alone. */
export class LessonPlayer {
  readonly list: Taken[] = [];
  readonly page: Page;
  readonly frame: FrameLocator | Page;
  readonly story: Story;

  constructor(page: Page, frame: FrameLocator | Page, payload: Pick<Payload, 'story'>) {
    this.page = page;
    this.frame = frame;
    this.story = payload.story;
  }

  get played(): Playthrough {
    return play(this.story, this.list);
  }

  /** Presses the button with this name, with the keyboard. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.frame.getByRole('button', { name }).first();
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Reads on to the decision or ending the list has come to, then answers by the route. False at an ending. */
  async step(route: Route): Promise<boolean> {
    const { decision, at, passage } = this.played;
    for (let i = 0; i < passage.length - 1; i++) {
      await this.waitForHeading(passage[i]!.scene);
      await this.press(/^Continue/);
    }
    await this.waitForHeading(at.scene);
    if (!decision) return false;
    const answer = route({ scene: at.scene, decision, played: this.played });
    await this.answer(answer);
    this.list.push({ scene: at.scene, answer });
    return true;
  }

  /** Plays to an ending, or until `decisions` have been taken. */
  async playOn(route: Route, decisions = Infinity): Promise<void> {
    while (this.list.length < decisions && (await this.step(route)));
  }

  /** Waits until the scene is on screen: its heading is there and, where it decides, its prompt. */
  async waitForHeading(scene: string): Promise<void> {
    const { when, where } = this.story.scenes[scene]!;
    const heading = [when, where].filter(Boolean).join(' · ');
    await this.frame.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
  }

  private async answer(answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'choose-one':
        await this.choose(answer.choice);
        break;
      case 'choose-many':
        for (const id of answer.ticked) await this.tick(id);
        break;
      case 'put-in-order':
        await this.order(answer.order);
        break;
      case 'sort':
        for (const [id, category] of Object.entries(answer.placed)) await this.tick(`${id}-${category}`);
        break;
      case 'spot':
        for (const [id, reason] of Object.entries(answer.marked)) {
          await this.tick(id);
          await this.tick(`${id}-${reason}`);
        }
    }
    const decision = this.frame.locator('form.decision button[type=submit]');
    await decision.focus();
    await this.page.keyboard.press('Enter');
    const reconsider = this.played.decision?.reconsider;
    if (reconsider) await this.press(/^Keep/);
  }

  /** Arrow keys move among the radio buttons, as in any browser. */
  private async choose(id: string): Promise<void> {
    const radios = this.frame.locator('form.decision input[type=radio]');
    await radios.first().waitFor();
    const ids = await radios.evaluateAll((inputs) => inputs.map((input) => input.id));
    const place = ids.indexOf(`answer-${id}`);
    expect(place, `choice ${id} is on offer`).toBeGreaterThanOrEqual(0);
    await radios.first().focus();
    await this.page.keyboard.press('Space');
    for (let i = 0; i < place; i++) await this.page.keyboard.press('ArrowDown');
    expect(await this.control(id).isChecked()).toBe(true);
  }

  private async order(wanted: readonly string[]): Promise<void> {
    for (const [place, id] of wanted.entries()) {
      for (;;) {
        const shown = await this.frame
          .locator('form.decision button[id$="-up"]')
          .evaluateAll((buttons) =>
            buttons.map((button) => button.id.slice('answer-'.length, -'-up'.length)),
          );
        if (shown.indexOf(id) <= place) break;
        await this.control(`${id}-up`).focus();
        await this.page.keyboard.press('Enter');
      }
    }
  }

  private async tick(id: string): Promise<void> {
    await this.control(id).focus();
    await this.page.keyboard.press('Space');
  }

  private control(id: string) {
    return this.frame.locator(`[id="answer-${id}"]`);
  }
}

/** The frame in which the local LMS plays a package. */
export async function contentFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle!.contentFrame();
  if (!frame) throw new Error('the LMS shows no frame');
  return frame;
}
