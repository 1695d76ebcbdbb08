import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floorPage } from '../../../scripts/bench/floor/page.ts';
import { everyLesson } from '../lms/lessons.ts';

const { story } = everyLesson().find(({ id }) => id === 'new-friend-in-the-game')!;

describe('the floor', () => {
  it('says every word of the lesson', () => {
    const said = floorPage(story, {})
      .replace(/<[^>]*>/g, '')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"');
    const missing: string[] = [];
    for (const { beats, step } of Object.values(story.scenes)) {
      const blocks = [
        ...beats.flatMap((beat) => (beat.kind === 'speech' ? beat.says : beat.text)),
        ...(step.kind === 'ending' ? step.ending.text : []),
        ...(step.kind === 'decision' && step.decision.kind === 'choose-one'
          ? step.decision.choices.flatMap(({ text, because, instead = [] }) => [
              ...text,
              ...because,
              ...instead,
            ])
          : []),
      ];
      for (const block of blocks)
        for (const part of 'p' in block ? block.p : block.list.flat())
          if (typeof part === 'string' && !said.includes(part.replaceAll('&', '&amp;'))) missing.push(part);
    }
    expect(missing).toEqual([]);
  });

  it('is one page, one style sheet and one script, and reports what the player does', () => {
    expect(floorPage(story, {}).match(/<script|<link rel="stylesheet"/g)).toHaveLength(2);
    const script = readFileSync('scripts/bench/floor/floor.js', 'utf8');
    for (const element of [
      'suspend_data',
      'lesson_location',
      'lesson_status',
      'score.raw',
      'session_time',
      'exit',
      'student_response',
      'latency',
    ])
      expect(script).toContain(element);
  });
});
