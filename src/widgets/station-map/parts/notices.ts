import { html, type TemplateResult } from 'lit';
import type { ResourceProblem } from '../../../base/resource-controller.ts';
import { stayIn } from '../../../base/stay-in.ts';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import '../../../elements/notice/index.ts';
import { problems } from '../../../locale/problems/namespace.ts';
import { stationDesk } from '../../../locale/station-desk/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

const noticeWords = wordsOf(problems, stationDesk);

/** There is no station yet; the page's own content follows. */
export function emptyView(host: Host): TemplateResult {
  const words = noticeWords({ host });
  return html`<union-notice heading=${words.t('emptyTitle')}
    >${words.t('emptyText')}</union-notice
  >`;
}

/** What happened, what to do, and the way to try again. */
export function problemView(
  host: Host,
  { code }: ResourceProblem,
  retry: () => unknown,
): TemplateResult {
  const words = noticeWords({ host });
  const word = (part: 'title' | 'advice') =>
    words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`));
  return html`<union-notice tone="problem" heading=${word('title')}>
    ${word('advice')}
    <union-button slot="actions" @click=${stayIn(retry)}>${words.t('retry')}</union-button>
  </union-notice>`;
}

/** The last good stations are shown, and this is how old they are. */
export function staleView(
  host: Host,
  since: number,
  busy: boolean,
  retry: () => unknown,
): TemplateResult {
  const words = noticeWords({ host });
  return html`<union-notice tone="warning" heading=${words.t('stale.title')}>
    ${words.t('stale.text', { ago: words.relativeTime(since) })}
    <union-button slot="actions" ?busy=${busy} @click=${stayIn(retry)}
      >${words.t('retry')}</union-button
    >
  </union-notice>`;
}
