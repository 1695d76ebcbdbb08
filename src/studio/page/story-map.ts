import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MapEdge, MapNode, StoryGraph } from '../analysis/story-graph.ts';
import { BOX, roadKey, type Laid } from '../map/layout.ts';
import { pathOf, roadLabel, wrapWords } from '../map/draw.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

const LEAST = 0.1;
/** Smaller than this, the words in the boxes could not be read. */
const READABLE = 0.85;
const MOST = 2;

/** The story map: boxes and roads, to be looked at, searched and walked through with the keyboard. */
@customElement('story-map')
export class StoryMap extends StudioElement {
  protected readonly shows: readonly What[] = ['known', 'place'];
  @state() private zoom = 1;
  @state() private words = '';
  private begun = false;
  private shownAt = 0;
  private drawnFrom: { graph: StoryGraph; laid: Laid } | null = null;
  private drawing: TemplateResult | null = null;
  private marked: string | null | undefined = undefined;

  protected override told(what: What): void {
    if (what === 'place') return this.mark();
    this.requestUpdate();
  }

  protected override render() {
    const { analysis, laid, drawn, current } = this.store.analyst.known;
    const late = !drawn || !current;
    return html`<div class="map-bar">
        <label class="search"
          ><span>Find</span
          ><input type="search" .value=${this.words} @input=${this.search} @keydown=${this.searchKey}
        /></label>
        <button type="button" class="small" aria-label="Smaller" @click=${() => this.zoomBy(1 / 1.25)}>
          −
        </button>
        <button type="button" class="small" aria-label="Larger" @click=${() => this.zoomBy(1.25)}>+</button>
        <button type="button" class="small" @click=${() => this.fit()}>Fit</button>
      </div>
      ${analysis && laid ? this.map(analysis.graph, laid, late) : html`<p class="pad">Drawing the map.</p>`}
      ${this.legend()}`;
  }

  protected override updated(): void {
    const { laid } = this.store.analyst.known;
    if (laid && !this.begun) {
      this.begun = true;
      this.fit(READABLE);
    }
    const zoomed = this.zoom !== this.shownAt;
    if (zoomed) this.marked = undefined;
    this.shownAt = this.zoom;
    this.mark(zoomed);
  }

  private map(graph: StoryGraph, laid: Laid, late: boolean) {
    if (this.drawnFrom?.graph !== graph || this.drawnFrom.laid !== laid) {
      this.drawnFrom = { graph, laid };
      this.drawing = drawn(graph, laid);
      this.marked = undefined;
    }
    return html`<div class="map-scroll ${late ? 'late' : ''}" tabindex="-1">
      <p class="late-note" aria-hidden=${late ? 'false' : 'true'}>
        ${late ? 'Being brought up to date' : ''}
      </p>
      <svg
        class="story-map"
        role="group"
        aria-label="Story map. Tab to it, then arrow keys lead from scene to scene; Enter opens one."
        width=${Math.round(laid.width * this.zoom)}
        height=${Math.round(laid.height * this.zoom)}
        viewBox="0 0 ${laid.width} ${laid.height}"
        @click=${this.clicked}
        @keydown=${this.key}
      >
        ${this.drawing}
      </svg>
    </div>`;
  }

  private legend() {
    return html`<ul class="legend" aria-label="What the map shows">
      <li><span class="swatch best"></span>best route</li>
      <li><span class="swatch critical"></span>critical error</li>
      <li><span class="swatch dead"></span>dead end</li>
      <li><span class="swatch unreachable"></span>unreachable</li>
      <li><span class="swatch safe"></span>safe ending</li>
      <li><span class="swatch unsafe"></span>unsafe ending</li>
    </ul>`;
  }

  /** The box of the scene that the trainer is in: marked, and brought into view. */
  private mark(centred = false): void {
    const scene = this.store.scene;
    if (this.marked === scene) return;
    this.marked = scene;
    for (const box of this.querySelectorAll('.box.here')) {
      box.classList.remove('here');
      box.setAttribute('aria-current', 'false');
    }
    const box = scene === null ? null : this.boxOf(scene);
    const first = this.querySelector('.box');
    for (const other of this.querySelectorAll('.box[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    (box ?? first)?.setAttribute('tabindex', '0');
    if (!box) return;
    box.classList.add('here');
    box.setAttribute('aria-current', 'true');
    this.show(box, centred);
  }

  private boxOf(scene: string): SVGElement | null {
    return this.querySelector<SVGElement>(`.box[data-scene="${CSS.escape(scene)}"]`);
  }

  private show(box: SVGElement, centred = false): void {
    const area = this.querySelector('.map-scroll');
    if (!area) return;
    const [inner, outer] = [box.getBoundingClientRect(), area.getBoundingClientRect()];
    if (centred || inner.left < outer.left || inner.right > outer.right)
      area.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      area.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }

  private readonly clicked = (event: Event): void => {
    const scene = sceneOf(event);
    if (scene) this.open(scene);
  };

  private open(scene: string): void {
    this.store.goTo(['scenes', scene]);
    this.dispatchEvent(new CustomEvent('play-scene', { detail: scene, bubbles: true }));
  }

  private readonly key = (event: KeyboardEvent): void => {
    const scene = sceneOf(event);
    const laid = this.store.analyst.known.laid;
    if (!scene || !laid) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.open(scene);
    }
    const next = neighbour(event.key, scene, this.store.analyst.known.analysis!.graph, laid);
    if (next === null) return;
    event.preventDefault();
    const box = this.boxOf(next);
    box?.focus();
    if (box) this.show(box);
  };

  private readonly search = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    const found = this.scenesFound();
    for (const box of this.querySelectorAll<SVGElement>('.box'))
      box.classList.toggle('found', found.includes(box.dataset['scene']!));
    const [first] = found;
    const box = first === undefined ? null : this.boxOf(first);
    if (box) this.show(box);
  };

  private readonly searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    const found = this.scenesFound();
    const next = found[(found.indexOf(this.store.scene ?? '') + 1) % found.length];
    if (next !== undefined) this.open(next);
  };

  private scenesFound(): string[] {
    const words = this.words.trim().toLowerCase();
    if (words === '') return [];
    const { text, outline } = this.store;
    return (outline.scenes ?? [])
      .filter(
        ({ key, start, end }) => key.includes(words) || text.slice(start, end).toLowerCase().includes(words),
      )
      .map(({ key }) => key);
  }

  private zoomBy(by: number): void {
    this.zoom = Math.max(LEAST, Math.min(MOST, this.zoom * by));
  }

  /** All of it in view, but no smaller than asked. */
  private fit(least = LEAST): void {
    const { laid } = this.store.analyst.known;
    const area = this.querySelector('.map-scroll');
    if (!laid || !area) return;
    const whole = Math.min((area.clientWidth - 8) / laid.width, (area.clientHeight - 8) / laid.height);
    this.zoom = Math.max(least, Math.min(1, whole));
  }
}

function sceneOf(event: Event): string | null {
  return (event.target as Element).closest<SVGElement>('.box')?.dataset['scene'] ?? null;
}

/** Down and up follow a road, or the file where there is none; left and right go to what stands beside it. */
function neighbour(key: string, scene: string, graph: StoryGraph, laid: Laid): string | null {
  const at = laid.boxes[scene];
  if (!at) return null;
  const beside = (sign: 1 | -1): string | null =>
    nearest(
      graph.nodes.filter(({ id }) => {
        const other = laid.boxes[id];
        return other && sign * (other.x - at.x) > 1 && Math.abs(other.y - at.y) < BOX.height;
      }),
      laid,
      at,
    );
  const along = (ids: readonly string[], sign: 1 | -1): string | null => {
    const boxes = graph.nodes.filter(({ id }) => ids.includes(id) && laid.boxes[id]);
    const below = boxes.filter(({ id }) => sign * (laid.boxes[id]!.y - at.y) > 0);
    return nearest(below.length > 0 ? below : boxes, laid, at);
  };
  switch (key) {
    case 'ArrowDown':
      return along(
        graph.edges.filter(({ from }) => from === scene).map(({ to }) => to),
        1,
      );
    case 'ArrowUp':
      return along(
        graph.edges.filter(({ to }) => to === scene).map(({ from }) => from),
        -1,
      );
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return graph.start;
    default:
      return null;
  }
}

function nearest(nodes: readonly MapNode[], laid: Laid, at: { x: number; y: number }): string | null {
  const far = ({ id }: MapNode): number => Math.hypot(laid.boxes[id]!.x - at.x, laid.boxes[id]!.y - at.y);
  return (
    nodes.reduce<MapNode | null>((best, node) => (best === null || far(node) < far(best) ? node : best), null)
      ?.id ?? null
  );
}

function drawn({ nodes, edges, start }: StoryGraph, laid: Laid): TemplateResult {
  const order: readonly MapEdge['kind'][] = ['critical', 'poor', 'acceptable', 'onward', 'best'];
  const roads = edges.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return svg`<g class="roads">${roads.map((edge) => road(edge, laid))}</g>
    <g class="boxes">${nodes.map((node) => box(node, laid, node.id === start))}</g>`;
}

function road(edge: MapEdge, laid: Laid) {
  const points = laid.roads[roadKey(edge.from, edge.to)];
  if (!points) return nothing;
  return svg`<path class="road ${edge.kind} ${edge.best ? 'on-best' : ''}" d=${pathOf(points)}><title>${roadLabel(edge)}</title></path>`;
}

function box(node: MapNode, laid: Laid, isStart: boolean) {
  const at = laid.boxes[node.id];
  if (!at) return nothing;
  const states = [
    node.kind,
    node.outcome ?? '',
    node.best ? 'on-best' : '',
    node.repair ? 'repair' : '',
    node.unreachable ? 'unreachable' : '',
    node.dead ? 'dead' : '',
  ];
  const said = [
    node.id,
    node.heading,
    isStart ? 'the start' : '',
    node.kind === 'ending' ? `${node.outcome ?? ''} ending` : '',
    node.repair ? 'a repair' : '',
    node.unreachable ? 'unreachable' : '',
    node.dead ? 'dead end' : '',
    node.best ? 'on the best route' : '',
  ].filter((part) => part !== '');
  const lines = wrapWords(node.id.replaceAll('-', ' '), 21, 2);
  const [left, top] = [at.x - BOX.width / 2, at.y - BOX.height / 2];
  return svg`<g class="box ${states.join(' ')}" role="button" tabindex="-1" data-scene=${node.id} aria-current="false" aria-label=${said.join(', ')}>
    <title>${node.heading}</title>
    <rect x=${left} y=${top} width=${BOX.width} height=${BOX.height} rx=${node.kind === 'ending' ? BOX.height / 2 : 5} />
    ${lines.map((line, i) => svg`<text x=${at.x} y=${at.y + 5 + (i - (lines.length - 1) / 2) * 16}>${line}</text>`)}
    ${isStart ? svg`<text class="mark" x=${left + 4} y=${top - 4}>start</text>` : nothing}
    ${node.unreachable || node.dead ? svg`<text class="mark" x=${left + BOX.width} y=${top - 4}>${node.unreachable ? 'unreachable' : 'dead end'}</text>` : nothing}
  </g>`;
}
