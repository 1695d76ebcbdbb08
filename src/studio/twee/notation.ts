/** One passage of a Twee 3 file. */
export interface Passage {
  name: string;
  tags: string[];
  /** The metadata block; empty where there is none or it could not be read. */
  metadata: Readonly<Record<string, unknown>>;
  /** Its content, without blank lines at the end. Lines are joined by `\n`. */
  text: string;
  /** The line of its header, from 1. */
  line: number;
}

/** A Twee file taken apart, and what in its notation could not be read. */
export interface ReadTwee {
  passages: Passage[];
  faults: { line: number; what: string; raw: string }[];
}

/** Reads Twee 3 notation (Twee 3 Specification 1.0.0). Nothing is thrown. */
export function readTwee(text: string): ReadTwee {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const passages: Passage[] = [];
  const faults: ReadTwee['faults'] = [];
  const starts = lines.flatMap((line, i) => (line.startsWith('::') ? [i] : []));
  const before = lines.slice(0, starts[0] ?? lines.length);
  const first = before.findIndex((line) => /\S/.test(line));
  if (first >= 0)
    faults.push({
      line: first + 1,
      what: 'Text before the first passage',
      raw: before.join('\n').trim(),
    });
  starts.forEach((start, i) => {
    const { name, tags, metadata, fault } = readHeader(lines[start]!);
    if (fault) faults.push({ line: start + 1, what: fault, raw: lines[start]! });
    const content = lines.slice(start + 1, starts[i + 1] ?? lines.length).map(unescapeLine);
    passages.push({ name, tags, metadata, text: content.join('\n').trimEnd(), line: start + 1 });
  });
  return { passages, faults };
}

/** Writes passages as Twee 3. Names and tags are escaped; a line of text that would start a passage is as well. */
export function writeTwee(passages: readonly Omit<Passage, 'line'>[]): string {
  return passages.map(writePassage).join('\n\n');
}

function writePassage({ name, tags, metadata, text }: Omit<Passage, 'line'>): string {
  const parts = [
    '::',
    escapeName(name),
    ...(tags.length > 0 ? [`[${tags.map(escapeName).join(' ')}]`] : []),
    ...(Object.keys(metadata).length > 0 ? [JSON.stringify(metadata)] : []),
  ];
  const content = text.split('\n').map(escapeLine).join('\n');
  return `${parts.join(' ')}\n${content}\n`;
}

interface Header {
  name: string;
  tags: string[];
  metadata: Record<string, unknown>;
  fault: string | null;
}

/** A header's parts. An unescaped `[` starts the tags, an unescaped `{` the metadata, which runs to the end of the line. */
function readHeader(line: string): Header {
  const name = upTo(line, 2, '[{');
  const open = line[name.end];
  const tags = open === '[' ? upTo(line, name.end + 1, ']') : null;
  const rest = (tags ? line.slice(tags.end + 1) : line.slice(name.end)).trim();
  const header: Header = {
    name: name.text,
    tags: (tags?.raw ?? '').split(/\s+/).filter(Boolean).map(unescapeName),
    metadata: {},
    fault: null,
  };
  if (name.text === '') header.fault = 'A passage without a name';
  if (tags && tags.end >= line.length) header.fault = 'Tags whose ] is missing';
  if (rest !== '') {
    const metadata = jsonObject(rest);
    if (metadata) header.metadata = metadata;
    else header.fault = 'Metadata that cannot be read';
  }
  return header;
}

/**
 * What stands from an offset to the first unescaped character of some, decoded. Space around it is left out, but not
 * space that is escaped: so Twine writes a name that starts or ends with some.
 */
function upTo(line: string, from: number, stops: string): { text: string; raw: string; end: number } {
  const characters: { decoded: string; isGap: boolean }[] = [];
  let end = from;
  while (end < line.length && !stops.includes(line[end]!)) {
    const isEscape = line[end] === '\\' && end + 1 < line.length;
    const decoded = line[isEscape ? end + 1 : end]!;
    characters.push({ decoded, isGap: !isEscape && /\s/.test(decoded) });
    end += isEscape ? 2 : 1;
  }
  const first = characters.findIndex(({ isGap }) => !isGap);
  const last = characters.findLastIndex(({ isGap }) => !isGap);
  const kept = first < 0 ? [] : characters.slice(first, last + 1);
  return { text: kept.map(({ decoded }) => decoded).join(''), raw: line.slice(from, end), end };
}

/** An object in JSON; null where the text is none. */
export function jsonObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function unescapeName(text: string): string {
  return text.replace(/\\([^])/g, '$1');
}

function escapeName(name: string): string {
  return name
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\[\]{}]/g, '\\$&')
    .replace(/^\s|\s$/g, '\\$&');
}

/** As Twine writes a line of text that starts with `::`. The specification has no way of its own. */
function escapeLine(line: string): string {
  return line.replace(/^(\\*)::/, '$1\\::');
}

function unescapeLine(line: string): string {
  return line.replace(/^\\(\\*)::/, '$1::');
}
