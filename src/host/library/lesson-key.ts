import { z } from 'zod';
import { carried } from '../../course/carried.ts';

/** One thing that could be answered, and what it said. */
export interface KeyItem {
  id: string;
  text: string;
}

/** What a decision's responses stand for: letters in SCORM 1.2, ids in 2004, both in the order of the lesson's file. */
export interface DecisionKey {
  scene: string;
  kind: 'choose-one' | 'choose-many' | 'put-in-order' | 'sort' | 'spot';
  prompt: string;
  items: KeyItem[];
  /** Categories of a sort, reasons of a spot. */
  targets: KeyItem[];
}

/** The wording behind a lesson's interactions, taken from the lesson that a package carries. */
export interface LessonKey {
  lesson: string;
  version: string;
  decisions: DecisionKey[];
}

type InlineText = string | { em: InlineText[] } | { strong: InlineText[] } | { fact: string; text: string };
const inline: z.ZodType<InlineText> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({ em: z.array(inline) }),
    z.object({ strong: z.array(inline) }),
    z.object({ fact: z.string(), text: z.string() }),
  ]),
);
const block = z.union([z.object({ p: z.array(inline) }), z.object({ list: z.array(z.array(inline)) })]);
const worded = z.array(z.object({ id: z.string(), text: z.array(block) }));
const prompt = z.array(inline);
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose-one'), prompt, choices: worded }),
  z.object({ kind: z.literal('choose-many'), prompt, options: worded }),
  z.object({ kind: z.literal('put-in-order'), prompt, items: worded }),
  z.object({ kind: z.literal('sort'), prompt, items: worded, categories: worded }),
  z.object({ kind: z.literal('spot'), prompt, entries: worded, reasons: worded }),
]);
const step = z.union([
  z.object({ kind: z.literal('decision'), decision }),
  z.object({ kind: z.enum(['ending', 'onward']) }),
]);
const payload = z.object({
  story: z.object({
    id: z.string(),
    version: z.string(),
    scenes: z.record(z.string(), z.object({ id: z.string(), step })),
  }),
});

/**
 * Finds the lesson in a package's page, its inert `<script type="application/json" id="lesson">`, and takes the wording
 * from it. Null for a page without one, or with one of another shape: packages of other makers have none.
 */
export function lessonKey(html: string): LessonKey | null {
  const json = inertLesson(html);
  return json === null ? null : keyOfPayload(unpacked(json));
}

/** The wording of a lesson as a package carries it, unpacked; null where it is something else. */
export function keyOfPayload(content: unknown): LessonKey | null {
  const found = payload.safeParse(content);
  if (!found.success) return null;
  const { story } = found.data;
  return {
    lesson: story.id,
    version: story.version,
    decisions: Object.values(story.scenes).flatMap(({ id, step: next }) =>
      next.kind === 'decision' ? [{ scene: id, ...decisionKey(next.decision) }] : [],
    ),
  };
}

function inertLesson(html: string): string | null {
  for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi))
    if (/\bid=["']?lesson["'\s>]?/.test(`${attributes} `) && /application\/json/.test(attributes))
      return content;
  return null;
}

function unpacked(json: string): unknown {
  try {
    return carried(json);
  } catch {
    return null;
  }
}

type Worded = z.infer<typeof worded>;

function decisionKey(found: z.infer<typeof decision>): Omit<DecisionKey, 'scene'> {
  const base = { kind: found.kind, prompt: plain(found.prompt) };
  switch (found.kind) {
    case 'choose-one':
      return { ...base, items: keyItems(found.choices), targets: [] };
    case 'choose-many':
      return { ...base, items: keyItems(found.options), targets: [] };
    case 'put-in-order':
      return { ...base, items: keyItems(found.items), targets: [] };
    case 'sort':
      return { ...base, items: keyItems(found.items), targets: keyItems(found.categories) };
    case 'spot':
      return { ...base, items: keyItems(found.entries), targets: keyItems(found.reasons) };
  }
}

function keyItems(items: Worded): KeyItem[] {
  return items.map(({ id, text }) => ({
    id,
    text: text.map((one) => ('p' in one ? plain(one.p) : one.list.map(plain).join('; '))).join(' '),
  }));
}

function plain(inlines: readonly InlineText[]): string {
  return inlines
    .map((one) =>
      typeof one === 'string'
        ? one
        : 'em' in one
          ? plain(one.em)
          : 'strong' in one
            ? plain(one.strong)
            : one.text,
    )
    .join('');
}
