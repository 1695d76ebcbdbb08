import { parseArgs } from 'node:util';
import { didYouMean } from '../src/story/author/nearest.ts';

/** One flag of a command. A flag with a `value` takes one; a flag without is there or not. */
export interface Flag {
  /** What stands for the value in `--help`: `DIR`. */
  value?: string;
  says: string;
  /** The only values there are. */
  oneOf?: readonly string[];
  /** Takes several values, joined by commas. */
  many?: boolean;
}

/** What a command is and takes. */
export interface Command<Name extends string> {
  /** `npm run package` */
  name: string;
  /** What stands after the flags: `[lesson…]`; none where left out. */
  arguments?: string;
  about: string;
  flags: Readonly<Record<Name, Flag>>;
  example: string;
  /** What else `--help` says. */
  notes?: string;
}

/** What was asked for. A flag that was not given is not there; one without a value is `['']`. */
export interface CommandLine<Name extends string> {
  given: Partial<Record<Name, string[]>>;
  arguments: string[];
}

/**
 * Reads the command line. `--help` prints what the command takes and ends it with 0; anything it does not know, and a
 * flag with two values where it takes one, ends it with 2 and one line that says what to give. A flag that takes several
 * may be given several times.
 */
export function readCommandLine<Name extends string>(
  command: Command<Name>,
  argv: readonly string[] = process.argv.slice(2),
): CommandLine<Name> {
  // What reads our output may have seen enough: `npm run check | head`.
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const names = Object.keys(command.flags) as Name[];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      names.map((name) => [name, { type: command.flags[name].value ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const line: CommandLine<Name> = { given: {}, arguments: [] };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (!command.arguments) refuse(`${command.name} takes no "${token.value}". ${optionsOf(names)}`);
      line.arguments.push(token.value);
      continue;
    }
    if (token.rawName === '--help' || token.rawName === '-h') {
      console.log(helpOf(command));
      process.exit(0);
    }
    const name = names.find((candidate) => token.rawName === `--${candidate}`);
    if (name === undefined) refuse(noOption(token.rawName, names));
    const values = valuesOf(token.rawName, token.value, command.flags[name]);
    const before = line.given[name];
    if (before && !command.flags[name].many && before[0] !== values[0])
      refuse(`${token.rawName} is given twice: ${before[0]}, and ${values[0]}. Give one of them.`);
    line.given[name] = [...new Set([...(before ?? []), ...values])];
  }
  return line;
}

/** Ends the command: the command line or the machine is at fault. One line, and 2. */
export function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

/** Refuses a name that is none of some others, in one line with the one that was meant, or all of them. */
export function needOneOf(what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const all = `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`;
  refuse(`There is no ${what} "${name}". ${didYouMean(name, names, all)}`);
}

/** The pass mark that `--pass` asks for; anything but a whole number from 1 to 100 is refused. */
export function passMark(text: string): number {
  const mark = Number(text);
  return /^\d+$/.test(text) && mark >= 1 && mark <= 100
    ? mark
    : refuse(`--pass is not "${text}". It takes a whole number from 1 to 100.`);
}

/** A progress line on a terminal, on stderr, overwritten by the next; nothing where the output is piped. */
export function progressLine(): { show: (text: string) => void; clear: () => void } {
  const { isTTY } = process.stderr;
  // Some terminals say that they have no columns at all.
  const columns = process.stderr.columns || 80;
  if (!isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => process.stderr.write(`\r\u001b[2K${text.slice(0, columns - 1)}`),
    clear: () => process.stderr.write('\r\u001b[2K'),
  };
}

const COLOURS = { good: 32, caution: 33, bad: 31 } as const;

/** A word in colour on a terminal; as it is where the output is piped or `NO_COLOR` is set. */
export function paint(tone: keyof typeof COLOURS, text: string): string {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? `\u001b[${COLOURS[tone]}m${text}\u001b[0m` : text;
}

/** Characters that a terminal shows. */
function shownWidth(text: string): number {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\u001b\[\d+m/g, '').length;
}

/** Rows as a table of text, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => shownWidth(row[column]!)))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat(widths[i]! - shownWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Today, as this machine's calendar has it: `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function valuesOf(raw: string, value: string | undefined, flag: Flag): string[] {
  if (!flag.value) return value === undefined ? [''] : refuse(`${raw} takes no value.`);
  if (value === undefined || value === '' || value.startsWith('--'))
    refuse(`${raw} takes a value: ${raw} ${flag.value}.`);
  const values = flag.many
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [value];
  if (values.length === 0) refuse(`${raw} takes a value: ${raw} ${flag.value}.`);
  for (const one of values)
    if (flag.oneOf && !flag.oneOf.includes(one))
      refuse(`${raw} is not "${one}". It takes ${flag.oneOf.join(', ')}.`);
  return values;
}

function noOption(raw: string, names: readonly string[]): string {
  const options = [...names, 'help'].map((name) => `--${name}`);
  return `There is no option ${raw}. ${didYouMean(raw, options, optionsOf(names))}`;
}

function optionsOf(names: readonly string[]): string {
  return `The options are ${[...names, 'help'].map((name) => `--${name}`).join(', ')}.`;
}

function helpOf<Name extends string>({
  name,
  arguments: positional,
  about,
  flags,
  example,
  notes,
}: Command<Name>): string {
  const entries = Object.entries(flags) as [Name, Flag][];
  const rows = [
    ...entries.map(([flag, { value, says, oneOf }]) => [
      `  --${flag}${value ? ` ${value}` : ''}`,
      oneOf ? `${says} One of ${oneOf.join(', ')}.` : says,
    ]),
    ['  --help', 'This.'],
  ];
  return [
    `${name} -- ${positional ? `${positional} ` : ''}[options]`,
    about,
    table(rows),
    ...(notes ? [notes] : []),
    `Example: ${example}`,
  ].join('\n\n');
}
