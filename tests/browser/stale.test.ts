import { describe, expect, it } from 'vitest';
import { onTheWeb, soundLessons } from './course-lessons.ts';
import { withPlayer } from './with-player.ts';

const payload = onTheWeb(soundLessons()[0]!);
const ready = withPlayer();

/**
 * What the first screen says on a day by the learner's own clock, how much of it is folded away, and whether the lesson
 * can be begun.
 */
async function firstScreenOn(day: string): Promise<{ text: string; folded: number; begins: boolean }> {
  const context = await ready.browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await page.goto(ready.site.page('stale', payload));
  const begin = page.getByRole('button', { name: 'Start the lesson' });
  await begin.waitFor();
  const text = (await page.locator('main').textContent())!.replace(/\s+/g, ' ');
  const folded = await page.locator('main details:not([open]) li').count();
  const begins = await begin.isEnabled();
  await context.close();
  return { text, folded, begins };
}

describe('a package that has been in an LMS for years', () => {
  const asks = Object.values(payload.facts).flatMap(({ ask, staleAfter }) =>
    ask !== undefined && staleAfter < '2028-01-01' ? [ask] : [],
  );

  it('says on its first screen what to check with the safeguarding lead, and still plays', async () => {
    expect(asks.length).toBeGreaterThan(0);
    const { text, folded, begins } = await firstScreenOn('2028-01-01');
    for (const ask of asks) expect(text).toContain(ask);
    // A list this long would push the way to the lesson off the screen.
    expect(folded).toBeGreaterThanOrEqual(asks.length);
    expect(begins).toBe(true);
  });

  it.each(['2026-11-25', '2027-03-25'])('says nothing of the kind on %s', async (day) => {
    const { text } = await firstScreenOn(day);
    for (const ask of asks) expect(text).not.toContain(ask);
  });
});
