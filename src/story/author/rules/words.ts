import { message, type Message } from '../messages.ts';
import { countBefore, withoutQuotations } from '../quotations.ts';
import type { Report, Rule } from '../report.ts';
import type { LessonText } from '../texts.ts';
import { BODY_OR_ACT, CAREFUL, HARMFUL, NOT_ADVISED, PLATFORMS } from './word-list.ts';

/** Words that blame, mislead or date: the course's table of what to say and what to avoid. */
export const words: Rule = (view, _context, report) => {
  for (const found of view.texts) {
    const { text } = found;
    for (const { words: pattern, say } of HARMFUL) {
      each(pattern, text, found, report, (word) => message('harmful-word', { word, say }));
    }
    each(BODY_OR_ACT, text, found, report, (word) => message('body-or-act', { word }));
    each(PLATFORMS, text, found, report, (word) => message('names-a-platform', { word }));
    if (isOwnVoice(found)) {
      const own = withoutQuotations(text);
      for (const { words: pattern, say } of CAREFUL) {
        each(pattern, own, found, report, (word) => message('careful-word', { word, say }));
      }
    }
    if (isAdvised(found)) {
      for (const { words: pattern, say } of NOT_ADVISED) {
        each(pattern, text, found, report, (word) => message('harmful-advice', { word, say }));
      }
    }
  }
};

/** The lesson's own voice: not what somebody says, and not a poor choice. */
function isOwnVoice({ role, rating }: LessonText): boolean {
  return role !== 'speech' && !(role === 'answer' && rating === 'poor');
}

function isAdvised({ role, rating }: LessonText): boolean {
  return (
    role === 'instead' || role === 'plan' || (role === 'answer' && rating !== 'poor' && rating !== undefined)
  );
}

function each(
  pattern: RegExp,
  text: string,
  { text: whole, path }: LessonText,
  report: Report,
  say: (word: string) => Message,
): void {
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    report(say(word.replace(/\s+/g, ' ')), path, { words: word, nth: countBefore(whole, word, match.index) });
  }
}
