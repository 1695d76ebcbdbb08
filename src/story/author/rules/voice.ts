import { message } from '../messages.ts';
import { countBefore, withoutQuotations } from '../quotations.ts';
import type { Rule } from '../report.ts';
import type { LessonText, TextRole } from '../texts.ts';

/** How a lesson speaks to its reader: calmly, and as to an equal. */
export const voice: Rule = (view, _context, report) => {
  for (const { text, path, role } of view.texts) {
    if (role === 'speech') continue;
    const own = withoutQuotations(text);
    const at = (words: string, offset: number) => ({ words, nth: countBefore(text, words, offset) });
    const loud = own.indexOf('!');
    if (loud >= 0) report(message('exclamation-mark', {}), path, at('!', loud));
    if (TO_READER.has(role) || isOpening(path)) {
      const asked = own.indexOf('?');
      if (asked >= 0) report(message('question-to-reader', {}), path, at('?', asked));
    }
    if (role === 'answer' || role === 'instead') continue;
    for (const match of own.matchAll(LECTURING)) {
      const word = match[1]!;
      const offset = match.index + match[0].length - word.length;
      report(message('lecturing-word', { word }), path, at(word, offset));
    }
  }
};

const TO_READER: ReadonlySet<TextRole> = new Set(['because', 'closing', 'ending', 'note-before']);
const LECTURING =
  /(?:^|[.!?]\s+|\n\s*(?:[-*]\s+)?)(Remember|Well done|Unfortunately|Sadly|Congratulations|Good job|Great job|Obviously|Never forget|It is important (?:to|that))\b/g;

function isOpening(path: LessonText['path']): boolean {
  return path[0] === 'opening';
}
