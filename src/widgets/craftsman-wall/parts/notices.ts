import { html, type TemplateResult } from 'lit';
import type { ResourceProblem } from '../../../base/resource-controller.ts';
import { stayIn } from '../../../base/stay-in.ts';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import '../../../elements/empty/index.ts';
import '../../../elements/notice/index.ts';
import { toolWords } from './tool-words.ts';

/** The list has nothing in it yet. */
export function emptyView(host: Host): TemplateResult {
  const words = toolWords(host);
  return html`<div role="status">
    <union-empty heading=${words.t('emptyTitle')}>${words.t('emptyText')}</union-empty>
  </div>`;
}

/** What happened, what to do, and the way to try again; the page's own content follows. */
export function problemView(
  host: Host,
  { code }: ResourceProblem,
  retry: () => void,
): TemplateResult {
  const words = toolWords(host);
  const word = (part: 'title' | 'advice') =>
    words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`));
  return html`<union-notice tone="problem" heading=${word('title')}>
    ${word('advice')}
    <union-button slot="actions" @click=${stayIn(retry)}>${words.t('retry')}</union-button>
  </union-notice>`;
}

/** The last good list is shown, and this is how old it is. */
export function staleView(
  host: Host,
  since: number,
  busy: boolean,
  retry: () => void,
): TemplateResult {
  const words = toolWords(host);
  return html`<union-notice tone="warning" heading=${words.t('stale.title')}>
    ${words.t('stale.text', { ago: words.relativeTime(since) })}
    <union-button slot="actions" ?busy=${busy} @click=${stayIn(retry)}
      >${words.t('retry')}</union-button
    >
  </union-notice>`;
}
