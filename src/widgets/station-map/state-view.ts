import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceProblem } from '../../base/resource-controller.ts';
import type { Words } from './open-words.ts';

/** The widget's final size while its data is on the way. */
export function loadingView(words: Words, wide: boolean): TemplateResult {
  const rows = Array.from({ length: wide ? 6 : 8 });
  return html`<div class=${wide ? 'widget wide' : 'widget'} aria-busy="true">
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    <div class="panel">
      <union-skeleton shape="box"></union-skeleton>
      <union-skeleton shape="box"></union-skeleton>
      ${rows.map(() => html`<union-skeleton lines="2"></union-skeleton>`)}
    </div>
    ${wide ? html`<union-skeleton shape="box" class="stage"></union-skeleton>` : nothing}
  </div>`;
}

/** What happened, what to do, and the way to try again; the page's own content follows. */
export function problemView(
  words: Words,
  problem: ResourceProblem,
  retry: () => void,
): TemplateResult {
  return html`<union-notice tone="problem" heading=${problemWord(words, problem.code, 'title')}>
    ${problemWord(words, problem.code, 'advice')}
    <union-button slot="action" @click=${retry}>${words.t('retry')}</union-button>
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
    <union-button slot="action" ?busy=${busy} @click=${retry}>${words.t('retry')}</union-button>
  </union-notice>`;
}

function problemWord(words: Words, code: string, part: 'title' | 'advice'): string {
  return words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`));
}

/** Whether the page put content into the tag that a visitor sees. */
export function hasOwnContent(host: Element): boolean {
  return [...host.childNodes].some(node =>
    node instanceof Element
      ? node.localName !== 'script' && !node.hasAttribute('slot')
      : node.nodeType === Node.TEXT_NODE && Boolean(node.textContent?.trim()),
  );
}
