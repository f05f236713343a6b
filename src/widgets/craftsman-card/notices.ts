import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceController } from '../../base/resource-controller.ts';
import { stayIn } from '../../base/stay-in.ts';
import type { CardModel } from './card-model.ts';
import type { DeskWords } from './desk.ts';

/** What messages are made of comes with the first of them. */
export function bringNotices(): Promise<unknown> {
  const coming = Promise.all([
    import('../../elements/notice/index.ts'),
    import('../../elements/button/index.ts'),
  ]);
  return coming.catch(() => undefined);
}

/** What is to be said before the content, or in its place: what happened, and what to do. */
export function noticeOf(
  { state, data, problem, since }: ResourceController<CardModel>,
  words: DeskWords,
  retry: () => void,
): TemplateResult | typeof nothing {
  const again = html`<union-button slot="actions" @click=${stayIn(retry)}
    >${words.t('retry')}</union-button
  >`;
  if (state === 'empty') {
    const why = data?.gone ?? 'missing';
    return html`<union-notice heading=${words.t(`empty.${why}.title`)}
      >${words.t(`empty.${why}.advice`)}</union-notice
    >`;
  }
  if (state === 'problem') {
    const word = (part: 'title' | 'advice') =>
      words.word(`problem.${problem?.code}.${part}`, words.t(`problem.unknown.${part}`));
    return html`<union-notice tone="problem" heading=${word('title')}
      >${word('advice')} ${again}</union-notice
    >`;
  }
  if (state !== 'stale' || since === undefined) return nothing;
  return html`<union-notice tone="warning" heading=${words.t('stale.title')}
    >${words.t('stale.text', { ago: words.relativeTime(since) })} ${again}</union-notice
  >`;
}
