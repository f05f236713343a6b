/** A page with nothing on it but a window of rows, and boards of invented rows (示例). */
import { fixture, html } from '@open-wc/testing';
import { css } from 'lit';
import type { Standing } from '../../../src/board/types.ts';
import { UnionElement } from '../../../src/base/union-element.ts';
import type { BoardColumn } from '../../../src/widgets/contest-leaderboard/cells.ts';
import { cellStyles } from '../../../src/widgets/contest-leaderboard/cells.styles.ts';
import { RowWindow } from '../../../src/widgets/contest-leaderboard/row-window.ts';
import type {
  RowWindowOptions,
  RowWindowWords,
  WindowSource,
} from '../../../src/widgets/contest-leaderboard/row-window-options.ts';
import { rowWindowStyles } from '../../../src/widgets/contest-leaderboard/row-window.styles.ts';

export const rowOf = (position: number): Standing => ({
  id: `n-${position}`,
  rank: position + 1,
  name: `示例${position}`,
  unit: `示例单位${position % 7}`,
  total: 1e6 - position,
});

/** Rows that are made when they are asked for. */
export class MadeRows implements WindowSource {
  size: number;
  constructor(size: number) {
    this.size = size;
  }

  at(position: number): Standing | undefined {
    return position >= 0 && position < this.size ? rowOf(position) : undefined;
  }

  positionOf(id: string): number {
    const position = Number(id.slice(2));
    return position < this.size ? position : -1;
  }
}

/** Rows of a list, which a test turns round. */
export class ListRows implements WindowSource {
  rows: Standing[];
  constructor(rows: Standing[]) {
    this.rows = rows;
  }

  get size(): number {
    return this.rows.length;
  }

  at(position: number): Standing | undefined {
    return this.rows[position];
  }

  positionOf(id: string): number {
    return this.rows.findIndex(row => row.id === id);
  }
}

export const COLUMNS: readonly BoardColumn[] = [
  { id: 'rank', label: '名次', kind: 'rank', numeric: true, cell: row => String(row.rank ?? '') },
  { id: 'name', label: '选手', kind: 'name', cell: row => html`<span>${row.name}</span>` },
  { id: 'unit', label: '单位', kind: 'text', hideNarrow: true, cell: row => row.unit ?? '' },
  {
    id: 'total',
    label: '总分',
    kind: 'total',
    numeric: true,
    cell: row => String(row.total ?? ''),
  },
];

export const WORDS: RowWindowWords = {
  label: '成绩',
  shown: (from, to, size) => `第 ${from}–${to} 行，共 ${size} 行`,
  waiting: '载入中',
  failed: '没有取到',
  retry: '重试',
};

export class WindowHost extends UnionElement {
  static readonly tag = 'test-window-host';

  static override styles = [
    UnionElement.styles,
    cellStyles,
    rowWindowStyles,
    css`
      :host {
        width: 700px;
        --union-rows-height: 400px;
      }
    `,
  ];

  rows!: RowWindow;

  protected override render() {
    return html`<div class="root">${this.rows.render()}</div>`;
  }
}

/** A window in the page, drawn. */
export async function windowOf(
  source: WindowSource,
  options: Partial<RowWindowOptions> = {},
): Promise<WindowTester> {
  if (!customElements.get(WindowHost.tag)) customElements.define(WindowHost.tag, WindowHost);
  const host = document.createElement(WindowHost.tag) as WindowHost;
  host.rows = new RowWindow(host, { source, columns: COLUMNS, words: WORDS, ...options });
  await fixture(html`${host}`);
  await host.updateComplete;
  return new WindowTester(host);
}

export class WindowTester {
  readonly host: WindowHost;

  constructor(host: WindowHost) {
    this.host = host;
  }

  get rows(): RowWindow {
    return this.host.rows;
  }

  get scroller(): HTMLElement {
    return this.host.renderRoot.querySelector<HTMLElement>('.row-scroller')!;
  }

  get shown(): string {
    return this.host.renderRoot.querySelector('.row-shown')!.textContent;
  }

  get drawn(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.row-layer > .row')];
  }

  get focused(): HTMLElement | null {
    return this.host.shadowRoot!.activeElement as HTMLElement | null;
  }

  /** The rows that lie in the window, by their names, top to bottom; '' for a gap of a row. */
  seen(): string[] {
    const box = this.scroller.getBoundingClientRect();
    const top = this.host.renderRoot.querySelector('.row-head')!.getBoundingClientRect().bottom;
    const names: string[] = [];
    let reached = top;
    for (const row of this.drawn.filter(row => !row.classList.contains('row-parked'))) {
      const { top: from, bottom: to } = row.getBoundingClientRect();
      if (to <= top + 0.5 || from >= box.bottom - 0.5) continue;
      if (from > reached + 0.5) names.push('');
      names.push(row.querySelector('.name')!.textContent.trim());
      reached = to;
    }
    if (reached < box.top + this.scroller.clientHeight - 0.5) names.push('');
    return names;
  }

  /** Scrolls as a wheel or a dragged thumb does, and lets the frame pass. */
  async scroll(to: number): Promise<void> {
    this.scroller.scrollTop = to;
    await frame();
  }

  press(key: string): void {
    const target = this.focused ?? this.scroller;
    const options = { key, bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent('keydown', options));
  }
}

/** The next frame, with its scroll events and what is drawn in them. */
export const frame = (): Promise<void> =>
  new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
