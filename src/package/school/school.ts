import type { PackageFile } from '../package-file.ts';

/** Somebody, or some team, that staff may have to reach: what stands of them in a school's file. */
export interface Contact {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  where?: string | undefined;
  hours?: string | undefined;
}

/** A school's own contacts by what they are for. Null where the file leaves one blank. */
export interface SchoolContacts {
  dsl: Contact | null;
  /** Empty where the file names none. */
  deputies: Contact[];
  head: Contact | null;
  'chair-of-governors': Contact | null;
  /** `dsl` where the safeguarding lead leads on online safety too. */
  'online-safety-lead': Contact | 'dsl' | null;
  mash: Contact | null;
  'out-of-hours': Contact | null;
  lado: Contact | null;
  'recording-system': Contact | null;
  'low-level-concerns': Contact | null;
}

/** A school that packages are built for. */
export interface School {
  /** A part of each zip's name. */
  id: string;
  name: string;
  contacts: SchoolContacts;
  /** The logo as it stands in a package; null where there is none. */
  logo: PackageFile | null;
}
