/** A line of a text: where it starts, where its words end, and where the next line starts. */
export interface Line {
  start: number;
  end: number;
  next: number;
}

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const next = found < 0 ? text.length : found + 1;
  const end = found < 0 ? text.length : found > start && text[found - 1] === '\r' ? found - 1 : found;
  return { start, end, next };
}

/** How many spaces a line starts with. */
export function indentOf(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at - start;
}

export type LineKind = 'blank' | 'comment' | 'content';

/** Whether a line is blank, nothing but a comment, or has something of the lesson on it. */
export function kindOf(text: string, line: Line): LineKind {
  const at = line.start + indentOf(text, line);
  if (at >= line.end || text.slice(at, line.end).trim() === '') return 'blank';
  return text[at] === '#' ? 'comment' : 'content';
}

/** The line break that a text uses. */
export function breakOf(text: string): '\r\n' | '\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** What ends the lines that a field or an item takes up: the line after its last words, or comment of its own. */
export function endOfBlock(text: string, start: number, indent: number, isField: boolean): number {
  let end = lineAt(text, start).next;
  for (let at = end; at < text.length;) {
    const line = lineAt(text, at);
    const kind = kindOf(text, line);
    const own = indentOf(text, line);
    // A list may stand under its field without an indent of its own.
    const isListBelow = isField && own === indent && /^-(\s|$)/.test(text.slice(line.start + own, line.end));
    if (kind === 'content' && own <= indent && !isListBelow) break;
    if (kind === 'content' || (kind === 'comment' && own > indent)) end = line.next;
    at = line.next;
  }
  return end;
}

/** Text put into lines of their own: each but the first indented by so many spaces, blank ones left bare. */
export function indented(text: string, indent: number, eol: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(indent) + line))
    .join(eol);
}
