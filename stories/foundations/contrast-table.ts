import { css, html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { contrastRatio } from '../../src/tokens/contrast.ts';
import { CONTRAST_PAIRS } from '../../src/tokens/tokens.ts';
import { paintedColour } from './read-colour.ts';

interface Row {
  text: string;
  ground: string;
  least: number;
  ratio: number;
}

const hex = (element: Element, property: string) =>
  `#${paintedColour(element, property)
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')}`;

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
      max-width: 880px;
    }
    caption,
    th {
      text-align: start;
      font-weight: var(--union-weight-strong);
    }
    caption {
      padding-bottom: var(--union-space-3);
    }
    th,
    td {
      padding: var(--union-space-2) var(--union-space-3) var(--union-space-2) 0;
      border-bottom: 1px solid var(--union-line);
    }
    td {
      font-variant-numeric: tabular-nums;
    }
    code {
      font-family: ui-monospace, Consolas, monospace;
      font-size: var(--union-text-caption);
    }
    .sample {
      display: inline-block;
      padding: 0 var(--union-space-3);
      border-radius: var(--union-radius-small);
      outline: 1px solid var(--union-line);
    }
  `;

  @property() accent = '';
  @property() theme = 'light';

  @state() private rows: readonly Row[] = [];

  protected override updated(changed: PropertyValues<this>): void {
    // After the stage around has taken the new theme.
    if (changed.has('accent') || changed.has('theme')) requestAnimationFrame(() => this.#measure());
  }

  protected override render() {
    const low = this.rows.filter(({ ratio, least }) => ratio < least).length;
    return html`<table>
      <caption>
        ${this.rows.length} 对颜色，${low === 0 ? '全部达到要求' : `${low} 对没有达到要求`}
      </caption>
      <thead>
        <tr>
          <th scope="col">样子</th>
          <th scope="col">前景</th>
          <th scope="col">背景</th>
          <th scope="col">对比度</th>
          <th scope="col">要求</th>
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(row => this.#row(row))}
      </tbody>
    </table>`;
  }

  #measure(): void {
    const theme = this.theme === 'auto' ? 'light' : this.theme;
    this.rows = CONTRAST_PAIRS.filter(pair => pair.theme === theme).map(
      ({ text, ground, least }) => ({
        text,
        ground,
        least,
        ratio: contrastRatio(paintedColour(this, text), paintedColour(this, ground)),
      }),
    );
  }

  #row({ text, ground, ratio, least }: Row) {
    return html`<tr>
      <td>
        <span class="sample" ${ref(paint(text, ground))}
          >${least <= 3 ? '■ ● ▲' : '工会在身边'}</span
        >
      </td>
      <td><code>${text}</code> <code>${hex(this, text)}</code></td>
      <td><code>${ground}</code> <code>${hex(this, ground)}</code></td>
      <td>${ratio.toFixed(2)}</td>
      <td>${ratio >= least ? '✓' : '✗'} ≥ ${least}</td>
    </tr>`;
  }
}
