import type { LessonContext } from './context.ts';
import type { Message } from './messages.ts';
import type { Path } from './path.ts';
import type { View } from './view.ts';

/** At the name of a field rather than its value, or at some words inside a text (the nth of them, from 0). */
export type Where = 'key' | { words: string; nth?: number };
export type Report = (found: Message, path: Path, where?: Where) => void;
/** One family of faults. It reports every one that it finds. */
export type Rule = (view: View, context: LessonContext, report: Report) => void;
