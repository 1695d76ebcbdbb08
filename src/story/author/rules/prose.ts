import type { Inline } from '../../learner/story.ts';
import { readLine, readProse, type ProseFault } from '../markdown.ts';
import { message } from '../messages.ts';
import { thing, type Path } from '../path.ts';
import type { Report, Rule } from '../report.ts';
import type { LessonText } from '../texts.ts';

/** Characters that no manifest can carry, and marks that turn the direction of text. */
const UNSHOWABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** What stands for bytes that are no UTF-8, once they were read. */
const LOST = '\ufffd';

/** The form of every text: no HTML, no form of Markdown that the player lacks, links to facts alone. */
export const prose: Rule = (view, _context, report) => {
  for (const text of view.texts) {
    if (text.text.includes(LOST)) report(message('letter-lost', {}), text.path, { words: LOST });
    const bad = UNSHOWABLE.exec(text.text);
    if (bad) {
      const code = bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      report(message('bad-character', { code }), text.path, { words: bad[0] });
    }
    if (text.form === 'line') checkLine(text, report);
    else {
      const { faults } = text.form === 'prose' ? readProse(text.text, String) : readLine(text.text, String);
      for (const fault of faults) reportFault(fault, text.path, report);
    }
  }
};

function checkLine({ text, path }: LessonText, report: Report): void {
  const { read, faults } = readLine(text, String);
  const html = faults.find(({ kind }) => kind === 'html');
  if (html) reportFault(html, path, report);
  const found = text.trim().includes('\n')
    ? 'the line break'
    : (marksIn(read) ?? faults.find(({ kind }) => kind !== 'html')?.what);
  if (found === undefined) return;
  const key = String(path.at(-1));
  report(message('prose-in-line', { key, thing: thing(path.slice(0, -1)), what: found }), path);
}

function marksIn(line: readonly Inline[]): string | undefined {
  const marked = line.find((part) => typeof part !== 'string');
  if (marked === undefined || typeof marked === 'string') return undefined;
  return 'fact' in marked ? 'the link' : 'the marks of emphasis';
}

function reportFault({ kind, what, words }: ProseFault, path: Path, report: Report): void {
  if (kind === 'html') report(message('html-in-text', { snippet: words.slice(0, 40) }), path, { words });
  else if (kind === 'link')
    report(message('link-not-to-fact', { address: what.slice(0, 60) }), path, { words });
  else {
    const mend = what.startsWith('a list') ? 'Make it one list.' : 'Write it as a sentence.';
    report(message('markdown-not-allowed', { what, mend }), path, { words });
  }
}
