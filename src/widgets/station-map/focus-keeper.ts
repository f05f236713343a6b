import type { LitElement, ReactiveController } from 'lit';

/**
 * The chosen station's name, its row, the choice of a division, the button of the filters, the line
 * above the list.
 */
export type FocusTarget = 'detail' | 'row' | 'region' | 'filters' | 'summary';

const PLACES = {
  detail: '.detail h3',
  region: 'union-select',
  filters: '.filter-button',
  summary: '.summary p',
};

/** Puts the focus where the person goes on, and never lets it fall back to the page. */
export class FocusKeeper implements ReactiveController {
  #host: LitElement;
  #had: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    // The button that was pressed may have gone with what it was about: reading goes on there.
    if (this.#had?.isConnected === false) void this.#put(PLACES.summary);
  }

  /** Moves the focus once the render under way is there; `id` names the station of a row. */
  async move(to: FocusTarget, id = ''): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#put(to === 'row' ? `union-list-item[value="${CSS.escape(id)}"]` : PLACES[to]);
  }

  async #put(selector: string): Promise<void> {
    const target = this.#host.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(selector);
    // A row that has just come has no button yet.
    await target?.updateComplete;
    target?.focus();
  }
}
