import type { english } from './en-GB.ts';

/** What a language says of itself, beside its words. */
export interface Language {
  /** Its tag (BCP 47), as `lang` takes it. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Whether a speaker of the language has reviewed the wording: a package in one that none has says so. */
  reviewed: boolean;
}

/** One wording, by the plural category of the number in its first hole: those that differ, and `other`. */
export type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The numbers of the holes in a wording: 0 and 1 of `Part {0} of {1}`. */
export type HolesIn<Wording> = Wording extends `${string}{${infer Hole extends number}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** Words of the interface in any language, as the British English has them: the same names, and the same holes. */
export type Translated<English> = {
  readonly [Name in keyof English]: English[Name] extends string
    ? [HolesIn<English[Name]>] extends [never]
      ? string
      : string | Forms
    : English[Name] extends Forms
      ? string | Forms
      : { readonly [Key in keyof English[Name]]: string };
};

/** Every word of the interface in one language: plain data, which a package carries as JSON. */
export type Catalogue = Language & Translated<typeof english>;
