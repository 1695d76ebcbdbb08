/** A line that must stay a line of its own: it starts an item of a list, or another form of Markdown. */
const OWN_LINE = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})(?:[ \t]|$)|>|`{3}|~{3}|=+[ \t]*$|-+[ \t]*$)/;

/**
 * A text without the line breaks that only wrap it: paragraphs and items of lists stay apart, all else stands on one
 * line. It reads the same on screen. Doing it twice changes nothing.
 */
export function evenText(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' '));
  let even = '';
  let blank = true;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') {
      blank = true;
      continue;
    }
    const own = OWN_LINE.test(line);
    if (even === '') even = words;
    else if (blank) even += `\n\n${words}`;
    else if (own) even += `\n${words}`;
    // A backslash at the end of a line is Markdown's own line break, which is shown as a space.
    else even = `${even.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1').trimEnd()} ${words}`.trim();
    blank = false;
  }
  return even;
}
