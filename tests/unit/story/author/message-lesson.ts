import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLesson } from '../../../../src/story/author/check.ts';
import type { Compiled } from '../../../../src/story/author/compile.ts';
import { prove, type Obligations, type Proof } from '../../../../src/story/author/prove.ts';
import type { Story } from '../../../../src/story/learner/story.ts';
import { CONTEXT } from './context.ts';

/** Where the lessons that are given each message lie. */
export const MESSAGE_LESSONS = 'tests/messages';
export const MESSAGE_FILE = 'listening/lesson.yaml';

/** What an LMS may demand in a fixture, and the mark at which it is packaged: `in.json` stands for them. */
interface Limits extends Pick<Obligations, 'suspendData' | 'maxStates'> {
  pass?: number;
  illegalValues?: { scene: string; fault: string }[];
}

/** The lesson that is given a message, checked; and, where the check finds no error, as it was proved. */
export function messageLesson(code: string): Compiled & { proved: { story: Story; proof: Proof } | null } {
  const text = readFileSync(join(MESSAGE_LESSONS, code, 'in.yaml'), 'utf8');
  const limitsFile = join(MESSAGE_LESSONS, code, 'in.json');
  const { illegalValues, pass, ...limits }: Limits = existsSync(limitsFile)
    ? (JSON.parse(readFileSync(limitsFile, 'utf8')) as Limits)
    : {};
  const compiled = checkLesson({ text, file: MESSAGE_FILE }, CONTEXT);
  if (!compiled.story || compiled.diagnostics.some(({ level }) => level === 'error'))
    return { ...compiled, proved: null };
  const asked = { ...compiled.story, pass: pass ?? compiled.story.pass };
  const proof = prove(asked, { ...limits, ...(illegalValues && { illegalValues: () => illegalValues }) });
  return { ...compiled, proved: { story: { ...asked, denominator: proof.denominator }, proof } };
}
