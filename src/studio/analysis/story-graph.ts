import { fieldsOf, itemsOf, type SceneValue } from './scene-values.ts';

/** A scene as a box of the map. */
export interface MapNode {
  id: string;
  /** Its heading: when and where. */
  heading: string;
  kind: 'decision' | 'ending' | 'onward' | 'open';
  outcome: 'safe' | 'unsafe' | null;
  repair: boolean;
  part: string;
  /** On a run that takes the best answer everywhere. */
  best: boolean;
  /** No road leads to it. */
  unreachable: boolean;
  /** No road from it comes to an ending. */
  dead: boolean;
}

export type RoadKind = 'best' | 'acceptable' | 'poor' | 'critical' | 'onward';

/** A road of the map: several answers that lead to the same scene, and are of one kind, are one. */
export interface MapEdge {
  from: string;
  to: string;
  kind: RoadKind;
  /** The ids of the answers. */
  by: string[];
  best: boolean;
}

export interface StoryGraph {
  start: string;
  nodes: MapNode[];
  edges: MapEdge[];
  /** Roads to scenes that are not there. */
  lost: { from: string; to: string }[];
}

/** The map of a lesson as far as it can be read: faults in it hide no more than what they are in. */
export function storyGraph(scenes: readonly SceneValue[], start: string): StoryGraph {
  const ids = new Set(scenes.map(({ id }) => id));
  const all = scenes.flatMap(({ id, value }) => roadsOf(id, fieldsOf(value)));
  const edges = all.filter(({ to }) => ids.has(to));
  const out = groupedBy(edges, ({ from }) => from);
  const into = groupedBy(edges, ({ to }) => to);
  const reached = reach([start], (id) => (out.get(id) ?? []).map(({ to }) => to), ids);
  const endings = scenes.filter(({ value }) => fieldsOf(value)['ending'] !== undefined).map(({ id }) => id);
  const alive = reach(endings, (id) => (into.get(id) ?? []).map(({ from }) => from), ids);
  const onBest = reach(
    [start],
    (id) =>
      (out.get(id) ?? []).filter(({ kind }) => kind === 'best' || kind === 'onward').map(({ to }) => to),
    ids,
  );
  let part = '';
  const nodes = scenes.map(({ id, value }): MapNode => {
    const fields = fieldsOf(value);
    if (typeof fields['part'] === 'string') part = fields['part'];
    const outcome = fieldsOf(fields['ending'])['outcome'];
    return {
      id,
      heading: headingOf(id, fields),
      kind: fields['decision']
        ? 'decision'
        : fields['ending']
          ? 'ending'
          : fields['then']
            ? 'onward'
            : 'open',
      outcome: outcome === 'safe' || outcome === 'unsafe' ? outcome : null,
      repair: fields['repair'] === true,
      part,
      best: onBest.has(id),
      unreachable: !reached.has(id),
      dead: !alive.has(id),
    };
  });
  return {
    start,
    nodes,
    edges: edges.map((edge) => ({
      ...edge,
      best: onBest.has(edge.from) && (edge.kind === 'best' || edge.kind === 'onward'),
    })),
    lost: all.filter(({ to }) => !ids.has(to)).map(({ from, to }) => ({ from, to })),
  };
}

/** What decides where the boxes of a map stand: laid out again only when this changes. */
export function shapeOf({ start, nodes, edges }: StoryGraph): string {
  return JSON.stringify([start, nodes.map(({ id }) => id), edges.map(({ from, to }) => [from, to])]);
}

/** The heading of a scene, or its id where it has none. */
export function headingOf(id: string, fields: Record<string, unknown>): string {
  const parts = [fields['when'], fields['where']].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(' · ') : id;
}

type Road = Omit<MapEdge, 'best'>;

function roadsOf(id: string, fields: Record<string, unknown>): Road[] {
  const roads: Road[] = targets(fields['then']).map((to) => ({ from: id, to, kind: 'onward', by: [] }));
  const decision = fieldsOf(fields['decision']);
  for (const [choice, value] of Object.entries(fieldsOf(decision['choices']))) {
    const { rating, critical, then } = fieldsOf(value);
    for (const to of targets(then))
      roads.push({ from: id, to, kind: kindOf(rating, critical), by: [choice] });
  }
  for (const [outcome, value] of Object.entries(fieldsOf(decision['outcomes'])))
    for (const to of targets(fieldsOf(value)['then']))
      roads.push({ from: id, to, kind: OUTCOMES[outcome] ?? 'poor', by: [outcome] });
  const merged = new Map<string, Road>();
  for (const road of roads) {
    const key = `${road.to}\n${road.kind}`;
    const known = merged.get(key);
    if (known) known.by.push(...road.by.filter((by) => !known.by.includes(by)));
    else merged.set(key, road);
  }
  return [...merged.values()];
}

const OUTCOMES: Readonly<Record<string, RoadKind>> = {
  right: 'best',
  partly: 'acceptable',
  wrong: 'poor',
  critical: 'critical',
};

function kindOf(rating: unknown, critical: unknown): RoadKind {
  if (critical !== undefined) return 'critical';
  return rating === 'best' || rating === 'acceptable' ? rating : 'poor';
}

function targets(then: unknown): string[] {
  if (typeof then === 'string') return [then];
  return itemsOf(then).flatMap((road) => {
    const { go } = fieldsOf(road);
    return typeof go === 'string' ? [go] : [];
  });
}

function reach(
  from: readonly string[],
  next: (id: string) => readonly string[],
  ids: ReadonlySet<string>,
): Set<string> {
  const found = new Set(from.filter((id) => ids.has(id)));
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
