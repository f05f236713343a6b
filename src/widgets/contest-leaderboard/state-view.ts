import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceProblem } from '../../base/resource-controller.ts';
import { stayIn } from '../../base/stay-in.ts';
import type { BoardModel, Model } from './board-model.ts';
import type { Words } from './words.ts';

/** As many rows as the tallest phone shows: what follows on the page must not come into sight. */
const ROWS = 12;

/** What messages are made of comes with the first of them. */
export function bringNotices(): Promise<unknown> {
  return Promise.all([
    import('../../elements/notice/index.ts'),
    import('../../elements/button/index.ts'),
  ]);
}

/** The widget's final size while its data is on the way. */
export function loadingView(words: Words, screen: boolean): TemplateResult {
  return html`<div class="board" aria-busy="true">
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    <div class="bones"><span class="bone title"></span><span class="bone fine"></span></div>
    ${screen ? nothing : html`<div class="tools two"><div class="bone-tools"></div></div>`}
    <div class="frame">
      ${[...Array(ROWS)].map(() => html`<div class="bone-row"><span class="bone"></span></div>`)}
    </div>
  </div>`;
}

/** There are no standings yet, nothing to claim, or no contest. */
export function emptyView(words: Words, model: Model): TemplateResult {
  const what =
    model.kind === 'list' ? 'emptyContests' : isClaims(model) ? 'emptyProjects' : 'empty';
  return html`<union-notice heading=${words.t(`${what}.title`)}
    >${words.t(`${what}.text`)}</union-notice
  >`;
}

const isClaims = ({ contest, event }: BoardModel): boolean =>
  (event?.kind ?? contest.kind) === 'projects';

/** What happened, what to do, and the way to try again; the page's own content follows. */
export function problemView(
  words: Words,
  { code }: ResourceProblem,
  retry: () => void,
): TemplateResult {
  const word = (part: 'title' | 'advice') =>
    words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`));
  return html`<union-notice tone="problem" heading=${word('title')}>
    ${word('advice')}
    <union-button slot="actions" @click=${stayIn(retry)}>${words.t('retry')}</union-button>
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
    <union-button slot="actions" ?busy=${busy} @click=${stayIn(retry)}
      >${words.t('retry')}</union-button
    >
  </union-notice>`;
}
