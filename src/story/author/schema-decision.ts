import { z } from 'zod';
import { CRITICALS, FIELDS, ID, type FieldName } from './fields.ts';

/** Plain text on one line. */
export function line(field?: FieldName) {
  const text = z.string().regex(/\S/);
  return field ? text.describe(FIELDS[field]) : text;
}

/** Text in the small part of Markdown that `markdown.ts` reads. */
export function prose(field: FieldName) {
  return z.string().regex(/\S/).describe(FIELDS[field]);
}

/** The name of something that stands elsewhere in the lesson, or of the lesson itself. */
export function idText(field: FieldName) {
  return z.string().regex(ID).describe(FIELDS[field]);
}

export const factIds = z.array(z.string().regex(/\S/)).min(1).describe(FIELDS['rests-on']);
const flagIds = z.array(z.string().regex(ID)).describe(FIELDS.sets);
const condition = line('if');
const critical = z.enum(CRITICALS).describe(FIELDS.critical);

/** Where something leads: a scene, or roads tried one after another. */
export const roads = z
  .union([
    z.string().regex(ID),
    z.array(z.strictObject({ if: condition.optional(), go: idText('go') })).min(1),
  ])
  .describe(FIELDS.then);

const consequence = {
  because: prose('because'),
  'rests-on': factIds,
  sets: flagIds.optional(),
  then: roads,
};

const shared = {
  prompt: line('prompt'),
  competency: idText('competency'),
  weight: z.int().min(0).max(5).describe(FIELDS.weight).optional(),
  reconsider: z.boolean().describe(FIELDS.reconsider).optional(),
  role: line('decision.role').optional(),
};

const outcome = (field: FieldName) => z.strictObject(consequence).describe(FIELDS[field]);

const measured = {
  ...shared,
  'partly-from': z.number().gt(0).max(1).describe(FIELDS['partly-from']).optional(),
  outcomes: z
    .strictObject({
      right: outcome('outcomes.right'),
      partly: outcome('outcomes.partly'),
      wrong: outcome('outcomes.wrong'),
      critical: outcome('outcomes.critical').optional(),
    })
    .describe(FIELDS.outcomes),
};

const kind = <Kind extends string>(name: Kind) => z.literal(name).describe(FIELDS.kind);
const item = { text: prose('text'), because: prose('because').optional() };
const named = (field: FieldName) => z.record(z.string(), line('name')).describe(FIELDS[field]);

const chooseOne = z.strictObject({
  kind: kind('choose-one'),
  ...shared,
  choices: z
    .record(
      z.string(),
      z.strictObject({
        text: prose('text'),
        rating: z.enum(['best', 'acceptable', 'poor']).describe(FIELDS.rating),
        because: consequence.because,
        instead: prose('instead').optional(),
        'rests-on': factIds,
        critical: critical.optional(),
        sets: consequence.sets,
        if: condition.optional(),
        then: roads,
      }),
    )
    .describe(FIELDS.choices),
});

const chooseMany = z.strictObject({
  kind: kind('choose-many'),
  ...measured,
  options: z
    .record(
      z.string(),
      z.strictObject({ ...item, right: z.boolean().describe(FIELDS.right), critical: critical.optional() }),
    )
    .describe(FIELDS.options),
});

const putInOrder = z.strictObject({
  kind: kind('put-in-order'),
  ...measured,
  items: z.record(z.string(), z.strictObject(item)).describe(FIELDS.items),
});

const sort = z.strictObject({
  kind: kind('sort'),
  ...measured,
  categories: named('categories'),
  items: z.record(z.string(), z.strictObject({ ...item, belongs: idText('belongs') })).describe(FIELDS.items),
});

const spot = z.strictObject({
  kind: kind('spot'),
  ...measured,
  reasons: named('reasons'),
  entries: z
    .record(
      z.string(),
      z.strictObject({
        when: line('when').optional(),
        ...item,
        concern: idText('concern').optional(),
        critical: critical.optional(),
      }),
    )
    .describe(FIELDS.entries),
});

/** A decision of any of the five kinds. */
export const decision = z
  .discriminatedUnion('kind', [chooseOne, chooseMany, putInOrder, sort, spot])
  .describe(FIELDS.decision);
