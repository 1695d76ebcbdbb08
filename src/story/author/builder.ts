import type { Condition, Inline, Prose, Route } from '../learner/story.ts';
import { readCondition } from './conditions.ts';
import { readLine, readProse } from './markdown.ts';
import { inWords, type NationWords } from './nation-words.ts';
import type { PartRoads } from './part.ts';

/**
 * Turns a trainer's values into a story's. What is missing becomes empty where the player can live with that;
 * where it cannot, `sound` turns false and the story must not be used.
 */
export interface Builder {
  sound: boolean;
  /** Plain text on one line, in the nation's words. */
  line(text: string | undefined): string;
  prose(text: string | undefined): Prose;
  inline(text: string | undefined): Inline[];
  condition(text: string | undefined): { if?: Condition };
  routes(then: PartRoads): Route[];
  /** The value, or the stand-in and the end of soundness. */
  need<Value>(value: Value | undefined, standIn: Value): Value;
}

/** A builder in a nation's words, for a lesson with these scenes. */
export function builderFor(words: NationWords, scenes: ReadonlySet<string>): Builder {
  const say = (text: string): string => inWords(text, words);
  const builder: Builder = {
    sound: true,
    line: (text) => say((text ?? '').trim().replace(/\s+/g, ' ')),
    prose: (text) => (text === undefined ? [] : readProse(text, say).read),
    inline: (text) => (text === undefined ? [] : readLine(text, say).read),
    condition(text) {
      if (text === undefined) return {};
      const { condition } = readCondition(text);
      if (!condition) builder.sound = false;
      return condition ? { if: condition } : {};
    },
    routes(then) {
      const list = typeof then === 'string' ? [{ go: then, if: undefined }] : (then ?? []);
      const routes = list.map((road) => ({ to: builder.need(road?.go, ''), ...builder.condition(road?.if) }));
      if (routes.every((route) => route.if) || routes.some(({ to }) => !scenes.has(to)))
        builder.sound = false;
      return routes;
    },
    need(value, standIn) {
      if (value === undefined) builder.sound = false;
      return value ?? standIn;
    },
  };
  return builder;
}
