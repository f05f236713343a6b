import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UnionElement } from '../../src/base/union-element.ts';
import type { Theme } from '../../src/base/themed-element.ts';
import { measure } from './brand.ts';
import type { Measured } from './brand.ts';
import { ratioText } from './contrast-table.ts';

const NAMES = { light: '浅色', dark: '深色', contrast: '高对比' } as const;

/** How a brand does in one theme: a piece of it, and the closest of all its contrasts. */
export class ThemeCard extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .card {
        height: 100%;
        padding: var(--union-space-4);
        border: 1px solid var(--union-line);
        border-radius: var(--union-radius);
        background: var(--union-paper);
      }
      .name {
        margin-bottom: var(--union-space-2);
        font-weight: var(--union-weight-strong);
      }
      .fill {
        padding: var(--union-space-2) var(--union-space-3);
        border-radius: var(--union-radius);
        background: var(--union-action);
        color: var(--union-on-action);
        font-weight: var(--union-weight-strong);
        text-align: center;
      }
      .soft {
        margin: var(--union-space-2) 0;
        padding: var(--union-space-2) var(--union-space-3);
        box-shadow: inset 3px 0 0 var(--union-action-ink);
        background: var(--union-action-soft);
        color: var(--union-action-ink);
      }
      .sum {
        font-size: var(--union-text-small);
        line-height: var(--union-leading-small);
      }
      .holds {
        color: var(--union-success);
      }
      .low {
        color: var(--union-danger);
        font-weight: var(--union-weight-strong);
      }
      .muted {
        color: var(--union-ink-muted);
      }
    `,
  ];

  /** The inputs it stands under, so that it measures again when they change. */
  @property({ attribute: false }) inputs: unknown;

  @state() private pairs: readonly Measured[] = [];

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('inputs')) this.pairs = measure(this, this.#worn);
  }

  protected override render() {
    const low = this.pairs.filter(({ ratio, least }) => ratio < least);
    const words = this.pairs.filter(({ least }) => least > 3);
    const closest = words.reduce((a, b) => (b.ratio < a.ratio ? b : a), words[0]!);
    return html`<div class="card">
      <div class="name">${NAMES[this.#worn]}</div>
      <div class="fill">提交申请</div>
      <div class="soft">选中的一行</div>
      <div class="sum">
        ${
          low.length === 0
            ? html`<span class="holds">✓ ${this.pairs.length} 对颜色都看得清</span>`
            : html`<span class="low">✗ ${low.length} 对颜色不够清楚</span>`
        }
        ${closest && html`<div class="muted">文字最低 ${ratioText(closest.ratio)}，要求 ${closest.least}</div>`}
      </div>
    </div>`;
  }

  get #worn(): Exclude<Theme, 'auto'> {
    return this.theme && this.theme !== 'auto' ? this.theme : 'light';
  }
}
