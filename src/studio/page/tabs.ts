import { html, type TemplateResult } from 'lit';

export interface Tab {
  id: string;
  label: string;
  /** Shown beside the label: how many. */
  count?: number;
}

/** A row of tabs. Arrow keys move among them, as in any tab list. Each names a panel `panel-<group>`. */
export function tabList(
  group: string,
  label: string,
  tabs: readonly Tab[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next =
      Math.abs(by) > 1
        ? Math.max(0, Math.min(tabs.length - 1, at + by))
        : (at + by + tabs.length) % tabs.length;
    choose(tabs[next]!.id);
    const list = event.currentTarget as HTMLElement;
    queueMicrotask(() => list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus());
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(
      ({ id, label: name, count }) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${group}-${id}"
          aria-controls="panel-${group}"
          aria-selected=${id === chosen ? 'true' : 'false'}
          tabindex=${id === chosen ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${name}${count ? html` <span class="count">${count}</span>` : ''}
        </button>`,
    )}
  </div>`;
}
