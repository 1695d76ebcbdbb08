import { cy } from './cy.ts';
import { enGB } from './en-GB.ts';
import { pseudo } from './pseudo.ts';
import type { Catalogue } from './translated.ts';

const CATALOGUES: readonly Catalogue[] = [enGB, cy, pseudo(enGB)];

/** The tags of the languages that the interface is in. The last is the pseudo-locale, for tests. */
export const LOCALES: readonly string[] = CATALOGUES.map(({ locale }) => locale);

/** The interface in a language, by its tag. Throws Error that names those there are, where it is in no such language. */
export function catalogueOf(locale: string): Catalogue {
  const found = CATALOGUES.find((catalogue) => catalogue.locale === locale);
  if (!found)
    throw new Error(`There is no interface wording in "${locale}". There is in: ${LOCALES.join(', ')}.`);
  return found;
}
