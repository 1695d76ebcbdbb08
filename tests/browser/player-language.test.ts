import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { beforeEach, expect, it } from 'vitest';
import { checkLesson } from '../../src/story/author/check.ts';
import { withDenominator } from '../../src/story/author/compile.ts';
import { prove } from '../../src/story/author/prove.ts';
import type { Story } from '../../src/story/learner/story.ts';
import { payload } from '../fixtures/payload.ts';
import { CONTEXT } from '../unit/story/author/context.ts';
import { openPage } from './player-page.ts';
import { press, readOn } from './player-walk.ts';
import { withPlayer } from './with-player.ts';

/** A lesson as a trainer wrote it, checked and proved, as a package would carry it. */
function fromText(): Story {
  const text = readFileSync('tests/fixtures/lessons/the-language/lesson.yaml', 'utf8');
  const { story, diagnostics } = checkLesson({ text, file: 'the-language/lesson.yaml' }, CONTEXT);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  const proof = prove(story!);
  expect(proof.faults).toEqual([]);
  return withDenominator(story!, proof);
}

const ready = withPlayer();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  await context?.close();
  context = await ready.browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  const fact = Object.values(payload.facts)[0]!;
  await openPage(page, ready.site.page('language', { ...payload, story: fromText(), facts: { F19: fact } }));
  await press(page, 'Start the lesson');
});

async function answer(words: RegExp): Promise<void> {
  await readOn(page);
  await page.getByRole('radio', { name: words }).check();
  await press(page, 'Continue');
}

/** What is told at the second decision, and how many answers it offers. */
async function told(): Promise<{ texts: string[]; offered: number }> {
  await page.getByRole('heading', { name: 'What happens to what you know?' }).waitFor();
  const main = await page.locator('main').innerText();
  const lines = [
    'Twenty minutes later',
    'The office is still open.',
    'You came straight here, with Sam.',
    'The corridor has emptied.',
    'The buses have left.',
  ];
  return {
    texts: lines.filter((line) => main.includes(line)),
    offered: await page.locator('fieldset:first-of-type').getByRole('radio').count(),
  };
}

const score = async (): Promise<string> => {
  await readOn(page);
  await page.locator('.ending').waitFor();
  return (await page.locator('main').innerText()).match(/[\d.]+ out of 100/)![0];
};

it('tells at once what follows from a good answer, and says what time has passed', async () => {
  await answer(/you have time now/);
  await press(page, 'Keep this answer');
  expect(await told()).toEqual({
    texts: ['Twenty minutes later', 'The office is still open.', 'You came straight here, with Sam.'],
    offered: 3,
  });
  await answer(/Tell your DSL/);
  expect(await page.locator('main').innerText()).not.toContain('rings home');
  expect(await score()).toBe('100 out of 100');
});

it('asks once whether to keep an answer, scores the one that was kept, and remembers the first', async () => {
  await answer(/before registration/);
  await press(page, 'Change it');
  await answer(/wait for one minute/);
  expect(await told()).toEqual({
    texts: ['Twenty minutes later', 'The office is still open.', 'The corridor has emptied.'],
    offered: 3,
  });
  await answer(/Tell your DSL/);
  // Acceptable at weight 1, best at weight 3: 38 of 40 points.
  expect(await score()).toBe('95 out of 100');
  await press(page, 'Go to the debrief');
  const debrief = await page.locator('main').innerText();
  expect(debrief).toMatch(/first.*Ask Sam to come back before registration/is);
});

it('tells, offers and leads to what a poor answer brought about', async () => {
  await answer(/before registration/);
  await press(page, 'Keep this answer');
  expect(await told()).toEqual({
    texts: [
      'Twenty minutes later',
      'The office is still open.',
      'The corridor has emptied.',
      'The buses have left.',
    ],
    offered: 4,
  });
  await answer(/Tell your DSL/);
  await page.getByText('Your DSL rings home before Sam gets there.').waitFor();
  // Nothing at weight 1, best at weight 3: 30 of 40 points.
  expect(await score()).toBe('75 out of 100');
});
