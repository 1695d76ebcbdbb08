import { describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../../src/course/course.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import { plainProse } from '../../../src/story/author/prove-words.ts';
import { isPrintable, storyboard } from '../../../src/package/storyboard/storyboard.ts';
import { escapeMarkup } from '../../../src/package/escape.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is not sound');
const sound = course;

function printed(id: string) {
  const lesson = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
  if (!isPrintable(lesson)) throw new Error(`${id} cannot be printed`);
  const html = storyboard(lesson, sound, 'england');
  return { lesson, html, text: html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ') };
}

const bare = (words: string): string => escapeMarkup(words).replace(/\s+/g, ' ').trim();

describe('a storyboard', () => {
  const { lesson, html, text } = printed('new-friend-in-the-game');
  const { story, facts, mark } = lesson;

  it('has every scene in the order of the file, and every choice with its reason', () => {
    const places = Object.keys(story.scenes).map((id) => html.indexOf(`id="scene-${id}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const { step } of Object.values(story.scenes)) {
      if (step.kind !== 'decision' || step.decision.kind !== 'choose-one') continue;
      for (const choice of step.decision.choices) {
        expect(html).toContain(`<code>${choice.id}</code>`);
        expect(text).toContain(bare(plainProse(choice.text)));
      }
    }
  });

  it('puts facts still to be checked before the first scene, and prints every fact with its sources', () => {
    const open = Object.entries(facts).filter(([, { status }]) => status === 'to-check');
    expect(open.length).toBeGreaterThan(0);
    const first = html.slice(0, html.indexOf('<h2>Scenes</h2>'));
    for (const [id] of open) expect(first).toContain(`#fact-${id}`);
    for (const [id, { sources }] of Object.entries(facts)) {
      expect(html).toContain(`id="fact-${id}"`);
      for (const { address } of sources) expect(html).toContain(escapeMarkup(address));
    }
  });

  it('says what was proved, and gives the mark to copy without filling in who or when', () => {
    expect(text).toContain('Sound: everything that must hold does');
    expect(html).toContain(`by-role:\n  on:\n  version: ${story.version}\n  hash: ${mark}</pre>`);
  });

  it('leads from every link to something on the page, and loads nothing', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(100);
    for (const target of new Set(targets)) expect(html).toContain(`id="${target}"`);
    expect(html).not.toMatch(/<(script|link|img|iframe)|href="(?!#)|src=|@import|url\(/);
  });

  it('draws a box for every scene on the map', () => {
    const map = html.slice(html.indexOf('<svg'), html.indexOf('</svg>'));
    expect(map.match(/<rect/g)).toHaveLength(Object.keys(story.scenes).length);
  });
});

describe('a storyboard of the other kinds of decision', () => {
  it('prints every entry of a log with its concern', () => {
    const { lesson, text } = printed('from-praise-to-threat');
    const spots = Object.values(lesson.story.scenes).flatMap(({ step }) =>
      step.kind === 'decision' && step.decision.kind === 'spot' ? [step.decision] : [],
    );
    expect(spots.length).toBeGreaterThan(0);
    for (const { entries } of spots)
      for (const entry of entries) expect(text).toContain(bare(plainProse(entry.text)));
  });
});
