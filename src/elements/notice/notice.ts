import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import type { IconName } from '../icon/paths.ts';
import { styles } from './notice.styles.ts';

export type NoticeTone = 'info' | 'warning' | 'problem' | 'success';

const SIGNS: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  warning: 'warning',
  problem: 'problem',
  success: 'success',
};

/**
 * Says what happened in the heading and what to do next in the text. One that appears is read out:
 * a problem at once, any other when the reader pauses.
 *
 * @summary A message in the flow of the page.
 * @element union-notice
 * @slot - What to do about it.
 * @slot actions - A button, e.g. to try again.
 * @csspart notice - The box.
 */
export class UnionNotice extends UnionElement {
  static readonly tag = 'union-notice';

  static override styles = [UnionElement.styles, styles];

  @property({ reflect: true }) tone: NoticeTone = 'info';

  /** What happened, in a few words. */
  @property() heading = '';

  protected override render() {
    return html`<div
      class="notice ${this.tone}"
      part="notice"
      role=${this.tone === 'problem' ? 'alert' : 'status'}
    >
      <union-icon class="sign" name=${SIGNS[this.tone] ?? SIGNS.info}></union-icon>
      ${this.heading ? html`<div class="heading">${this.heading}</div>` : nothing}
      <div class="body"><slot></slot></div>
      <div class="action"><slot name="actions"></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-notice': UnionNotice;
  }
}
