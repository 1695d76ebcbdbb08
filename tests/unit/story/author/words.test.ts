import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { CONTEXT } from './context.ts';

const FILE = 'listening/lesson.yaml';
const LESSON = readFileSync(`tests/fixtures/lessons/${FILE}`, 'utf8');

/** Places in the lesson where words can stand, each with the text that stands there now. */
const PLACES = {
  narration: 'Sam waits by the door.',
  speech: '"Can I tell you something?"',
  best: 'Sit down with Sam and listen.',
  acceptable: 'Ask Sam to wait for one minute.',
  poor: 'Ask Sam to come back in the morning.',
  because: 'Sam chose this moment.',
  instead: 'Listen now.',
  ending: '"Sam came in early, and stayed."',
  log: 'Ate alone again.',
} as const;
type Place = keyof typeof PLACES;

/** What is said of some words where they stand, less what is said of the lesson without them. */
function saidOf(words: string, place: Place): { code: string; at: string }[] {
  const now = PLACES[place];
  expect(LESSON.split(now)).toHaveLength(2);
  const text = LESSON.replace(now, () => JSON.stringify(words));
  const lines = text.split('\n');
  const { diagnostics } = checkLesson({ text, file: FILE }, CONTEXT);
  return diagnostics
    .filter(({ code }) => code !== 'lengths-uneven')
    .map(({ code, line, column }) => ({ code, at: lines[line - 1]!.slice(column - 1) }));
}

const codes = (words: string, place: Place): string[] => saidOf(words, place).map(({ code }) => code);

it('says nothing of the lesson as it is', () => {
  for (const place of Object.keys(PLACES) as Place[])
    expect(codes(PLACES[place].replaceAll('"', ''), place)).toEqual([]);
});

describe('words that are in no lesson, whoever says them', () => {
  it.each([
    ['There was sexting in Year 8.', 'sexting'],
    ['It is called revenge porn.', 'revenge porn'],
    ['It is child porn.', 'child porn'],
    ['It is kiddie porn.', 'kiddie porn'],
    ['She sent it willingly.', 'sent it willingly'],
    ['He willingly shared it.', 'willingly shared'],
    ['She put herself at risk.', 'put herself at risk'],
    ['He puts himself at risk.', 'puts himself at risk'],
    ['They put themselves at risk.', 'put themselves at risk'],
    ['He is a perpetrator.', 'perpetrator'],
    ['He is a predator.', 'predator'],
    ['He is a mini sex offender.', 'mini sex offender'],
  ])('%s', (words, at) => {
    for (const place of Object.keys(PLACES) as Place[]) {
      const found = saidOf(words, place).filter(({ code }) => code === 'harmful-word');
      expect(found, place).toHaveLength(1);
      expect(found[0]!.at.startsWith(at)).toBe(true);
    }
  });
});

describe('words that are not in the lesson’s own voice', () => {
  it.each([
    'She admitted it.',
    'He confessed to you.',
    'An alleged photo.',
    'Her boyfriend sent it.',
    'It was self-generated.',
    'He is a sex offender.',
    'She is promiscuous.',
    'It was a lifestyle choice.',
    'Sam is a child in need.',
    'You failed Sam.',
  ])('%s', (words) => {
    for (const place of ['narration', 'because', 'ending', 'log', 'best'] as const)
      expect(codes(words, place), place).toContain('careful-word');
    for (const place of ['speech', 'poor'] as const)
      expect(codes(words, place), place).not.toContain('careful-word');
    expect(codes(`Sam said: “${words}”`, 'narration')).not.toContain('careful-word');
  });
});

describe('words that no answer is rewarded for', () => {
  it.each([
    'Why did you send it, Sam.',
    "Why didn't you say.",
    'I promise that nobody will know.',
    'Just block them and get on.',
    "Block them and we'll talk tomorrow.",
    'We report it today.',
  ])('%s', (words) => {
    for (const place of ['best', 'acceptable', 'instead'] as const)
      expect(codes(words, place), place).toContain('harmful-advice');
    for (const place of ['poor', 'speech', 'narration'] as const)
      expect(codes(words, place), place).not.toContain('harmful-advice');
  });
});

describe('names of apps, tools and ways to pay', () => {
  it.each([
    'It was on Snapchat.',
    'He uses Discord.',
    'It came from ChatGPT.',
    'They want a gift card.',
    'It is in Bitcoin.',
  ])('%s', (words) => {
    for (const place of ['narration', 'speech', 'poor', 'log'] as const)
      expect(codes(words, place), place).toContain('names-a-platform');
  });

  it('are none where the word is an ordinary one', () => {
    expect(codes('There is discord in the group, and a telegram on the wall.', 'narration')).toEqual([]);
  });
});

describe('the better words', () => {
  it.each([
    'Nudes and semi-nudes were shared.',
    'It is image-based abuse, and it was AI-generated.',
    'Sam was pressured, coerced and groomed.',
    'A child who has displayed harmful behaviour.',
    'The person responsible has been told.',
    'Sam told you, and shared more.',
    'It is not your fault.',
    "I'll tell people who can help.",
  ])('pass everywhere: %s', (words) => {
    for (const place of Object.keys(PLACES) as Place[]) expect(codes(words, place), place).toEqual([]);
  });
});

describe('a text that is hard to read', () => {
  const HARD =
    'Notwithstanding considerable organisational complexity, institutional safeguarding responsibilities necessitate ' +
    'comprehensive multidisciplinary collaboration, particularly whenever vulnerable individuals experience ' +
    'increasingly sophisticated technological exploitation involving unidentified international organisations, ' +
    'regardless of administrative preferences or operational considerations.';
  const PLAIN =
    'The bell has gone. Sam waits by the door with a coat over one arm. You have a class in four minutes. ' +
    'The hall is loud, and no one else is near. You put the box down on the sill and you look at Sam.';

  it('is told of where the lesson speaks, and not where somebody does', () => {
    for (const place of ['narration', 'because', 'ending'] as const) {
      expect(codes(HARD, place), place).toContain('hard-to-read');
      expect(codes(PLAIN, place), place).not.toContain('hard-to-read');
    }
    expect(codes(HARD, 'speech')).not.toContain('hard-to-read');
    expect(codes(`“${HARD}”`, 'narration')).not.toContain('hard-to-read');
  });
});
