import { html, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Pictures } from '../analysis/pictures.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

/** The age above which the check warns, and the words of a scene, as `src/story/author/rules/lengths.ts` has them. */
const OLDEST = 14;
const MOST_WORDS = 120;

/** What a picture shows better than words. Every bar has its number beside it. */
@customElement('pictures-pane')
export class PicturesPane extends StudioElement {
  protected readonly shows: readonly What[] = ['known'];

  protected override render() {
    const pictures = this.store.analyst.known.analysis?.pictures;
    if (!pictures) return html`<p>Nothing to show yet.</p>`;
    return html`<h2>Pictures</h2>
      ${scores(pictures)} ${this.scenes(pictures)} ${competencies(pictures)} ${this.best(pictures)}`;
  }

  private scenes({ scenes }: Pictures) {
    const longest = Math.max(1, ...scenes.map(({ minutes }) => minutes));
    return html`<section>
      <h3>Minutes and reading age, scene by scene</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Minutes and reading age">
        <table>
          <thead>
            <tr>
              <th>Scene</th>
              <th>Minutes</th>
              <th>Words</th>
              <th>Reading age</th>
            </tr>
          </thead>
          <tbody>
            ${scenes.map(
              ({ id, minutes, words, age }) =>
                html`<tr>
                  <th>${this.link(id)}</th>
                  <td>${bar(minutes / longest, '')} ${minutes.toFixed(1)}</td>
                  <td class=${words > MOST_WORDS * 2 ? 'caution-text' : ''}>${words}</td>
                  <td>
                    ${age === null ? html`<span class="muted">too short to tell</span>` : html`${bar((age - 5) / 15, Math.round(age) > OLDEST ? 'over' : '')} ${Math.round(age)}${Math.round(age) > OLDEST ? ', hard to read' : ''}`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private best({ best }: Pictures) {
    const places = new Map<number, number>();
    for (const { place } of best) places.set(place, (places.get(place) ?? 0) + 1);
    return html`<section>
      <h3>Where the best choice stands, and how long it is</h3>
      <p class="small-print">
        ${[...places]
          .sort(([a], [b]) => a - b)
          .map(([place, count]) => `in place ${place}: ${count}`)
          .join(
            ', ',
          )}${best.length > 0 ? `; the longest in ${best.filter(({ words, longest }) => words > longest).length} of ${best.length}` : 'No decision with choices yet'}.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Best choices">
        <table>
          <thead>
            <tr>
              <th>Scene</th>
              <th>Place</th>
              <th>Words of the best</th>
              <th>Words of the longest other</th>
            </tr>
          </thead>
          <tbody>
            ${best.map(
              ({ scene, place, of, words, longest }) =>
                html`<tr>
                  <th>${this.link(scene)}</th>
                  <td>${dots(place, of)} ${place} of ${of}</td>
                  <td>${bar(words / 30, words > longest ? 'over' : '')} ${words}</td>
                  <td>${bar(longest / 30, '')} ${longest}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private link(scene: string) {
    return html`<button type="button" class="link" @click=${() => this.store.goTo(['scenes', scene])}>
      ${scene}
    </button>`;
  }
}

function scores({ scores: all, range }: Pictures) {
  if (!range)
    return html`<section>
      <h3>Scores</h3>
      <p>There are none until the proof has been made.</p>
    </section>`;
  const { least, most, pass } = range;
  const tens = Array.from({ length: 11 }, (_, i) => ({
    name: i === 10 ? '100' : `${i * 10} to ${i * 10 + 9}`,
    share: (all ?? [])
      .filter(({ score }) => Math.floor(score / 10) === i)
      .reduce((sum, { share }) => sum + share, 0),
  }));
  const top = Math.max(1, ...tens.map(({ share }) => share));
  return html`<section>
    <h3>Scores</h3>
    <svg
      class="range"
      viewBox="0 0 320 44"
      role="img"
      aria-label="Scores from ${least} to ${most}; ${pass} passes"
    >
      <rect class="track" x="10" y="16" width="300" height="10" />
      <rect class="span" x=${10 + 3 * least} y="16" width=${Math.max(2, 3 * (most - least))} height="10" />
      <path class="pass" d="M${10 + 3 * pass},8V34" />
      <text x=${10 + 3 * pass} y="43" text-anchor="middle">pass ${pass}</text>
      <text x=${10 + 3 * least} y="11" text-anchor="start">${Math.round(least)}</text>
      <text x=${10 + 3 * most} y="11" text-anchor="end">${Math.round(most)}</text>
    </svg>
    ${
      all
        ? html`<table>
            <thead>
              <tr>
                <th>Score</th>
                <th>Share of all runs</th>
              </tr>
            </thead>
            <tbody>
              ${tens.map(
                ({ name, share }) =>
                  html`<tr>
                    <th>${name}</th>
                    <td>
                      ${bar(share / top, '')}
                      ${share === 0 ? 'none' : share < 0.1 ? 'under 0.1%' : `${share.toFixed(1)}%`}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : html`<p class="small-print">There are too many runs to count how many have which score.</p>`
    }
  </section>`;
}

function competencies({ competencies: all }: Pictures) {
  const most = Math.max(1, ...all.map(({ points }) => points));
  return html`<section>
    <h3>Competencies</h3>
    ${
      all.length === 0
        ? html`<p>None to show yet.</p>`
        : html`<table>
            <thead>
              <tr>
                <th>Competency</th>
                <th>Decisions</th>
                <th>Points</th>
              </tr>
            </thead>
            <tbody>
              ${all.map(
                ({ name, decisions, points }) =>
                  html`<tr>
                    <th>${name}</th>
                    <td>${decisions === 0 ? html`<span class="caution-text">none</span>` : decisions}</td>
                    <td>${bar(points / most, '')} ${points}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}

function bar(share: number, kind: string): TemplateResult {
  const width = Math.max(0, Math.min(1, share)) * 80;
  return html`<svg class="bar ${kind}" width="80" height="10" aria-hidden="true">
    <rect class="track" width="80" height="10" />
    <rect class="value" width=${width} height="10" />
  </svg>`;
}

function dots(place: number, of: number) {
  return html`<svg class="dots" width=${of * 14} height="12" aria-hidden="true">
    ${Array.from({ length: of }, (_, i) => svg`<circle class=${i + 1 === place ? 'value' : 'track'} cx=${i * 14 + 6} cy="6" r="5" />`)}
  </svg>`;
}
