import { z } from 'zod';
import { isDate, isDay } from './dates.ts';
import { NATIONS } from './nations.ts';

/** What facts are about. */
export const TOPICS = [
  'health',
  'school',
  'law',
  'nations',
  'coercion-and-help',
  'vulnerability',
  'then-and-now',
  'practice',
] as const;

/** Ids: a source S1, a fact F01, and a part of a fact, F50-childline. */
export const SOURCE_ID = /^S[1-9]\d*$/;
export const FACT_ID = /^F\d{2,}(-[a-z]+)*$/;
/** A word of a nation: lower case, hyphens. */
export const WORD_NAME = /^[a-z]+(-[a-z]+)*$/;

const text = z.string().trim().min(1, 'is empty');
const day = z.string().refine(isDay, 'is not a day of the form 2026-11-23');
const date = z
  .union([z.string(), z.number().int().transform(String)])
  .refine(isDate, 'is not a date of the form 2024, 2024-03 or 2024-03-11');
const address = z.string().refine(isAddress, 'is not a full address that starts with https://');
const nation = z.enum(NATIONS as readonly ['england', 'wales', 'scotland', 'northern-ireland']);
const nations = z.union([
  z.literal('all').transform(() => [...NATIONS]),
  z.array(nation).min(1, 'names no nation'),
]);

/** An entry of sources.yaml. */
export const sourceSchema = z.strictObject({
  title: text,
  publisher: text,
  edition: text.optional(),
  published: date.optional(),
  address,
  also: z.array(address).default([]),
  nations,
  'checked-on': day,
  'review-by': day,
  note: text.optional(),
});

/** An entry of facts.yaml. */
export const factSchema = z.strictObject({
  topic: z.enum(TOPICS),
  says: text,
  sources: z.array(z.string()).min(1, 'names no source'),
  'rests-on': z.array(z.string()).default([]),
  status: z.enum(['read', 'quoted', 'to-check']),
  nations,
  'instead-in': z.partialRecord(nation, z.string()).default({}),
  'checked-on': day,
  'review-by': day,
  'stale-after': day.optional(),
  ask: text.optional(),
  figure: z.strictObject({ year: text, base: text, measure: text }).optional(),
  'then-and-now': z
    .strictObject({ then: text, now: text, 'same-measure': z.boolean(), warning: text.optional() })
    .refine((pair) => pair['same-measure'] || pair.warning !== undefined, {
      path: ['warning'],
      message: 'must say why the two are not the same measure',
    })
    .optional(),
  note: text.optional(),
});

/** A word of a nation in nations.yaml. */
export const wordSchema = z.union([
  text,
  z.strictObject({ says: text, status: z.literal('to-check') }),
  z.strictObject({ missing: text }),
]);

export type SourceEntry = z.output<typeof sourceSchema>;
export type FactEntry = z.output<typeof factSchema>;
export type WordEntry = z.output<typeof wordSchema>;

function isAddress(value: string): boolean {
  return /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\S*$/i.test(value);
}
