import type { Frame } from 'playwright';
import type { Answer } from '../../src/story/learner/answer.ts';
import type { Taken } from '../../src/story/learner/play.ts';

/** Any element of the page, which the tests' own types know nothing of. */
interface Control {
  click(): void;
}

/** How many decisions the player shows as taken: it says so in the history of its page. */
export function decisionsShown(frame: Frame): Promise<number> {
  return frame.evaluate(() => (history.state as { afuSteps?: number } | null)?.afuSteps ?? 0);
}

/** Presses the first button that can be seen and whose words begin so. */
export async function press(frame: Frame, words: string): Promise<void> {
  await frame.evaluate(async (beginning) => {
    const until = performance.now() + 10_000;
    for (;;) {
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.textContent.trim().startsWith(beginning),
      );
      if (button) return button.click();
      if (performance.now() > until) throw new Error(`no button "${beginning}"`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, words);
}

/**
 * Reads on to the decision and answers it, by clicks and changes in the page itself: a person's acts, faster. With
 * `wait`, comes back when what follows from the decision has been drawn.
 */
export async function decide(frame: Frame, { answer, first }: Taken, wait = true): Promise<void> {
  await frame.evaluate(onPage, { answer, first: first ?? null, wait });
}

/** Reads on through the scenes to whatever stands at their end. */
export async function readOn(frame: Frame): Promise<void> {
  await frame.evaluate(onPage, { answer: null, first: null, wait: false });
}

/** Runs in the page, and so can use nothing from here. */
async function onPage({
  answer,
  first,
  wait,
}: {
  answer: Answer | null;
  first: Answer | null;
  wait: boolean;
}): Promise<void> {
  const find = (selector: string): Control | null =>
    document.querySelector(selector) as unknown as Control | null;
  const all = (selector: string): Control[] =>
    [...document.querySelectorAll(selector)] as unknown as Control[];
  const until = async (what: string, done: () => boolean): Promise<void> => {
    for (const end = performance.now() + 10_000; !done();) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const steps = (): number => (history.state as { afuSteps?: number } | null)?.afuSteps ?? 0;
  const control = (id: string): Control => find(`[id="answer-${id}"]`)!;
  /** A click, and whatever is drawn because of it: the next one finds the page as a person would. */
  const click = async (id: string): Promise<void> => {
    await until(id, () => control(id) !== null);
    control(id).click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const before = steps();

  await until('a decision or an ending', () => {
    if (find('form.decision') || find('.ending')) return true;
    find('.deciding > button.primary')?.click();
    return false;
  });
  if (!answer) return;
  await fill(first ?? answer);
  find('form.decision button[type=submit]')!.click();
  await new Promise((resolve) => setTimeout(resolve));
  await until('what follows', () => find('.on-keep') !== null || steps() > before || !wait);
  if (find('.on-keep')) {
    if (first) {
      all('.on-keep button')[1]!.click();
      await until('the decision again', () => find('form.decision') !== null);
      await fill(answer);
      find('form.decision button[type=submit]')!.click();
    } else find('.on-keep button')!.click();
  }
  if (!wait) return;
  await until('what follows', () => steps() > before);

  async function fill(given: Answer): Promise<void> {
    switch (given.kind) {
      case 'choose-one':
        await click(given.choice);
        break;
      case 'choose-many':
        for (const id of given.ticked) await click(id);
        break;
      case 'put-in-order':
        for (const [place, id] of given.order.entries()) {
          const at = (): number =>
            all('form.decision button[id$="-up"]').findIndex((button) => button === control(`${id}-up`));
          while (at() > place) await click(`${id}-up`);
        }
        break;
      case 'sort':
        for (const [id, category] of Object.entries(given.placed)) await click(`${id}-${category}`);
        break;
      case 'spot':
        for (const [id, reason] of Object.entries(given.marked)) {
          await click(id);
          await click(`${id}-${reason}`);
        }
    }
  }
}
