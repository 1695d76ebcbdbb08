import { elementName, type ElementName } from './element-name.ts';
import { errorCodes, type ErrorCodes } from './error-codes.ts';
import type { ElementRule, RuleTable } from './rule.ts';
import { scorm12Parents, scorm12Rules } from './rules-scorm12.ts';
import { scorm2004Parents, scorm2004Rules } from './rules-scorm2004.ts';
import { is2004, type FlatCmi, type ScormStandard } from './scorm-runtime.ts';

/** A refused call: its error number and, in words, the rule that was broken. */
export interface Rejection {
  error: string;
  why: string;
}

/** The strict data model of one launch: it knows what has been stored so far, and says what may be set and read next. */
export interface DataModel {
  /** Null when the value may be set. Changes nothing. */
  refuseSet(element: string, value: unknown): Rejection | null;
  /** Null when the element may be read. */
  refuseGet(element: string): Rejection | null;
  /** Remembers a value that was taken. */
  take(element: string, value: string): void;
}

const keywords: ReadonlySet<string> = new Set(['_children', '_count', '_version']);

/**
 * The strict data model for an edition, starting from what an LMS restored.
 * Sources: SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2, and what real LMSs were seen to refuse (docs/local-lms.md).
 */
export function dataModel(standard: ScormStandard, restored: FlatCmi): DataModel {
  const rules: RuleTable = is2004(standard) ? scorm2004Rules(standard) : scorm12Rules;
  const parents = is2004(standard) ? scorm2004Parents : scorm12Parents;
  const codes = errorCodes(standard);
  const lists: ReadonlySet<string> = new Set(Object.keys(rules).flatMap(listsOf));
  const values = new Map<string, string>();
  const counts = new Map<string, number>();

  const take = (element: string, value: string): void => {
    values.set(element, value);
    for (const { path, index } of elementName(element).lists)
      counts.set(path, Math.max(counts.get(path) ?? 0, index + 1));
  };
  for (const [element, value] of Object.entries(restored)) take(element, value);

  const beyond = ({ lists: asked }: ElementName, spare: number): string | null => {
    for (const { path, index } of asked) {
      const count = counts.get(path) ?? 0;
      if (index >= count + spare) return `${path} holds ${count}, so there is no number ${index}`;
    }
    return null;
  };

  return {
    take,
    refuseSet(element, value) {
      const name = elementName(element);
      const rule = rules[name.row];
      if (!rule) return unknown(element, name, codes, parents, lists);
      if (rule.access === 'r') return { error: codes.readOnly, why: `${element} is read only` };
      const gap = beyond(name, 1);
      if (gap)
        return { error: codes.setIndex, why: `${gap}: the next one is added at the end, without a gap` };
      if (typeof value !== 'string')
        return { error: codes.type, why: `the value is a ${typeof value}, not a string` };
      const missing = is2004(standard) ? unmetDependency(name, values) : null;
      if (missing) return { error: codes.dependency, why: missing };
      const refusal = rule.check?.(value, (sibling) => values.get(`${typeHolder(name)}.${sibling}`));
      if (refusal) return { error: codes[refusal.fault], why: `${element}: ${refusal.why}` };
      const twice = is2004(standard) ? idTwice(element, name, value, values) : null;
      return twice ? { error: codes.duplicate, why: twice } : null;
    },
    refuseGet(element) {
      const name = elementName(element);
      if (keywords.has(name.leaf)) return refuseKeyword(element, name, codes, parents, lists, beyond);
      const rule: ElementRule | undefined = rules[name.row];
      if (!rule)
        return { error: codes.unknownElement, why: `${element} is not in this edition's data model` };
      if (rule.access === 'w') return { error: codes.writeOnly, why: `${element} is write only` };
      const gap = beyond(name, 0);
      return gap ? { error: codes.getIndex, why: gap } : null;
    },
  };
}

/** Every list in a row's name: `cmi.interactions.n.objectives.n.id` has two. */
function listsOf(row: string): string[] {
  const parts = row.split('.');
  return parts.flatMap((part, at) => (part === 'n' ? [parts.slice(0, at).join('.')] : []));
}

function unknown(
  element: string,
  { leaf, parent }: ElementName,
  codes: ErrorCodes,
  parents: ReadonlySet<string>,
  lists: ReadonlySet<string>,
): Rejection {
  const row = elementName(parent).row;
  const isKeyword = keywords.has(leaf) && (parents.has(row) || lists.has(row) || row === 'cmi');
  return isKeyword
    ? { error: codes.keyword, why: `${element} is a keyword and cannot be set` }
    : { error: codes.unknownElement, why: `${element} is not in this edition's data model` };
}

function refuseKeyword(
  element: string,
  { leaf, parent, ...name }: ElementName,
  codes: ErrorCodes,
  parents: ReadonlySet<string>,
  lists: ReadonlySet<string>,
  beyond: (name: ElementName, spare: number) => string | null,
): Rejection | null {
  const row = elementName(parent).row;
  if (leaf === '_version')
    return row === 'cmi' ? null : { error: codes.unknownElement, why: `there is no ${element}` };
  if (leaf === '_children' && !parents.has(row))
    return { error: codes.noChildren, why: `${parent} has no children` };
  if (leaf === '_count' && !lists.has(row)) return { error: codes.noCount, why: `${parent} is not a list` };
  const gap = beyond({ leaf, parent, ...name }, 0);
  return gap ? { error: codes.getIndex, why: gap } : null;
}

/** The interaction that an element belongs to, for its `type`. */
function typeHolder({ lists, parent }: ElementName): string {
  const top = lists[0];
  return top ? `${top.path}.${top.index}` : parent;
}

/** SCORM 2004 RTE 4.2.9 and 4.2.17: an id first, and a type before what is read by type. */
function unmetDependency(name: ElementName, values: ReadonlyMap<string, string>): string | null {
  if (!/^cmi\.(interactions|objectives)\.n\./.test(name.row)) return null;
  const holder = typeHolder(name);
  if (name.row.split('.').length === 4 && name.leaf === 'id') return null;
  if (!values.has(`${holder}.id`)) return `${holder}.id must be set first`;
  const readByType = name.leaf === 'learner_response' || name.leaf === 'pattern';
  return readByType && !values.has(`${holder}.type`)
    ? `${holder}.type must be set before ${name.leaf}`
    : null;
}

/** Objective ids are unique, and one that is set stays (SCORM 2004 RTE 4.2.17.1). Interactions may share an id. */
function idTwice(
  element: string,
  name: ElementName,
  value: string,
  values: ReadonlyMap<string, string>,
): string | null {
  if (!name.row.endsWith('objectives.n.id')) return null;
  const own = values.get(element);
  if (name.row === 'cmi.objectives.n.id' && own !== undefined && own !== value)
    return `${element} is ${own} and stays so`;
  const list = name.lists.at(-1)!.path;
  for (const [other, taken] of values) {
    const isSibling =
      other !== element && other.startsWith(`${list}.`) && elementName(other).row === name.row;
    if (isSibling && taken === value) return `${other} is ${value} already`;
  }
  return null;
}
