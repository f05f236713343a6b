import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../src/base/union-element.ts';

/** What follows from one accent, or one neutral, in the theme it is given. */
export class AccentStrip extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .strip {
        display: flex;
        flex-wrap: wrap;
        padding: var(--union-space-2);
        background: var(--union-paper);
      }
      .cell {
        flex: 1 0 88px;
        min-height: var(--union-target);
        padding: var(--union-space-2);
        font-size: var(--union-text-small);
        line-height: var(--union-leading-small);
        text-align: center;
      }
      .fill {
        background: var(--union-action);
        color: var(--union-on-action);
      }
      .hover {
        background: var(--union-action-hover);
        color: var(--union-on-action);
      }
      .active {
        background: var(--union-action-active);
        color: var(--union-on-action);
      }
      .soft {
        background: var(--union-action-soft);
        color: var(--union-action-ink);
        font-weight: var(--union-weight-strong);
      }
      .ink {
        color: var(--union-action-ink);
      }
      .focus {
        outline: var(--union-stroke-focus) solid var(--union-focus);
        outline-offset: -6px;
      }
      .paper {
        background: var(--union-paper-raised);
      }
      .sunken {
        background: var(--union-paper-sunken);
      }
      .muted {
        color: var(--union-ink-muted);
      }
      .line {
        border: 1px solid var(--union-line);
      }
      .strong {
        border: 1px solid var(--union-line-strong);
      }
    `,
  ];

  @property() accent?: string;
  /** Shows papers and inks instead; '' is ours. */
  @property() neutral?: string;

  protected override updated(): void {
    for (const [name, value] of Object.entries({ accent: this.accent, neutral: this.neutral })) {
      if (value) this.style.setProperty(`--union-${name}`, value);
      else this.style.removeProperty(`--union-${name}`);
    }
  }

  protected override render() {
    const neutral = this.neutral !== undefined;
    return html`<div class="strip">${neutral ? this.#neutral() : this.#accent()}</div>`;
  }

  #accent() {
    return html`<div class="cell fill">填充</div>
      <div class="cell hover">悬停</div>
      <div class="cell active">按下</div>
      <div class="cell soft">选中</div>
      <div class="cell ink">文字和线</div>
      <div class="cell focus">焦点</div>`;
  }

  #neutral() {
    return html`<div class="cell paper">浮层</div>
      <div class="cell sunken">安静的底</div>
      <div class="cell">文字</div>
      <div class="cell muted">次要文字</div>
      <div class="cell line">细线</div>
      <div class="cell strong">边线</div>`;
  }
}
