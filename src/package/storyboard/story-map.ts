import { Graph, layout } from '@dagrejs/dagre';
import { linksOf, type Link } from '../../story/learner/links.ts';
import type { SceneId, Story } from '../../story/learner/story.ts';
import { escapeMarkup } from '../escape.ts';

const BOX = { width: 34, height: 22 };
const MARGIN = 8;

type Point = { x: number; y: number };

/**
 * A small map of a lesson as one SVG: a numbered box a scene, in the order of `numbers`, and a line a road. Best roads
 * are thick, critical ones dashed; endings are round. It says nothing that the numbered scenes do not say in words.
 */
export function storyMap(story: Story, numbers: ReadonlyMap<SceneId, number>): string {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 26, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of Object.keys(story.scenes)) graph.setNode(id, { ...BOX });
  const links = Object.values(story.scenes).flatMap((scene) =>
    oneEach(linksOf(scene)).map((link) => ({ from: scene.id, ...link })),
  );
  for (const { from, to } of links) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return `<svg class="map" role="img" aria-label="Map of the scenes. The same roads are told under each scene." viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}">
${links.map((link) => road(graph.edge(link.from, link.to) as { points: Point[] }, link)).join('\n')}
${Object.values(story.scenes)
  .map((scene) => box(graph.node(scene.id) as Point, scene, numbers.get(scene.id)!))
  .join('\n')}
</svg>`;
}

/** Of several roads to the same scene, the one that matters most: the best, else a plain one, else a critical one. */
function oneEach(links: readonly Link[]): Link[] {
  const weight = ({ rating, critical }: Link): number => (rating === 'best' ? 2 : critical ? 0 : 1);
  const kept = new Map<SceneId, Link>();
  for (const link of links) {
    const so = kept.get(link.to);
    if (!so || weight(link) > weight(so)) kept.set(link.to, link);
  }
  return [...kept.values()];
}

function road({ points }: { points: Point[] }, { rating, critical }: Link): string {
  const kind = critical ? 'critical' : rating === 'best' || rating === null ? 'best' : 'other';
  const [first, ...rest] = points;
  const path = `M${at(first!)}${rest.map((point) => `L${at(point)}`).join('')}`;
  return `<path class="${kind}" d="${path}"/>`;
}

function box({ x, y }: Point, scene: Story['scenes'][string], number: number): string {
  const kind =
    scene.step.kind === 'ending' ? `ending ${scene.step.ending.outcome}` : scene.repair ? 'repair' : '';
  const radius = scene.step.kind === 'ending' ? BOX.height / 2 : 3;
  return `<a href="#scene-${escapeMarkup(scene.id)}"><rect class="${kind}" x="${round(x - BOX.width / 2)}" y="${round(y - BOX.height / 2)}" width="${BOX.width}" height="${BOX.height}" rx="${radius}"/><text x="${round(x)}" y="${round(y + 4)}">${number}</text></a>`;
}

const round = (length: number): number => Math.round(length * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
