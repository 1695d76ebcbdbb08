import { z } from 'zod';
import type { Path } from '../../story/author/path.ts';
import type { Contact, SchoolContacts } from './school.ts';

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

/** What a school's file may say of a school. */
export const schoolForm = z.strictObject({
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
/** A school as its file says it, of the right form. */
export type Entry = z.infer<typeof schoolForm>;

/** The names of a school's fields. */
export const FIELDS = Object.keys(schoolForm.shape);
/** What is no contact. */
const ABOUT = ['id', 'name', 'logo'];
/** The names of a contact's. */
export const CONTACT_FIELDS = Object.keys(contact.shape);
type GivenContact = z.infer<typeof contact>;

/** Every contact that a school gives, with its kind, and where in the school it stands. */
export function contactsOf(school: Entry): { kind: string; contact: GivenContact; at: Path }[] {
  return FIELDS.filter((field) => !ABOUT.includes(field)).flatMap((kind) => {
    const given = school[kind as Exclude<keyof Entry, 'id' | 'name' | 'logo'>];
    if (given == null || given === 'dsl') return [];
    if (Array.isArray(given)) return given.map((one, i) => ({ kind, contact: one, at: [kind, i] }));
    return [{ kind, contact: typeof given === 'string' ? { name: given } : given, at: [kind] }];
  });
}

/** A school's contacts by their kind; null where one says nothing. */
export function asContacts(school: Entry): SchoolContacts {
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
