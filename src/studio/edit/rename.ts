import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readCondition } from '../../story/author/conditions.ts';
import { nameOf } from '../../story/author/places.ts';
import type { Path } from '../../story/author/path.ts';
import { fragmentAt, findIn, parsed } from './fragment.ts';
import { outlineOf } from './outline.ts';
import { renderFlow } from './render.ts';
import { need } from './set-value.ts';
import { applied, CannotEdit, type Splice } from './splice.ts';

/** A lesson with another name for a field or entry; what names it elsewhere is left. Throws CannotEdit. */
export function renameKey(text: string, path: Path, to: string): string {
  const fragment = need(fragmentAt(text, path));
  const { pair, parent } = need(findIn(fragment.root, fragment.path));
  const taken =
    path.length === 2 && path[0] === 'scenes'
      ? (outlineOf(text).scenes ?? []).some(({ key }) => key === to)
      : isMap(parent) && parent.items.some((other) => nameOf(other) === to);
  if (!pair || taken) throw new CannotEdit(`There is already a "${to}" here. Choose another id.`);
  const [start, end] = (pair.key as Node).range!;
  return applied(text, [
    { from: fragment.offset + start, to: fragment.offset + end, insert: renderFlow(to) },
  ]);
}

/** What else in a lesson names a scene, a person, a competency, or something of a decision. */
type Names = (path: Path) => boolean;

const FIELD: Readonly<Record<string, Names>> = {
  scenes: (path) =>
    path.at(-1) === 'start' ? path.length === 1 : path.at(-1) === 'go' || path.at(-1) === 'then',
  people: (path) => path.at(-1) === 'who',
  competencies: (path) => path.at(-1) === 'competency',
};

/**
 * A lesson in which a scene, a person or a competency has another id, wherever it is named; a category or a reason of
 * a decision, within that decision. Throws CannotEdit where the id is taken or the text cannot be read.
 */
export function renameId(text: string, path: Path, to: string): string {
  const from = String(path.at(-1));
  const group = String(path.at(-2));
  const renamed = renameKey(text, path, to);
  if (group === 'categories' || group === 'reasons') {
    const scene = path.slice(0, 2);
    const field = group === 'categories' ? 'belongs' : 'concern';
    return renamedIn(renamed, (at) => at.at(-1) === field && at[1] === scene[1], from, to);
  }
  const names = path.length === 2 ? FIELD[group] : undefined;
  return names ? renamedIn(renamed, names, from, to) : renamed;
}

/** A lesson in which a flag has another name, wherever it is set or asked for. Throws CannotEdit. */
export function renameFlag(text: string, from: string, to: string): string {
  const splices = walked(text, (path, node, source, offset) => {
    const isSet = path.at(-2) === 'sets' && node.value === from;
    if (isSet) return [spliceOf(node, offset, to)];
    if (path.at(-1) !== 'if' || typeof node.value !== 'string') return [];
    const read = readCondition(node.value);
    if (!read.condition || !read.flags.some(({ word }) => word === from)) return [];
    const [start, end] = node.range!;
    const words = source.slice(start, end);
    const changed = words.replace(/[a-z][a-z0-9-]*/g, (word) => (word === from ? to : word));
    return [{ from: offset + start, to: offset + end, insert: changed }];
  });
  return applied(text, splices);
}

function renamedIn(text: string, names: Names, from: string, to: string): string {
  return applied(
    text,
    walked(text, (path, node, _source, offset) =>
      names(path) && node.value === from ? [spliceOf(node, offset, to)] : [],
    ),
  );
}

function spliceOf(node: ScalarNode, offset: number, to: string): Splice {
  const [start, end] = node.range!;
  return { from: offset + start, to: offset + end, insert: renderFlow(to) };
}

type ScalarNode = Extract<Node, { value: unknown }> & { value: unknown };

/** Goes through every single value of a lesson, a scene at a time. */
function walked(
  text: string,
  see: (path: Path, node: ScalarNode, source: string, offset: number) => Splice[],
): Splice[] {
  const { fields, scenes } = outlineOf(text);
  const blocks = [...fields.filter(({ key }) => key !== 'scenes' || scenes === null), ...(scenes ?? [])];
  return blocks.flatMap((block) => {
    const source = text.slice(block.start, block.end);
    const found: Splice[] = [];
    const inScenes = scenes?.includes(block) ?? false;
    const visit = (node: unknown, path: Path): void => {
      if (isMap(node)) for (const pair of node.items) visit(pair.value, [...path, nameOf(pair)]);
      else if (isSeq(node)) node.items.forEach((item, i) => visit(item, [...path, i]));
      else if (isScalar(node) && node.range)
        found.push(...see(path, node as ScalarNode, source, block.start));
    };
    visit(parsed(source), inScenes ? ['scenes'] : []);
    return found;
  });
}
