/** One message about the guidance files. `{name}` stands for a hole. */
interface Message {
  level: 'error' | 'warning';
  text: string;
  hint: string;
}

/** Every message about sources.yaml, facts.yaml and nations.yaml. docs/guidance.md lists the codes. */
export const GUIDANCE_MESSAGES = {
  'not-yaml': { level: 'error', text: 'This cannot be read as YAML: {why}', hint: 'Mend this line first.' },
  'not-a-list-of-entries': {
    level: 'error',
    text: '{what} must be ids, each with its fields under it.',
    hint: 'Write an id and a colon, then its fields, indented by two.',
  },
  'duplicate-id': {
    level: 'error',
    text: '"{name}" stands here a second time.',
    hint: 'Take one out, or give it an id of its own.',
  },
  'bad-id': { level: 'error', text: '"{name}" is not an id of a {what}.', hint: '{form}' },
  'unknown-field': { level: 'error', text: '"{name}" is not a field of a {what}.', hint: '{suggestion}' },
  'missing-field': { level: 'error', text: '{id} has no {field}.', hint: 'Add {field}: to {id}.' },
  'not-one-of': { level: 'error', text: '{field} of {id} takes one of {values}.', hint: '{suggestion}' },
  'wrong-form': { level: 'error', text: '{field} of {id} {why}.', hint: '{mend}' },
  'review-before-check': {
    level: 'error',
    text: '{id} is to be reviewed by {reviewBy}, before it was checked on {checkedOn}.',
    hint: 'Give review-by a day after checked-on.',
  },
  'stale-before-check': {
    level: 'error',
    text: '{id} goes stale after {staleAfter}, before it was checked on {checkedOn}.',
    hint: 'Give stale-after a day after checked-on, or leave it out.',
  },
  'unknown-source': {
    level: 'error',
    text: '{id} names {name}, which is not in sources.yaml.',
    hint: '{suggestion}',
  },
  'unknown-fact': {
    level: 'error',
    text: '{id} names {name}, which is not in facts.yaml.',
    hint: '{suggestion}',
  },
  'rests-on-itself': {
    level: 'error',
    text: '{id} rests on itself: {road}.',
    hint: 'Take one of these out of rests-on.',
  },
  'replacement-not-there': {
    level: 'error',
    text: '{name} is to stand for {id} in {nation}, and does not hold there.',
    hint: 'Name a fact that holds in {nation}, or take this one out: lessons that cite {id} then do not package for {nation}.',
  },
  'replacement-not-needed': {
    level: 'warning',
    text: '{id} holds in {nation} itself, so {name} never takes its place there.',
    hint: 'Take {nation} out of instead-in, or out of nations.',
  },
  'unknown-nation': { level: 'error', text: '"{name}" is not a nation.', hint: '{suggestion}' },
  'missing-nation': {
    level: 'error',
    text: 'nations.yaml has no words for {nation}.',
    hint: 'Add {nation}: with every word.',
  },
  'missing-word': {
    level: 'error',
    text: '{nation} has no word "{name}".',
    hint: 'Add it, or write {name}: {{ missing: why }}.',
  },
  'unknown-word': {
    level: 'error',
    text: '{id} uses "${name}", which is not a word in nations.yaml.',
    hint: '{suggestion}',
  },
  'word-missing-where-it-holds': {
    level: 'error',
    text: '{id} holds in {nation} and uses "${name}", for which {nation} has no word.',
    hint: 'Write it without the word, or add the word to {nation} in nations.yaml.',
  },
  'repeated-number': {
    level: 'error',
    text: 'The number {name} stands in {id} and in {other}.',
    hint: 'Keep each telephone number in one fact, so that it is checked and changed in one place.',
  },
  'no-ask': {
    level: 'warning',
    text: '{id} does not say what to ask once it is stale.',
    hint: 'Add ask: a question that a teacher can put to the safeguarding lead.',
  },
  'source-not-used': {
    level: 'warning',
    text: 'No fact names {id}.',
    hint: 'Name it in a fact, or take it out.',
  },
} as const satisfies Record<string, Message>;

export type GuidanceCode = keyof typeof GUIDANCE_MESSAGES;

/** One thing that is wrong in a guidance file: where, what, and how to mend it. Line and column count from 1. */
export interface GuidanceDiagnostic {
  file: string;
  line: number;
  column: number;
  level: 'error' | 'warning';
  code: GuidanceCode;
  message: string;
  hint: string;
}

/** A message with its holes filled. `{{` and `}}` stand for braces. */
export function guidanceMessage(
  code: GuidanceCode,
  holes: Readonly<Record<string, string>>,
): Pick<GuidanceDiagnostic, 'level' | 'code' | 'message' | 'hint'> {
  const { level, text, hint } = GUIDANCE_MESSAGES[code];
  const fill = (words: string): string =>
    words.replace(/\{\{|\}\}|\{([a-zA-Z]+)\}/g, (whole, hole: string | undefined) =>
      hole === undefined ? whole[0]! : (holes[hole] ?? ''),
    );
  return { level, code, message: fill(text), hint: fill(hint).trim() };
}

/** `modules/guidance/facts.yaml:41:11: error unknown-source F03 names S99, which is not in sources.yaml. Did you mean …?` */
export function showGuidance({ file, line, column, level, code, message, hint }: GuidanceDiagnostic): string {
  return `${file}:${line}:${column}: ${level} ${code} ${message}${hint ? ` ${hint}` : ''}`;
}

/** In the order of the files as they are read, then by line and column. */
export function byGuidancePlace(
  files: readonly string[],
): (a: GuidanceDiagnostic, b: GuidanceDiagnostic) => number {
  return (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column;
}
