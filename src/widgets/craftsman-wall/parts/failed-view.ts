import { html, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import '../../../elements/notice/index.ts';
import type { WallDesk } from './wall-desk.ts';

/** A piece that did not arrive, with the way to try again. */
export function failedView({ words, shelf }: WallDesk, name: string): TemplateResult {
  return html`<union-notice tone="warning">
    ${words.t('partFailed')}
    <union-button slot="actions" @click=${() => shelf.retry(name)}
      >${words.t('retry')}</union-button
    >
  </union-notice>`;
}
