import type { Story } from '../learner/story.ts';
import { buildStory } from './build.ts';
import type { LessonContext } from './context.ts';
import { byPlace, type Diagnostic } from './diagnostic.ts';
import type { Places } from './places.ts';
import { readYaml, type Source } from './read.ts';
import type { Report, Rule } from './report.ts';
import { ids } from './rules/ids.ts';
import { prose } from './rules/prose.ts';
import { references } from './rules/references.ts';
import { roads } from './rules/roads.ts';
import { shape } from './rules/shape.ts';
import type { LessonSource } from './schema.ts';
import { checkStructure } from './structure.ts';
import { viewOf, type View } from './view.ts';

/** Who read this very text of the lesson and approved it. */
export type SignOff = NonNullable<LessonSource['signed-off']>;

/** What came of a lesson file. */
export interface Compiled {
  /** Null only where errors make a story impossible. Its denominator is 0 until it is proved. */
  story: Story | null;
  /** In file order. */
  diagnostics: Diagnostic[];
  places: Places;
  signedOff: SignOff | null;
}

/** What every story needs, whoever reads it; `check` adds the rules of language and of the subject. */
const RULES: readonly Rule[] = [shape, ids, references, roads, prose];

/** Compiles a lesson file to a story. Never throws on anything that stands in the file. */
export function compileLesson(source: Source, context: LessonContext): Compiled {
  return compileWith(source, context, []);
}

/** Compiles a lesson and applies further rules. Where the file cannot be read as YAML, nothing else is said of it. */
export function compileWith(source: Source, context: LessonContext, further: readonly Rule[]): Compiled {
  const { value, places, diagnostics } = readYaml(source);
  if (!value) return { story: null, diagnostics: diagnostics.sort(byPlace), places, signedOff: null };
  const { lesson, faults, whole } = checkStructure(value, (path) => places.typedAs(path));
  for (const { path, key, ...fault } of faults) {
    diagnostics.push({ file: source.file, ...(key ? places.keyOf(path) : places.of(path)), ...fault });
  }
  const view = viewOf(lesson, source.file, whole);
  const report: Report = (found, path, where) => {
    const place =
      where === undefined
        ? places.of(path)
        : where === 'key'
          ? places.keyOf(path)
          : places.within(path, where.words, where.nth);
    diagnostics.push({ file: source.file, ...place, ...found });
  };
  for (const rule of [...RULES, ...further]) rule(view, context, report);
  return {
    story: buildStory(view, context),
    diagnostics: diagnostics.sort(byPlace),
    places,
    signedOff: signOffOf(view),
  };
}

/** The story with the most points that any run can earn, which the proof computed. */
export function withDenominator(story: Story, { denominator }: { denominator: number }): Story {
  return { ...story, denominator };
}

function signOffOf({ lesson }: View): SignOff | null {
  const { 'by-role': role, on, version, hash } = lesson['signed-off'] ?? {};
  return role && on && version && hash ? { 'by-role': role, on, version, hash } : null;
}
