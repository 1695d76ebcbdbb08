import { JOINERS } from '../conditions.ts';
import { ID } from '../fields.ts';
import { message } from '../messages.ts';
import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Report, Rule } from '../report.ts';
import type { RoadIf, View } from '../view.ts';

/** Where the story leads, and the flags on which it depends. */
export const roads: Rule = (view, _context, report) => {
  if (view.lesson.scenes) {
    const scenes = new Set(Object.keys(view.lesson.scenes));
    const check = (name: string | undefined, path: Path): void => {
      if (name === undefined || !ID.test(name) || scenes.has(name)) return;
      report(message('unknown-scene', { name, suggestion: suggestion(name, [...scenes], 'scenes') }), path);
    };
    check(view.lesson.start, ['start']);
    for (const { roads: list } of view.roads) for (const { to, path } of list) check(to, path);
  }
  for (const { list, roads: to } of view.roads) if (list) checkList(list, to.at(-1)?.to ?? 'a-scene', report);
  flags(view, report);
};

function checkList(list: readonly RoadIf[], example: string, report: Report): void {
  const last = list.at(-1);
  const open = list.findIndex((road) => road.if === undefined);
  if (last && open < 0) report(message('last-route-has-if', { example }), [...last.path, 'if'], 'key');
  if (open >= 0 && open < list.length - 1) report(message('route-never-taken', {}), list[open + 1]!.path);
}

function flags(view: View, report: Report): void {
  const set = new Map<string, Path>();
  for (const { sets } of view.responses) {
    for (const { flag, path } of sets) {
      if (JOINERS.includes(flag)) report(message('reserved-flag', { name: flag }), path);
      else if (!set.has(flag)) set.set(flag, path);
    }
  }
  const used = new Set<string>();
  for (const { path, text, flags: asked, fault } of view.conditions.values()) {
    if (fault) {
      report(message('bad-condition', { fault: fault.fault }), path, {
        words: fault.word,
        nth: nth(text, fault),
      });
    }
    for (const flag of asked) {
      used.add(flag.word);
      if (set.has(flag.word) || !view.whole) continue;
      const mend =
        set.size > 0 ? suggestion(flag.word, [...set.keys()], 'flags') : 'Let a choice set it with sets:.';
      report(message('flag-never-set', { name: flag.word, suggestion: mend }), path, {
        words: flag.word,
        nth: nth(text, flag),
      });
    }
  }
  const readable = [...view.conditions.values()].every(({ fault }) => fault === null);
  if (!view.whole || !readable) return;
  for (const [name, path] of set) if (!used.has(name)) report(message('flag-never-used', { name }), path);
}

/** How many times a word stands in a text before an offset. */
function nth(text: string, { word, offset }: { word: string; offset: number }): number {
  return word === '' ? 0 : text.slice(0, offset).split(word).length - 1;
}
