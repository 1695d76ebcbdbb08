import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { importXliff } from '../../../../src/studio/xliff/import-xliff.ts';
import { type Translation } from '../../../../src/course/translation/translation.ts';
import { unitsOf } from '../../../../src/course/translation/units.ts';
import type { LessonContext } from '../../../../src/story/author/context.ts';
import { anyLesson, anyStyle, yamlOf } from './any-lesson.ts';
import { translateAll } from './as-translator.ts';

export const LANGUAGES = { source: 'en-GB', target: 'cy' };
export const MODULES = readdirSync('modules', { withFileTypes: true })
  .filter(({ name }) => existsSync(`modules/${name}/lesson.yaml`))
  .map(({ name }) => ({ name, text: readFileSync(`modules/${name}/lesson.yaml`, 'utf8') }));
export const CONTEXT: LessonContext = { facts: new Map(), words: {}, nation: 'england', defaultPass: 80 };

export const anyLessonText = fc
  .tuple(anyLesson, anyStyle)
  .map(([lesson, styles]) => yamlOf(lesson, styles[Symbol.iterator]()));

/** A lesson of two scenes with a mark of every kind. */
export const SMALL = `# yaml-language-server: …
id: small
title: A small lesson
version: 1.0.0
audience: [teachers]
role: $lead-in-full
minutes: 5
about: One sentence.
content-note: |-
  A pupil is *worried*,
  as pupils are.

  Nothing is shown.
closing: Ask your $lead.
competencies: { listening: Hearing a child }
people:
  idris: { name: Idris, role: "pupil, Year 4" }
start: first
scenes:
  # the door
  first:
    part: Listening
    when: Tuesday, 8.50am
    beats:
      - narration: The bell has gone. # a comment
      - speech: { who: idris, says: "Miss. You know my
          game?" }
    decision:
      kind: choose-one
      prompt: What do you do?
      competency: listening
      choices:
        sit-down:
          text: >-
            Sit down, and
            listen.
          rating: best
          because: It is [the rule](F19), and **now** is when.
          rests-on: [F19]
          then: last
        tomorrow:
          text: "Come back tomorrow."
          rating: poor
          because: Tomorrow is late.
          rests-on: [F19]
          then: last
  last:
    when: Wednesday
    ending: { outcome: safe, title: Heard, text: He was heard. }
`;

export const PATHS = unitsOf(SMALL).units.map(({ key }) => key);

/** The small lesson wholly translated: every text with a mark before each stretch of words. */
export function small(): Translation {
  const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => `~${text}`);
  return importXliff(xliff, SMALL).translation!;
}

export function textOf(translation: Translation, path: string): string | undefined {
  return translation.texts.find((text) => text.path === path)?.text;
}

export function at(yaml: string, path: string): unknown {
  return parseDocument(yaml).getIn(path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}
