import type { Page } from 'playwright';

/** What is on screen, or whether that is now another thing than it was. */
const screen = (before?: string): string | boolean => {
  const now = ['main', 'main h2', 'legend', '.problems']
    .map((part) => document.querySelector(part))
    .map((element) => element && element.className + (element.matches('main') ? '' : element.textContent))
    .join('|');
  return before === undefined ? now : now !== before;
};

/** Presses the first button of that name, and waits where an answer is given: what follows shows once it is kept. */
export async function press(page: Page, name: string): Promise<void> {
  const before = String(await page.evaluate(screen, undefined));
  await page.getByRole('button', { name, exact: true }).first().click();
  if (/^(Continue|Keep this answer)$/.test(name)) await page.waitForFunction(screen, before);
}

/** Goes on past every scene that only leads onward, to the next decision or ending. */
export async function readOn(page: Page): Promise<void> {
  while ((await page.locator('afu-decision, .ending, .on-keep').count()) === 0) await press(page, 'Continue');
}

/** Answers a choose-one decision by a part of the choice's words, and keeps the answer if asked. */
export async function choose(page: Page, words: RegExp): Promise<void> {
  await readOn(page);
  await page.getByRole('radio', { name: words }).check();
  await press(page, 'Continue');
  if ((await page.locator('.on-keep').count()) > 0) await press(page, 'Keep this answer');
}

/** Marks the two entries of concern in the fixture's log, each with its reason. */
export async function spot(page: Page): Promise<void> {
  const entry = (words: RegExp) => page.locator('.log > li').filter({ hasText: words });
  await entry(/Stayed behind/)
    .getByRole('checkbox')
    .check();
  await entry(/Stayed behind/)
    .getByRole('radio', { name: /A change/ })
    .check();
  await entry(/Turned the phone/)
    .getByRole('checkbox')
    .check();
  await entry(/Turned the phone/)
    .getByRole('radio', { name: /Something kept/ })
    .check();
  await press(page, 'Continue');
}

const ORDER = [/safe this minute/, /Tell Mr Hale/, /Write it down/, /next teacher/];

/** Puts the fixture's things in their right order, with the buttons. */
export async function putInOrder(page: Page): Promise<void> {
  for (const [place, words] of ORDER.entries()) {
    const up = page.getByRole('button', { name: new RegExp(`^Move up.*${words.source}`) });
    const now = (await page.locator('.order > li').allTextContents()).findIndex((text) => words.test(text));
    for (let from = now; from > place; from--) await up.click();
  }
  await press(page, 'Continue');
}

/** Sorts the fixture's items where they belong. */
export async function sort(page: Page): Promise<void> {
  const item = (words: RegExp, where: RegExp) =>
    page.getByRole('group', { name: words }).getByRole('radio', { name: where }).check();
  await item(/^The name of the account/, /next lesson/);
  await item(/^What home is told/, /home time/);
  await item(/^A trusted adult/, /next lesson/);
  await press(page, 'Continue');
}

/** Ticks options of the fixture's record, and keeps the answer if asked. */
export async function tick(page: Page, ...words: RegExp[]): Promise<void> {
  for (const word of words) await page.getByRole('checkbox', { name: word }).check();
  await press(page, 'Continue');
  if ((await page.locator('.on-keep').count()) > 0) await press(page, 'Keep this answer');
}

/** Plays the rest of the fixture from the phone on, at its best. */
export async function finishBest(page: Page): Promise<void> {
  await choose(page, /Keep the screen off/);
  await readOn(page);
  await putInOrder(page);
  await sort(page);
  await tick(page, /own words/, /What you did/);
}

/**
 * Walks the fixture lesson past every screen there is, and calls `look` at each.
 * It meets a critical error, ends without a pass, practises, comes back, and then passes.
 */
export async function walkEveryScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('start');
  await press(page, 'Start the lesson');
  await look('scene');
  await readOn(page);
  await look('choose-one');
  await press(page, 'Continue');
  await look('error');
  await page.getByRole('radio', { name: /Find me tomorrow/ }).check();
  await press(page, 'Continue');
  await look('keep');
  await press(page, 'Change it');
  await look('change');
  await page.getByRole('radio', { name: /Walk with me/ }).check();
  await press(page, 'Continue');
  await page.getByRole('checkbox', { name: /Stayed behind/ }).check();
  await look('spot');
  await press(page, 'Continue');
  await look('spot-error');
  await page.getByRole('radio', { name: /A change/ }).check();
  await press(page, 'Continue');
  await press(page, 'If a child is at risk now');
  await look('help');
  await press(page, 'Close');
  await press(page, 'Guidance');
  await look('guidance');
  await press(page, 'Close');
  await press(page, 'Pause and hide');
  await look('cover');
  await press(page, 'Go back');
  await page.getByRole('radio', { name: 'Sure', exact: true }).check();
  await look('how-sure');
  await choose(page, /Show me the worst/);
  await look('stop');
  await choose(page, /I’m sorry I asked/);
  await readOn(page);
  await look('put-in-order');
  await press(page, 'Continue');
  await look('sort');
  await sort(page);
  await look('choose-many');
  await tick(page, /own words/);
  await look('ending-not-yet');
  await press(page, 'Go to the debrief');
  await page.getByText('You were sure, and').waitFor();
  await look('debrief');
  await page.goBack();
  await look('already-decided');
  await press(page, 'Return to where you were');
  await page
    .getByRole('button', { name: /^Try again from here/ })
    .nth(2)
    .click();
  await look('practice');
  await press(page, 'Look back');
  await look('look-back');
  await page.reload();
  await page.getByRole('heading', { name: 'You have finished this lesson' }).waitFor();
  await look('finished');
  await press(page, 'Take the lesson again');
  await choose(page, /What’s the homework/);
  await page.reload();
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await look('resume');
  await page.getByRole('button', { name: /^Continue at Part 1/ }).click();
  await spot(page);
  await finishBest(page);
  await look('ending-passed');
  await press(page, 'Go to the debrief');
  await page.locator('.suggestions button').first().click();
  await look('debrief-passed');
  await press(page, 'Your certificate');
  await look('certificate');
  await press(page, 'Save and leave');
  await look('left');
}
