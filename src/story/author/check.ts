import { compileWith, type Compiled } from './compile.ts';
import type { LessonContext } from './context.ts';
import type { Source } from './read.ts';
import type { Rule } from './report.ts';
import { critical } from './rules/critical.ts';
import { decisions } from './rules/decisions.ts';
import { giveaways } from './rules/giveaways.ts';
import { lengths } from './rules/lengths.ts';
import { usage } from './rules/usage.ts';
import { voice } from './rules/voice.ts';
import { words } from './rules/words.ts';

/** The rules of language and of the subject. */
const RULES: readonly Rule[] = [decisions, critical, giveaways, lengths, words, voice, usage];

/** Compiles a lesson and checks it against every rule but the proof. Faults come in file order. */
export function checkLesson(source: Source, context: LessonContext): Compiled {
  return compileWith(source, context, RULES);
}
