import type { Path } from './path.ts';
import { jsonSchema } from './schema.ts';

interface SchemaPart {
  properties?: Record<string, SchemaPart>;
  additionalProperties?: SchemaPart | boolean;
  items?: SchemaPart;
  anyOf?: SchemaPart[];
  oneOf?: SchemaPart[];
  const?: unknown;
}

let whole: SchemaPart | null = null;

/** The names of the fields that may stand at a path. For a decision, those of its kind. */
export function fieldsAt(path: Path, value: unknown): string[] {
  whole ??= jsonSchema();
  let part: SchemaPart | undefined = whole;
  let found = value;
  for (const step of path) {
    found = (found as Record<string, unknown> | undefined)?.[step];
    const fields: SchemaPart | undefined = part;
    part =
      typeof step === 'number'
        ? fields.items
        : (fields.properties?.[step] ??
          (typeof fields.additionalProperties === 'object' ? fields.additionalProperties : undefined));
    part = part && branchOf(part, found);
    if (!part) return [];
  }
  return Object.keys(part.properties ?? {});
}

let every: ReadonlySet<string> | null = null;

/** Whether a name is that of a field, wherever in a lesson. */
export function isField(name: string): boolean {
  every ??= new Set(namesIn((whole ??= jsonSchema())));
  return every.has(name);
}

function namesIn({
  properties = {},
  additionalProperties,
  items,
  anyOf = [],
  oneOf = [],
}: SchemaPart): string[] {
  const inner = [
    ...Object.values(properties),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...(items ? [items] : []),
    ...anyOf,
    ...oneOf,
  ];
  return [...Object.keys(properties), ...inner.flatMap(namesIn)];
}

/** Of the forms that a part may take, the one that a value has. */
function branchOf(part: SchemaPart, value: unknown): SchemaPart {
  const branches = [...(part.oneOf ?? []), ...(part.anyOf ?? [])];
  const kind = (value as { kind?: unknown } | null)?.kind;
  return (
    branches.find(({ properties }) => properties?.['kind'] && properties['kind'].const === kind) ??
    (Array.isArray(value) ? branches.find(({ items }) => items) : undefined) ??
    part
  );
}
