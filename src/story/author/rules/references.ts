import { ID } from '../fields.ts';
import { readLine, readProse } from '../markdown.ts';
import { message } from '../messages.ts';
import { inWords, listedAs, nationName, wordsUsed } from '../nation-words.ts';
import { suggestion } from '../nearest.ts';
import { entriesOf, outcomesOf } from '../part.ts';
import type { Path } from '../path.ts';
import type { LessonContext } from '../context.ts';
import type { Report, Rule, Where } from '../report.ts';
import type { View } from '../view.ts';

/** Names of people, competencies, facts, categories, reasons and nation words that nothing answers to. */
export const references: Rule = (view, context, report) => {
  const { lesson } = view;
  if (lesson.people || view.whole) {
    const people = Object.keys(lesson.people ?? {});
    for (const { scene, path } of view.scenes) {
      scene.beats?.forEach((beat, i) => {
        const who = beat?.speech?.who;
        if (!known(who, people)) {
          const mend = suggestion(who!, people, 'people');
          report(message('unknown-person', { name: who!, suggestion: mend }), [
            ...path,
            'beats',
            i,
            'speech',
            'who',
          ]);
        }
      });
    }
  }
  if (lesson.competencies) {
    const competencies = Object.keys(lesson.competencies);
    for (const { decision, path } of view.decisions) {
      const name = decision.competency;
      if (known(name, competencies)) continue;
      const mend = suggestion(name!, competencies, 'competencies');
      report(message('unknown-competency', { name: name!, suggestion: mend }), [...path, 'competency']);
    }
  }
  groups(view, report);
  facts(view, context, report);
  words(view, context, report);
};

/** Whether a name answers to something, or is not one that could: that is told elsewhere. */
function known(name: string | undefined, names: readonly string[]): boolean {
  return name === undefined || !ID.test(name) || names.includes(name);
}

function groups(view: View, report: Report): void {
  for (const { decision, path } of view.decisions) {
    if (decision.kind === 'sort' && decision.categories) {
      const names = Object.keys(decision.categories);
      for (const [id, { belongs }] of entriesOf(decision.items)) {
        if (known(belongs, names)) continue;
        const mend = suggestion(belongs!, names, 'categories');
        report(message('unknown-category', { name: belongs!, suggestion: mend }), [
          ...path,
          'items',
          id,
          'belongs',
        ]);
      }
    }
    if (decision.kind === 'spot' && decision.reasons) {
      const names = Object.keys(decision.reasons);
      for (const [id, { concern }] of entriesOf(decision.entries)) {
        if (known(concern, names)) continue;
        const mend = suggestion(concern!, names, 'reasons');
        report(message('unknown-reason', { name: concern!, suggestion: mend }), [
          ...path,
          'entries',
          id,
          'concern',
        ]);
      }
    }
  }
}

function facts(view: View, context: LessonContext, report: Report): void {
  const names = [...context.facts.keys()];
  const check = (name: string | undefined, path: Path, where?: Where): void => {
    if (name === undefined || !/\S/.test(name)) return;
    const fact = context.facts.get(name);
    if (!fact)
      report(message('unknown-fact', { name, suggestion: suggestion(name, names, 'facts') }), path, where);
    else if (!fact.nations.includes(context.nation)) {
      const nation = nationName(context.nation);
      const nations = fact.nations.map(nationName).join(', ');
      report(message('fact-not-in-nation', { name, nation, nations }), path, where);
    }
  };
  const list = (rests: readonly (string | undefined)[] | undefined, path: Path): void =>
    rests?.forEach((name, i) => check(name, [...path, 'rests-on', i]));
  view.lesson.mistakes?.forEach((mistake, i) => list(mistake?.['rests-on'], ['mistakes', i]));
  for (const { decision, path } of view.decisions) {
    if (decision.kind === 'choose-one') {
      for (const [id, choice] of entriesOf(decision.choices))
        list(choice['rests-on'], [...path, 'choices', id]);
    }
    for (const [id, outcome] of outcomesOf(decision)) list(outcome['rests-on'], [...path, 'outcomes', id]);
  }
  for (const { text, path, form } of view.texts) {
    if (form === 'line' || !text.includes('](')) continue;
    const read = form === 'prose' ? readProse(text, String) : readLine(text, String);
    for (const fact of read.facts) check(fact, path, { words: `(${fact})` });
  }
}

function words(view: View, { words: known, nation }: LessonContext, report: Report): void {
  const names = Object.keys(known);
  for (const { text, path } of view.texts) {
    for (const { word } of wordsUsed(text)) {
      if (inWords(`$${word}`, known) !== `$${word}`) continue;
      const mend = suggestion(listedAs(word), names, 'words').replaceAll(/"([a-z-]+)"/g, '"$$$1"');
      report(message('unknown-word', { name: word, nation: nationName(nation), suggestion: mend }), path, {
        words: `$${word}`,
      });
    }
  }
}
