import { FAMILIES } from './messages.ts';

/** `docs/messages.md`: every message, what it means and why the rule is there. */
export function messagesPage(): string {
  const families = FAMILIES.map(({ title, rows }) =>
    [
      `## ${title}`,
      ...Object.entries(rows).map(([code, { level, text, hint, explain }]) =>
        [
          `### ${code}`,
          `${level === 'error' ? 'Error' : 'Warning'}. ${open(text)}`,
          explain,
          `_What to do._ ${/^\{\w+\}$/.test(hint) ? 'The message itself names what was most likely meant, or what there is.' : open(hint)}`,
        ].join('\n\n'),
      ),
    ].join('\n\n'),
  );
  return [
    '# Messages about a lesson',
    'What `npm run check`, the studio and `npm run package` say about a lesson file, by the code that stands in each message: `path:line:column: level code sentence hint`. An **error** keeps a lesson from being packaged; a **warning** is for a second look. `<words like these>` are filled in from the lesson. For each code, `tests/messages/<code>/in.yaml` is a lesson that is given the message.',
    'This page is written from the table of messages in `src/story/author/messages/`; `UPDATE_GOLDEN=1 npx vitest run tests/unit/story/author/generated.test.ts` writes it again.',
    ...families,
    '',
  ].join('\n\n');
}

/** A sentence with its holes as `<holes>`, and what Markdown would take for its own made plain. */
function open(text: string): string {
  return text
    .replace(/[\\*_[\]<>`#]/g, (mark) => `\\${mark}`)
    .replace(/\{([A-Za-z]+)\}/g, (_, hole: string) => `\`<${hole.toLowerCase()}>\``);
}
