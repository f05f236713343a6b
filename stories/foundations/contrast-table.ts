import { css, html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { measure } from './brand.ts';
import type { Measured } from './brand.ts';
import { hexOf, paintedColours } from './read-colour.ts';
import { wornTheme } from './worn-theme.ts';

/** A ratio cut, not rounded: 4.499 is not 4.5. */
export const ratioText = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const paint = (text: string, ground: string) => (element?: Element) => {
  if (!(element instanceof HTMLElement)) return;
  element.style.color = `var(${text})`;
  element.style.background = `var(${ground})`;
};

/** Every pair of colours that may meet, measured as this browser paints it in the theme around. */
export class ContrastTable extends LitElement {
  static override styles = css`
    table {
      border-collapse: collapse;
      width: 100%;
      max-width: 720px;
    }
    caption {
      padding-bottom: var(--union-space-3);
      text-align: start;
      font-weight: var(--union-weight-strong);
    }
    caption.short {
      color: var(--union-danger);
    }
    th {
      text-align: start;
      font-weight: var(--union-weight-strong);
    }
    th,
    td {
      padding: var(--union-space-2) var(--union-space-3) var(--union-space-2) 0;
      border-bottom: 1px solid var(--union-line);
      font-size: var(--union-text-small);
      line-height: var(--union-leading-small);
    }
    td:last-child {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    code {
      display: block;
      font-family: ui-monospace, Consolas, monospace;
      font-size: var(--union-text-caption);
      overflow-wrap: anywhere;
    }
    .hex {
      color: var(--union-ink-muted);
    }
    .sample {
      display: inline-block;
      padding: var(--union-space-1) var(--union-space-2);
      border-radius: var(--union-radius-small);
      outline: 1px solid var(--union-line);
      white-space: nowrap;
    }
    .least {
      color: var(--union-ink-muted);
    }
    .low {
      color: var(--union-danger);
      font-weight: var(--union-weight-strong);
    }
  `;

  /** What the page gives: measured again when it changes. */
  @property({ attribute: false }) inputs: Readonly<Record<string, string>> = {};

  /** The theme of the toolbar. */
  @property() theme = 'light';

  @state() private pairs: readonly Measured[] = [];
  @state() private hexes: ReadonlyMap<string, string> = new Map();

  protected override updated(changed: PropertyValues<this>): void {
    // After the stage around has taken the new theme.
    if (changed.has('inputs') || changed.has('theme')) {
      requestAnimationFrame(() => this.#measure());
    }
  }

  protected override render() {
    const low = this.pairs.filter(({ ratio, least }) => ratio < least).length;
    return html`<table>
      <caption class=${low ? 'short' : ''}>
        ${this.pairs.length} 对颜色，${low === 0 ? '全部达到要求' : `${low} 对没有达到要求`}
      </caption>
      <thead>
        <tr>
          <th scope="col">样子</th>
          <th scope="col">前景</th>
          <th scope="col">背景</th>
          <th scope="col">对比度</th>
        </tr>
      </thead>
      <tbody>
        ${this.pairs.map(pair => this.#row(pair))}
      </tbody>
    </table>`;
  }

  #measure(): void {
    this.pairs = measure(this, wornTheme(this.theme));
    const names = [...new Set(this.pairs.flatMap(({ text, ground }) => [text, ground]))];
    const painted = paintedColours(this, names);
    this.hexes = new Map([...painted].map(([name, rgb]) => [name, hexOf(rgb)]));
  }

  #row({ text, ground, ratio, least }: Measured) {
    const holds = ratio >= least;
    return html`<tr>
      <td>
        <span class="sample" ${ref(paint(text, ground))}>${least <= 3 ? '● ▲' : '工会'}</span>
      </td>
      <td>${this.#name(text)}</td>
      <td>${this.#name(ground)}</td>
      <td>
        <span class=${holds ? '' : 'low'}>${ratioText(ratio)} ${holds ? '✓' : '✗ 不够'}</span>
        <span class="least">≥ ${least}</span>
      </td>
    </tr>`;
  }

  #name(token: string) {
    return html`<code>${token.replace('--union-', '')}</code
      ><code class="hex">${this.hexes.get(token)}</code>`;
  }
}
