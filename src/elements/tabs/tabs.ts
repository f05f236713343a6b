import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { OverflowEdges } from './overflow-edges.ts';
import { UnionTab } from './tab.ts';
import { edgeStyles } from './overflow-edges.styles.ts';
import { styles } from './tabs.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person chose a tab. */
export class TabSelectEvent extends PageEvent {
  static readonly type = 'union-tab-select';

  constructor(
    /** The tab's `value`, or its label where it has none. */
    readonly value: string,
  ) {
    super(TabSelectEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The row of tabs is one stop of the Tab key; arrow keys, Home and End choose at once. Where it is
 * wider than the screen it scrolls sideways, fades where more lies, and keeps the chosen tab in
 * sight. A `hidden` tab is not in the row. Before its script has come, and on paper, all pages are
 * there one below the other.
 *
 * @summary Several pages in one place, one seen at a time.
 * @element union-tabs
 * @slot - union-tab elements.
 * @fires {TabSelectEvent} union-tab-select - A person chose another tab; `value` says which.
 * @csspart row - The row of tabs.
 */
export class UnionTabs extends UnionElement {
  static readonly tag = 'union-tabs';

  static override styles = [UnionElement.styles, edgeStyles, styles];

  /** What the tabs are of, for screen readers. */
  @property() label = '';

  /** Value of the tab that is seen; the first one's while no tab has it. */
  @property({ reflect: true }) selected = '';

  @query('.row') private row!: HTMLElement;
  @query('[aria-selected="true"]') private chosen!: HTMLElement | null;

  #edges = new OverflowEdges(this, () => this.row);
  /** The tab last brought into sight, and the width of the row then. */
  #seen: UnionTab | undefined;
  #ems = 0;
  #names = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#names.observe(this, {
      attributes: true,
      attributeFilter: ['hidden', 'label', 'value'],
      childList: true,
      subtree: true,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#names.disconnect();
  }

  protected override willUpdate(): void {
    const current = this.#current;
    for (const tab of this.#tabs) tab.shown = tab === current;
  }

  protected override updated(): void {
    const current = this.#current;
    const { ems } = this.#edges;
    if (current !== this.#seen || ems !== this.#ems) this.#reveal();
    this.#seen = current;
    this.#ems = ems;
  }

  protected override render() {
    const current = this.#current;
    // Firefox makes a stop of whatever scrolls, unless it is told not to.
    return html`<div class="tabs">
      <div class="row ${this.#edges.sides}" part="row" tabindex="-1">
        <div
          class="list"
          role="tablist"
          aria-label=${this.label || nothing}
          @keydown=${this.#key}
          @click=${this.#press}
        >
          ${this.#tabs.map(tab => this.#tab(tab, tab === current))}
        </div>
      </div>
      <slot></slot>
    </div>`;
  }

  #tab({ key, label }: UnionTab, selected: boolean) {
    return html`<button
      class="tab"
      type="button"
      role="tab"
      aria-selected=${selected ? 'true' : 'false'}
      tabindex=${selected ? nothing : '-1'}
      data-key=${key}
      data-label=${label}
    >
      ${label}
    </button>`;
  }

  get #tabs(): UnionTab[] {
    return [...this.children].filter(
      (child): child is UnionTab => child instanceof UnionTab && !child.hidden,
    );
  }

  get #current(): UnionTab | undefined {
    const tabs = this.#tabs;
    return tabs.find(({ key }) => key === this.selected) ?? tabs[0];
  }

  /** Scrolls the row, never the page, until the chosen tab and a bit of its neighbours are in sight. */
  #reveal(): void {
    if (!this.chosen) return;
    const row = this.row.getBoundingClientRect();
    const tab = this.chosen.getBoundingClientRect();
    const room = Math.max(0, Math.min(NEIGHBOUR, (row.width - tab.width) / 2));
    const before = tab.left - room - row.left;
    const after = tab.right + room - row.right;
    if (before < 0) this.row.scrollLeft += before;
    else if (after > 0) this.row.scrollLeft += after;
  }

  #press(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[role="tab"]');
    if (button) this.#choose(button.dataset.key ?? '');
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tabs = this.#tabs;
    const here = tabs.indexOf(this.#current!);
    const forward = getComputedStyle(this.row).direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: here + forward,
      ArrowLeft: here - forward,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(tabs[(to + tabs.length) % tabs.length]!.key, true);
  }

  #choose(key: string, focus = false): void {
    if (key === this.#current?.key) return;
    this.selected = key;
    if (focus) void this.updateComplete.then(() => this.chosen?.focus({ preventScroll: true }));
    this.dispatchEvent(new TabSelectEvent(key));
  }
}

/** How much of the next tab shows beside the chosen one, in px: a hint that there is more. */
const NEIGHBOUR = 48;

declare global {
  interface HTMLElementTagNameMap {
    'union-tabs': UnionTabs;
  }
}
