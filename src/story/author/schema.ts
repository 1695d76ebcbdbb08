import { z } from 'zod';
import { FIELDS, ID } from './fields.ts';
import { decision, factIds, idText, line, prose, roads } from './schema-decision.ts';

const having = (field: string) => ({ required: [field] });

const noteOf = z
  .strictObject({
    saw: prose('saw').optional(),
    told: prose('told').optional(),
    hearsay: prose('hearsay').optional(),
  })
  .meta({ minProperties: 1, maxProperties: 1 });

const beat = z
  .strictObject({
    narration: prose('narration').optional(),
    speech: z
      .strictObject({ who: idText('who'), says: prose('says') })
      .describe(FIELDS.speech)
      .optional(),
    note: noteOf.describe(FIELDS.note).optional(),
    if: line('if').optional(),
  })
  .meta({
    oneOf: ['narration', 'speech', 'note'].map(having),
  });

const ending = z
  .strictObject({
    outcome: z.enum(['safe', 'unsafe']).describe(FIELDS.outcome),
    title: line('ending.title'),
    text: prose('ending.text'),
  })
  .describe(FIELDS.ending);

const scene = z
  .strictObject({
    part: line('part').optional(),
    when: line('when').optional(),
    where: line('where').optional(),
    time: line('time').optional(),
    repair: z.boolean().describe(FIELDS.repair).optional(),
    beats: z.array(beat).describe(FIELDS.beats).optional(),
    decision: decision.optional(),
    ending: ending.optional(),
    then: roads.optional(),
  })
  .meta({
    oneOf: ['decision', 'ending', 'then'].map(having),
    anyOf: ['when', 'where'].map(having),
  });

/** Who signed a text off, and which. */
export const signOff = z
  .strictObject({
    'by-role': line('by-role'),
    on: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .describe(FIELDS.on),
    version: z
      .string()
      .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/)
      .describe(FIELDS.version),
    hash: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .describe(FIELDS.hash),
  })
  .describe(FIELDS['signed-off']);

/** A lesson as a trainer writes it: every field of `docs/lesson-format.md`, and no other. */
export const lessonSchema = z
  .strictObject({
    id: idText('id'),
    title: line('title'),
    version: z
      .string()
      .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/)
      .describe(FIELDS.version),
    audience: z.array(line()).min(1).describe(FIELDS.audience),
    role: line('role'),
    minutes: z.int().min(1).max(120).describe(FIELDS.minutes),
    about: line('about'),
    'content-note': prose('content-note'),
    covers: z
      .array(z.string().regex(/^N[1-9]\d*$/))
      .describe(FIELDS.covers)
      .optional(),
    pass: z.int().min(1).max(100).describe(FIELDS.pass).optional(),
    coaching: z.enum(['at-end', 'after-each']).describe(FIELDS.coaching).optional(),
    opening: prose('opening').optional(),
    closing: prose('closing'),
    mistakes: z
      .array(z.strictObject({ text: prose('text'), 'rests-on': factIds }))
      .describe(FIELDS.mistakes)
      .optional(),
    'one-thing': z.array(line()).describe(FIELDS['one-thing']).optional(),
    competencies: z.record(z.string(), line('name')).describe(FIELDS.competencies),
    people: z
      .record(z.string(), z.strictObject({ name: line('name'), role: line('people.role') }))
      .describe(FIELDS.people)
      .optional(),
    start: idText('start'),
    scenes: z.record(z.string(), scene).describe(FIELDS.scenes),
    'signed-off': signOff.optional(),
  })
  .meta({
    title: 'A lesson',
    description: 'A lesson of Always Follow Up. docs/lesson-format.md explains the format.',
  });

/** A lesson file that obeys the schema. */
export type LessonSource = z.infer<typeof lessonSchema>;

/** The JSON Schema that completes and underlines in an editor as a trainer types: `schema/lesson.schema.json`. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(lessonSchema, {
    io: 'input',
    override: ({ jsonSchema: part }) => {
      if (part.propertyNames && typeof part.propertyNames === 'object')
        part.propertyNames = { pattern: ID.source };
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
    },
  });
  return { ...schema };
}
