import { Document, LineCounter, parseDocument, visit, isScalar } from 'yaml';
import { z } from 'zod';
import { signOff } from '../../story/author/schema.ts';
import { languageTag, type Translation } from './translation.ts';

const textSchema = z.strictObject({ hash: z.string(), source: z.string(), text: z.string().regex(/\S/) });

const fileSchema = z.strictObject({
  lesson: z.string(),
  from: z.string().refine((tag) => languageTag(tag) !== null),
  to: z.string().refine((tag) => languageTag(tag) !== null),
  'signed-off': signOff.optional(),
  texts: z.record(z.string(), textSchema),
});

const HEAD = ` The lesson in another language: npm run translate writes this file, docs/translation.md explains it.
 hash stands for the original (source) that a text was made from. A lesson that reads otherwise by now has a stale text.`;

/** Where a lesson's translation lies, from the lesson's folder. */
export function translationFile(locale: string): string {
  return `translations/${locale}.yaml`;
}

/** A translation as a file: one line a text, in the order of the lesson. */
export function writeTranslation({ lesson, from, to, signedOff, texts }: Translation): string {
  const document = new Document({
    lesson,
    from,
    to,
    ...(signedOff && { 'signed-off': signedOff }),
    texts: new Map(texts.map(({ path, hash, source, text }) => [path, { hash, source, text }])),
  });
  document.commentBefore = HEAD;
  visit(document, {
    Scalar(key, scalar) {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      if (scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A translation's file, read. `fault` says what is wrong with it and on which line. */
export function readTranslation(
  text: string,
): { translation: Translation; fault: null } | { translation: null; fault: string } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const refused = (line: number, what: string) => ({ translation: null, fault: `line ${line}: ${what}` });
  const [error] = document.errors;
  if (error) return refused(lines.linePos(error.pos[0]).line, error.message);
  const alias = aliasIn(document);
  if (alias !== null)
    return refused(lines.linePos(alias).line, 'It repeats a text by an alias (*). Write the text out.');
  const { data, error: faults } = fileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!data) {
    const { path, message } = faults.issues[0]!;
    const line = lines.linePos(offsetOf(document, path)).line;
    return refused(Math.max(1, line), `${path.map(String).join(' › ') || 'the file'}: ${message}`);
  }
  const { texts, 'signed-off': signedOff, ...head } = data;
  return {
    translation: {
      ...head,
      ...(signedOff && { signedOff }),
      texts: Object.entries(texts).map(([path, rest]) => ({ path, ...rest })),
    },
    fault: null,
  };
}

/** Where the first alias stands; null where there is none. */
function aliasIn(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Alias(_, { range }) {
      found = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) || (node as { range?: unknown } | undefined)?.range)
      return (node as { range: [number] }).range[0];
  }
  return 0;
}
