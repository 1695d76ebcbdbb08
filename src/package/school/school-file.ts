import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fault } from '../../course/fault.ts';
import { suggestion } from '../../story/author/nearest.ts';
import { placesIn, type Places } from '../../story/author/places.ts';
import type { PackageFile } from '../package-file.ts';
import { emailFindings, isPlaceholder, nameFindings, phoneFindings, type Finding } from './checks.ts';
import { checkedLogo } from './logo.ts';
import type { Contact, School, SchoolContacts } from './school.ts';

const LONGEST = 120;
const text = z
  .string()
  .transform((given) => given.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(LONGEST));
/** YAML reads 999 as a number, and a leading nought would be lost: only text can be a telephone number. */
const contact = z.strictObject({
  name: text.nullish(),
  phone: text.nullish(),
  email: text.nullish(),
  where: text.nullish(),
  hours: text.nullish(),
});

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(40),
  name: text,
  logo: text.nullish(),
  dsl: contact.nullish(),
  deputies: z.array(contact).nullish(),
  head: contact.nullish(),
  'chair-of-governors': contact.nullish(),
  'online-safety-lead': z.union([z.literal('dsl'), contact]).nullish(),
  mash: contact.nullish(),
  'out-of-hours': contact.nullish(),
  lado: contact.nullish(),
  'recording-system': z.union([text, contact]).nullish(),
  'low-level-concerns': contact.nullish(),
});
type Entry = z.infer<typeof schema>;

const FIELDS = Object.keys(schema.shape);
/** What is no contact. */
const ABOUT = ['id', 'name', 'logo'];
const CONTACT_FIELDS = Object.keys(contact.shape);
/** Other parts of a zip's name: a school called one of these could not be told from them. */
const RESERVED =
  /^(web|cmi5|scorm.*|failed|score|pass\d+|england|wales|scotland|northern-ireland|[a-z]{2}-[a-z]{2})(-|$)/;
const TEAMS: readonly string[] = ['mash', 'out-of-hours', 'lado', 'recording-system'];

/** What was read: the schools that are sound, in the order of the file, and what is wrong. */
export interface ReadSchools {
  schools: School[];
  faults: Fault[];
}

/**
 * Reads a school's file, or a trust's list: a sequence of schools, or `schools:` with what they have in common under
 * `shared:`. `readLogo` gives the bytes of a picture by its path; it throws where there is none.
 */
export function readSchools(
  source: { text: string; file: string },
  readLogo: (path: string) => Uint8Array,
): ReadSchools {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const faults: Fault[] = [];
  const add = (at: { line: number; column: number }, finding: Finding): void => {
    faults.push({ file: source.file, line: at.line, column: at.column, ...finding });
  };
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const why = broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    add(
      { line, column: col },
      error('not-yaml', `This cannot be read as YAML: ${why}.`, 'Mend this line first.'),
    );
    return { schools: [], faults };
  }
  const places = placesIn(document.contents, source.text, lines);
  const found = entriesOf(document.toJS() as unknown);
  if (found.length === 0)
    add({ line: 1, column: 1 }, error('no-school', 'This names no school.', 'docs/schools.md shows one.'));
  const schools: School[] = [];
  const ids = new Set<string>();
  for (const { entry, path } of found) {
    const before = faults.length;
    const school = readEntry(entry, path, places, add, (logo) => {
      const where = join(dirname(source.file), logo);
      return checkedLogo(logo, readLogo(where));
    });
    if (school && ids.has(school.id))
      add(
        places.of([...path, 'id']),
        error(
          'school-twice',
          `"${school.id}" stands in the list twice.`,
          'Each school has an id of its own.',
        ),
      );
    if (school) ids.add(school.id);
    if (school && !faults.slice(before).some(({ level }) => level === 'error')) schools.push(school);
  }
  return { schools, faults };
}

type Path = (string | number)[];
type Add = (at: { line: number; column: number }, finding: Finding) => void;

/** Every school with its path. What is shared stands under what a school says itself. */
function entriesOf(content: unknown): { entry: unknown; path: Path }[] {
  if (Array.isArray(content)) return content.map((entry, i) => ({ entry: entry as unknown, path: [i] }));
  if (typeof content !== 'object' || content === null) return [];
  if (!('schools' in content)) return [{ entry: content, path: [] }];
  const { schools, shared } = content as { schools: unknown; shared?: unknown };
  if (!Array.isArray(schools)) return [];
  const common = typeof shared === 'object' && shared !== null ? shared : {};
  return schools.map((entry: unknown, i) => ({
    entry: typeof entry === 'object' && entry !== null ? { ...common, ...entry } : entry,
    path: ['schools', i],
  }));
}

function readEntry(
  entry: unknown,
  path: Path,
  places: Places,
  add: Add,
  logoAt: (logo: string) => PackageFile,
): School | null {
  const read = schema.safeParse(entry);
  if (!read.success) {
    for (const issue of read.error.issues) tellIssue(issue, path, places, add);
    return null;
  }
  const school = read.data;
  const tell = (field: Path, findings: Finding[]): void => {
    for (const finding of findings) add(places.of([...path, ...field]), finding);
  };
  if (RESERVED.test(school.id))
    tell(
      ['id'],
      [
        error(
          'reserved-id',
          `"${school.id}" begins like another part of a file's name.`,
          'Choose another id, such as the school’s own short name.',
        ),
      ],
    );
  tell(['name'], nameFindings(school.name, 'team'));
  for (const { kind, contact: one, at } of contactsOf(school)) {
    const of = TEAMS.includes(kind) ? 'team' : 'person';
    if (one.name != null) tell([...at, 'name'], nameFindings(one.name, of));
    if (one.phone != null) tell([...at, 'phone'], phoneFindings(one.phone));
    if (one.email != null) tell([...at, 'email'], emailFindings(one.email));
    for (const field of ['where', 'hours'] as const)
      if (one[field] != null && isPlaceholder(one[field]))
        tell(
          [...at, field],
          [
            error(
              'placeholder',
              `"${one[field]}" stands for something that is not known yet.`,
              'Leave it out.',
            ),
          ],
        );
  }
  let logo: PackageFile | null = null;
  if (school.logo != null) {
    try {
      logo = logoAt(school.logo);
    } catch (fault) {
      tell(['logo'], [error('logo', (fault as Error).message, 'docs/schools.md says what a logo may be.')]);
    }
  }
  return { id: school.id, name: school.name, contacts: asContacts(school), logo };
}

type GivenContact = z.infer<typeof contact>;

function contactsOf(school: Entry): { kind: string; contact: GivenContact; at: Path }[] {
  return FIELDS.filter((field) => !ABOUT.includes(field)).flatMap((kind) => {
    const given = school[kind as Exclude<keyof Entry, 'id' | 'name' | 'logo'>];
    if (given == null || given === 'dsl') return [];
    if (Array.isArray(given)) return given.map((one, i) => ({ kind, contact: one, at: [kind, i] }));
    return [{ kind, contact: typeof given === 'string' ? { name: given } : given, at: [kind] }];
  });
}

function asContacts(school: Entry): SchoolContacts {
  const system = school['recording-system'];
  const lead = school['online-safety-lead'];
  return {
    dsl: filled(school.dsl),
    deputies: (school.deputies ?? []).map(filled).filter((one) => one !== null),
    head: filled(school.head),
    'chair-of-governors': filled(school['chair-of-governors']),
    'online-safety-lead': lead === 'dsl' ? 'dsl' : filled(lead),
    mash: filled(school.mash),
    'out-of-hours': filled(school['out-of-hours']),
    lado: filled(school.lado),
    'recording-system': typeof system === 'string' ? { name: system } : filled(system),
    'low-level-concerns': filled(school['low-level-concerns']),
  };
}

/** A contact without its blanks; null where nothing is left. */
function filled(given: GivenContact | null | undefined): Contact | null {
  const parts = Object.entries(given ?? {}).filter(([, value]) => value != null);
  return parts.length > 0 ? (Object.fromEntries(parts) as Contact) : null;
}

function tellIssue(
  issue: z.core.$ZodIssue,
  path: Path,
  places: Places,
  add: Add,
  own: readonly string[] = FIELDS,
): void {
  const steps = [...path, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'invalid_union') {
    // The last of what it could be is a contact with its fields; what is wrong with that is what helps.
    for (const inner of issue.errors.at(-1) ?? []) tellIssue(inner, steps, places, add, CONTACT_FIELDS);
    return;
  }
  const name = issue.path.join('.') || String(path.at(-1) ?? 'The school');
  if (issue.code === 'unrecognized_keys') {
    const fields = issue.path.length === 0 ? own : CONTACT_FIELDS;
    for (const key of issue.keys)
      add(
        places.keyOf([...steps, key]),
        error('unknown-field', `"${key}" is not a field here.`, suggestion(key, fields, 'fields')),
      );
    return;
  }
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message))
    return add(
      places.of(steps),
      error('missing-field', `${name} is missing.`, `Add ${String(issue.path.at(-1))}: to the school.`),
    );
  if (issue.code === 'invalid_type' && /received number/.test(issue.message))
    return add(
      places.of(steps),
      error(
        'not-text',
        `${name} is read as a number, and a nought at its start is lost.`,
        'Put it in quotation marks.',
      ),
    );
  if (issue.path.join('.') === 'id')
    return add(
      places.of(steps),
      error(
        'bad-id',
        `"${places.typedAs(steps)}" cannot be an id.`,
        'Use lower-case words joined by hyphens, at most 40 characters.',
      ),
    );
  add(
    places.of(steps),
    error('wrong-form', `${name} has the wrong form.`, 'docs/schools.md shows what it takes.'),
  );
}

function error(code: string, message: string, hint: string): Finding {
  return { level: 'error', code, message, hint };
}
