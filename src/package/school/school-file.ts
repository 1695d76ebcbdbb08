import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Fault } from '../../course/fault.ts';
import { NATIONS } from '../../guidance/author/nations.ts';
import { LOCALES } from '../../locale/choose.ts';
import type { Path } from '../../story/author/path.ts';
import { placesIn, type Places } from '../../story/author/places.ts';
import { firstYamlFault } from '../../story/author/yaml-faults.ts';
import { emailFindings, error, isPlaceholder, nameFindings, phoneFindings, type Finding } from './checks.ts';
import { checkedLogo } from './logo.ts';
import { asContacts, contactsOf, schoolForm, type Entry } from './school-form.ts';
import { tellIssue, type Add } from './school-issue.ts';
import { listedSchools, type Listed } from './school-list.ts';
import type { School, SchoolLogo } from './school.ts';

/** Other parts of a zip's name: a school called one of these could not be told from them. */
const RESERVED = new RegExp(
  `^(web|cmi5|scorm.*|failed|score|pass\\d+|${[...NATIONS, ...LOCALES].join('|')}|[a-z]{2}-[a-z]{2})(-|$)`,
  'i',
);
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
  // What is wrong with something shared is so for every school, and is told once.
  const told = new Set<string>();
  const add: Add = ({ line, column }, finding) => {
    const key = `${line}:${column} ${finding.code} ${finding.message}`;
    if (!told.has(key)) faults.push({ file: source.file, line, column, ...finding });
    told.add(key);
  };
  const broken = firstYamlFault(document, source.text, lines);
  if (broken) {
    add(broken.place, broken.message);
    return { schools: [], faults };
  }
  const places = placesIn(document.contents, source.text, lines);
  const listed = listedSchools(document.toJS() as unknown, places, add);
  if (listed.length === 0 && faults.length === 0)
    add({ line: 1, column: 1 }, error('no-school', 'This names no school.', 'docs/schools.md shows one.'));
  const schools: School[] = [];
  const ids = new Set<string>();
  for (const one of listed) {
    let sound = true;
    const school = readEntry(
      one,
      places,
      (at, finding) => {
        sound &&= finding.level !== 'error';
        add(at, finding);
      },
      (logo) => logoOf(logo, () => readLogo(join(dirname(source.file), logo))),
    );
    if (!school) continue;
    if (ids.has(school.id))
      add(
        places.of(one.at(['id'])),
        error(
          'school-twice',
          `"${school.id}" stands in the list twice.`,
          'Each school has an id of its own.',
        ),
      );
    else if (sound) schools.push(school);
    ids.add(school.id);
  }
  return { schools, faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** A logo that was looked at once and is read again when its school's turn comes: a trust's are many. */
function logoOf(logo: string, bytes: () => Uint8Array): SchoolLogo {
  const read = (): ReturnType<typeof checkedLogo> => checkedLogo(logo, bytes());
  return { path: read().path, read };
}

function readEntry(
  { entry, at }: Listed,
  places: Places,
  add: Add,
  logoAt: (logo: string) => SchoolLogo,
): School | null {
  const read = schoolForm.safeParse(entry);
  if (!read.success) {
    for (const issue of read.error.issues) tellIssue(issue, at, places, add);
    return null;
  }
  const school = read.data;
  checkWords(school, (field, findings) => {
    for (const finding of findings) add(places.of(at(field)), finding);
  });
  let logo: SchoolLogo | null = null;
  if (school.logo != null) {
    try {
      logo = logoAt(school.logo);
    } catch (fault) {
      add(
        places.of(at(['logo'])),
        error('logo', (fault as Error).message, 'docs/schools.md says what a logo may be.'),
      );
    }
  }
  return { id: school.id, name: school.name, contacts: asContacts(school), logo };
}

function checkWords(school: Entry, tell: (field: Path, findings: Finding[]) => void): void {
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
}
