import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { MapNode } from '../analysis/story-graph.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

/** The map in words: every scene in the order of the file, with where it leads. */
@customElement('scene-outline')
export class SceneOutline extends StudioElement {
  protected readonly shows: readonly What[] = ['known', 'place'];

  protected override render() {
    const { analysis } = this.store.analyst.known;
    if (!analysis) return html`<p class="pad">Reading the scenes.</p>`;
    const { graph } = analysis;
    let part = '';
    return html`<ol class="outline">
      ${graph.nodes.map((node) => {
        const begins = node.part !== part && node.part !== '';
        part = node.part;
        const to = [...new Set(graph.edges.filter(({ from }) => from === node.id).map((edge) => edge.to))];
        return html`<li class=${this.store.scene === node.id ? 'here' : ''}>
          ${begins ? html`<p class="part">${node.part}</p>` : ''} ${this.link(node.id)}
          <span class="small-print">${said(node, graph.start)}</span>
          ${to.length > 0 ? html`<p class="small-print">leads to ${to.map((id, i) => html`${i > 0 ? ', ' : ''}${this.link(id)}`)}</p>` : ''}
        </li>`;
      })}
    </ol>`;
  }

  private link(id: string) {
    return html`<button
      type="button"
      class="link"
      aria-current=${this.store.scene === id ? 'true' : 'false'}
      @click=${() => this.open(id)}
    >
      ${id}
    </button>`;
  }

  private open(id: string): void {
    this.store.goTo(['scenes', id]);
    this.dispatchEvent(new CustomEvent('play-scene', { detail: id, bubbles: true }));
  }
}

function said(node: MapNode, start: string): string {
  return [
    node.heading === node.id ? '' : node.heading,
    node.id === start ? 'the start' : '',
    node.kind === 'ending' ? `${node.outcome ?? ''} ending` : '',
    node.repair ? 'repair' : '',
    node.best ? 'best route' : '',
    node.unreachable ? 'unreachable' : '',
    node.dead ? 'dead end' : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
