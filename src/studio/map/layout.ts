import { Graph, layout } from '@dagrejs/dagre';

/** What is laid out: names of boxes, and roads between them. */
export interface Shape {
  start: string;
  nodes: string[];
  edges: [from: string, to: string][];
}

/** Where the boxes of a map stand, by their middles, and the bends of its roads. */
export interface Laid {
  width: number;
  height: number;
  boxes: Record<string, { x: number; y: number }>;
  /** By `from` and `to`. */
  roads: Record<string, { x: number; y: number }[]>;
}

export const BOX = { width: 148, height: 46 };
const MARGIN = 16;

/** Lays a map out from top to bottom. Takes more than a second for some hundreds of boxes: call it from a worker. */
export function laidOut({ start, nodes, edges }: Shape): Laid {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 22, ranksep: 44, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  // The start first: of what could stand at the top, the first does.
  for (const id of [start, ...nodes].filter((id) => nodes.includes(id))) graph.setNode(id, { ...BOX });
  for (const [from, to] of edges) if (from !== to) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const boxes: Laid['boxes'] = {};
  for (const id of nodes) {
    const { x, y } = graph.node(id) as { x: number; y: number };
    boxes[id] = { x, y };
  }
  const roads: Laid['roads'] = {};
  for (const [from, to] of edges) {
    if (from === to) continue;
    const { points } = graph.edge(from, to) as { points: { x: number; y: number }[] };
    roads[roadKey(from, to)] = points.map(({ x, y }) => ({ x, y }));
  }
  return { width, height, boxes, roads };
}

/** Under what the road from one scene to another is kept in `Laid.roads`: ids hold no line break. */
export function roadKey(from: string, to: string): string {
  return `${from}\n${to}`;
}
