import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { nameOf } from '../../story/author/places.ts';
import type { Path } from '../../story/author/path.ts';
import { fragmentAt, findIn, parsed } from './fragment.ts';
import { outlineOf } from './outline.ts';
import { CannotEdit } from './splice.ts';

/** The path of what stands at an offset of a lesson's text; as far as it can be read. */
export function pathAt(text: string, offset: number): Path {
  const { fields, scenes } = outlineOf(text);
  const scene = scenes?.find(({ start, end }) => offset >= start && offset < end);
  const block = scene ?? fields.find(({ start, end }) => offset >= start && offset < end);
  if (!block) return [];
  const top: Path = scene ? ['scenes'] : [];
  if (!scene && block.key === 'scenes') return ['scenes'];
  try {
    return [...top, ...within(parsed(text.slice(block.start, block.end)), offset - block.start)];
  } catch (error) {
    if (error instanceof CannotEdit) return [...top, block.key];
    throw error;
  }
}

function within(node: Node | null, offset: number): Path {
  if (isMap(node)) {
    let best = node.items[0];
    for (const pair of node.items) if (startOf(pair.key) <= offset) best = pair;
    if (!best) return [];
    const inside = startOf(best.value) <= offset ? within(best.value as Node | null, offset) : [];
    return [nameOf(best), ...inside];
  }
  if (isSeq(node)) {
    let best = 0;
    node.items.forEach((item, i) => {
      if (startOf(item) <= offset) best = i;
    });
    if (node.items.length === 0) return [];
    const item = node.items[best];
    return [best, ...(isPair(item) ? [] : within(item as Node | null, offset))];
  }
  return [];
}

/** Where a value stands in a lesson's text, or its field where it has none; null where it cannot be found. */
export function rangeOf(text: string, path: Path): { from: number; to: number } | null {
  if (path.length === 0) return { from: 0, to: 0 };
  try {
    const fragment = fragmentAt(text, path);
    if (!fragment) return null;
    const found = findIn(fragment.root, fragment.path);
    if (!found) return path.length > 1 ? rangeOf(text, path.slice(0, -1)) : null;
    const single = isScalar(found.value) && found.value.range && found.value.range[1] > found.value.range[0];
    const node = single ? found.value : ((found.pair?.key as Node | undefined) ?? found.value);
    if (!node?.range) return null;
    return { from: fragment.offset + node.range[0], to: fragment.offset + node.range[1] };
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    const scene = outlineOf(text).scenes?.find(({ key }) => path[0] === 'scenes' && key === path[1]);
    return scene ? { from: scene.start, to: scene.start } : null;
  }
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? Infinity;
}
