import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';
import { enGB } from '../../src/locale/en-GB.ts';
import { plainProse } from '../../src/story/author/prove-words.ts';
import type { Answer } from '../../src/story/learner/answer.ts';
import { holds } from '../../src/story/learner/condition.ts';
import { play, type Taken, type Visit } from '../../src/story/learner/play.ts';
import type { Prose, Story } from '../../src/story/learner/story.ts';
import { responsesGiven, runsOfEveryResponse } from '../fixtures/every-response.ts';
import { launchChromium } from './launch.ts';
import { servePlayer, type PlayerSite } from './player-page.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
const sound = course;
const lessons: SoundLesson[] = sound.file.order.map((id) => {
  const lesson = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
  if (!isPackable(lesson)) throw new Error(`${id} is not sound`);
  return lesson;
});
const settings = {
  standard: 'web',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'en-GB',
} as const;

let browser: Browser;
let site: PlayerSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), servePlayer()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What a run shows at one scene, and what is done there. */
interface Stop {
  heading: string;
  texts: string[];
  /** Ids of controls to press, in order; none where the scene only leads on or ends. */
  press: string[];
  /** Ids of items in the order in which they are to stand. */
  order: string[];
  does: 'onward' | 'decide' | 'decide-and-keep' | 'end';
}

/** A run as the scenes on its way. */
function stopsOf(story: Story, list: readonly Taken[]): Stop[] {
  const { steps, passage, at } = play(story, list);
  const told = ({ scene: id, flags }: Visit): Pick<Stop, 'heading' | 'texts'> => {
    const { when, where, beats, step } = story.scenes[id]!;
    const prose: Prose[] = beats.flatMap((beat) =>
      beat.kind === 'note' || !holds(beat.if, flags) ? [] : [beat.kind === 'speech' ? beat.says : beat.text],
    );
    if (step.kind === 'ending') prose.push([{ p: [step.ending.title] }], step.ending.text);
    return { heading: [when, where].filter(Boolean).join(' · '), texts: prose.flatMap(lines) };
  };
  const onward = (visits: readonly Visit[]): Stop[] =>
    visits.slice(0, -1).map((visit) => ({ ...told(visit), press: [], order: [], does: 'onward' }));
  return [
    ...steps.flatMap(({ passage: before, visit, decision, taken, weighed }) => [
      ...onward(before),
      {
        ...told(visit),
        texts: [...told(visit).texts, ...optionsOf(decision, visit)],
        press: controlsOf(taken.answer),
        order: taken.answer.kind === 'put-in-order' ? taken.answer.order : [],
        does: decision.reconsider && !weighed.critical ? ('decide-and-keep' as const) : ('decide' as const),
      },
    ]),
    ...onward(passage),
    { ...told(at), press: [], order: [], does: 'end' },
  ];
}

function optionsOf(
  decision: ReturnType<typeof play>['steps'][number]['decision'],
  { flags }: Visit,
): string[] {
  switch (decision.kind) {
    case 'choose-one':
      return decision.choices.filter((choice) => holds(choice.if, flags)).flatMap(({ text }) => lines(text));
    case 'choose-many':
      return decision.options.flatMap(({ text }) => lines(text));
    case 'put-in-order':
      return decision.items.flatMap(({ text }) => lines(text));
    case 'sort':
      return [...decision.items, ...decision.categories].flatMap(({ text }) => lines(text));
    case 'spot':
      return decision.entries.flatMap(({ text }) => lines(text));
  }
}

/** Each paragraph and item by itself: between two the page has what it likes. */
function lines(prose: Prose): string[] {
  return prose.flatMap((block) =>
    'p' in block ? [plainProse([block])] : block.list.map((item) => plainProse([{ p: item }])),
  );
}

function controlsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'choose-one':
      return [answer.choice];
    case 'choose-many':
      return answer.ticked;
    case 'put-in-order':
      return [];
    case 'sort':
      return Object.entries(answer.placed).map(([id, category]) => `${id}-${category}`);
    case 'spot':
      return Object.entries(answer.marked).flatMap(([id, reason]) => [id, `${id}-${reason}`]);
  }
}

/** Plays a run by the page's own controls, from inside the page, and gives what was missing on the way. */
function playInPage(page: Page, stops: Stop[], words: Record<'start' | 'keep' | 'debrief', string>) {
  return page.evaluate(
    async ({ stops: all, words: names }) => {
      const missing: string[] = [];
      const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
      const shown = (): string => flat(document.querySelector('main')?.textContent ?? '');
      const button = (name: string): HTMLButtonElement | undefined =>
        [...document.querySelectorAll('button')].find((one) => flat(one.textContent) === name);
      const until = async (what: string, holds: () => unknown): Promise<void> => {
        for (let frames = 0; !holds(); frames++) {
          if (frames > 1200) throw new Error(`${what} did not come; there is: ${shown().slice(0, 300)}`);
          await new Promise((next) => requestAnimationFrame(next));
        }
      };
      const heading = (): string => flat(document.querySelector('h2')?.textContent ?? '');
      const control = (id: string): HTMLElement => document.getElementById(`answer-${id}`)!;

      await until('the first screen', () => button(names.start));
      button(names.start)!.click();
      for (const stop of all) {
        const ready = (): unknown =>
          heading() === flat(stop.heading) &&
          stop.texts.every((text) => shown().includes(flat(text))) &&
          document.querySelector(
            stop.does === 'end'
              ? 'afu-ending'
              : stop.does === 'onward'
                ? 'main button.primary'
                : 'form.decision',
          );
        await until(`“${stop.heading}” with all its words`, ready).catch((error: Error) => {
          missing.push(
            error.message,
            ...stop.texts.filter((text) => !shown().includes(flat(text))).map((text) => `missing: ${text}`),
          );
          throw new Error(missing.join('\n'));
        });
        if (stop.does === 'end') break;
        if (stop.does === 'onward') {
          document.querySelector<HTMLButtonElement>('main button.primary')!.click();
        } else {
          for (const id of stop.press) {
            await until(`the control ${id}`, () => control(id));
            control(id).click();
          }
          for (const [place, id] of stop.order.entries())
            for (;;) {
              const now = [...document.querySelectorAll('form.decision [id$="-up"]')].map((up) => up.id);
              if (now.indexOf(`answer-${id}-up`) <= place) break;
              control(`${id}-up`).click();
              await new Promise((next) => requestAnimationFrame(next));
            }
          document.querySelector<HTMLButtonElement>('form.decision button[type=submit]')!.click();
          if (stop.does === 'decide-and-keep') {
            await until('the question whether to keep it', () => button(names.keep));
            button(names.keep)!.click();
          }
        }
        await until('the next screen', () => heading() !== flat(stop.heading) || !ready());
      }
      await until('the debrief', () => button(names.debrief));
      button(names.debrief)!.click();
      await until('every decision in the debrief', () => document.querySelector('article.told'));
      return shown();
    },
    { stops, words },
  );
}

describe.each(lessons)('$id in the real player', { timeout: 400_000 }, (lesson) => {
  const { story, facts } = lesson;

  it('shows every word of every choice, what follows, its reason and its facts, and always comes to an ending', async () => {
    const runs = runsOfEveryResponse(story);
    expect(runs.flatMap((run) => responsesGiven(story, run))).toEqual(
      expect.arrayContaining(lesson.proof.responses.map(({ scene, response }) => `${scene}: ${response}`)),
    );
    const address = site.page(story.id, payloadOf(lesson, settings));
    const problems: string[] = [];
    for (const list of runs) {
      // Each run begins on a device that knows nothing.
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      context.on('weberror', (error) => problems.push(error.error().message));
      const page = await context.newPage();
      await page.goto(address);
      const debrief = await playInPage(page, stopsOf(story, list), {
        start: enGB.start,
        keep: enGB.keep,
        debrief: enGB.toDebrief,
      });
      for (const { weighed } of play(story, list).steps) {
        for (const line of lines(weighed.consequence.because)) expect(debrief).toContain(line);
        for (const line of lines(weighed.choice?.instead ?? [])) expect(debrief).toContain(line);
        for (const id of weighed.consequence.restsOn) expect(debrief).toContain(facts[id]!.says.trim());
      }
      await context.close();
    }
    expect(problems).toEqual([]);
  });
});
