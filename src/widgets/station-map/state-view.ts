import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceProblem } from '../../base/resource-controller.ts';
import type { Words } from './words.ts';

/** As many rows as the tallest phone shows: what follows on the page must not come into sight. */
const ROWS = 12;

/** The widget's final size while its data is on the way. */
export function loadingView(words: Words, wide: boolean): TemplateResult {
  const row = html`<div class="row"><union-skeleton lines="2"></union-skeleton></div>`;
  return html`<div class=${wide ? 'widget wide' : 'widget'} aria-busy="true">
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    <div class="panel">
      <union-skeleton shape="box"></union-skeleton>
      <union-skeleton shape="box"></union-skeleton>
      <div class="scroll">
        <div class="summary"></div>
        <div class="rows">${Array.from({ length: ROWS }, () => row)}</div>
      </div>
    </div>
    ${wide ? html`<union-skeleton shape="box" class="stage"></union-skeleton>` : nothing}
  </div>`;
}

/** There is no station yet; the page's own content follows. */
export function emptyView(words: Words): TemplateResult {
  return html`<union-notice heading=${words.t('emptyTitle')}>${words.t('emptyText')}</union-notice>
    <slot></slot>`;
}

/** What happened, what to do, and the way to try again; the page's own content follows. */
export function problemView(
  words: Words,
  problem: ResourceProblem,
  retry: () => void,
): TemplateResult {
  return html`<union-notice tone="problem" heading=${problemWord(words, problem.code, 'title')}>
    ${problemWord(words, problem.code, 'advice')}
    <union-button slot="actions" @click=${retry}>${words.t('retry')}</union-button>
  </union-notice>`;
}

/** The last good data is shown, and this is how old it is. */
export function staleView(
  words: Words,
  since: number,
  busy: boolean,
  retry: () => void,
): TemplateResult {
  return html`<union-notice tone="warning" heading=${words.t('stale.title')}>
    ${words.t('stale.text', { ago: words.relativeTime(since) })}
    <union-button slot="actions" ?busy=${busy} @click=${retry}>${words.t('retry')}</union-button>
  </union-notice>`;
}

function problemWord(words: Words, code: string, part: 'title' | 'advice'): string {
  return words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`));
}
