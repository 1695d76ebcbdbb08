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

/** A school's logo. */
export interface SchoolLogo {
  /** Its name in a package. */
  path: string;
  /**
   * Reads it as it stands in a package, each time anew: held for all of a trust's schools, they would add up. Throws
   * Error, one sentence, where it has gone or changed into something that is no logo.
   */
  read(): PackageFile;
}

/** A school that packages are built for. */
export interface School {
  /** A part of each zip's name. */
  id: string;
  name: string;
  contacts: SchoolContacts;
  logo: SchoolLogo | null;
}
