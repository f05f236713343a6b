import { css, html } from 'lit';
import { define } from '../src/base/define.ts';
import { UnionElement } from '../src/base/union-element.ts';

/** A piece of page in the theme and size of the toolbar: what is inside inherits its tokens. */
class UnionStage extends UnionElement {
  static readonly tag = 'union-stage';

  static override styles = [
    UnionElement.styles,
    css`
      .stage {
        min-height: 100vh;
        padding: var(--union-space-6);
        background: var(--union-paper);
      }
      :host([inline]) .stage {
        min-height: 0;
      }
      @media (max-width: 480px) {
        .stage {
          padding: var(--union-space-4);
        }
      }
    `,
  ];

  protected override render() {
    return html`<div class="stage"><slot></slot></div>`;
  }
}

define(UnionStage.tag, UnionStage);
