import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../base/locale-controller.ts';
import type { ResourceProblem } from '../../base/resource-controller.ts';
import type { joinFrame } from '../../locale/join-frame/namespace.ts';

type Words = LocaleController<[typeof joinFrame]>;

/** A form on its way: a title, three questions, a button. */
export function loadingView(words: Words): TemplateResult {
  const field = html`<union-skeleton lines="1"></union-skeleton
    ><union-skeleton shape="box" class="control"></union-skeleton>`;
  return html`<div class="coming" aria-busy="true">
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    <union-skeleton lines="2"></union-skeleton>
    ${field}${field}${field}
  </div>`;
}

/** What happened, what to do, a way to try again, and one around: the form in a page of its own. */
export function problemView(
  words: Words,
  problem: ResourceProblem,
  retry: () => void,
  plain: string | undefined,
): TemplateResult {
  const say = (part: 'title' | 'advice') =>
    words.word(`problem.${problem.code}.${part}`, words.t(`problem.unknown.${part}`));
  return html`<union-notice tone="problem" heading=${say('title')}>
    ${say('advice')}
    <div slot="actions" class="actions">
      <union-button @click=${retry}>${words.t('retry')}</union-button>
      ${
        plain
          ? html`<union-link-button href=${plain} external
              >${words.t('openPlain')}</union-link-button
            >`
          : nothing
      }
    </div>
  </union-notice>`;
}

/** The form is a copy kept earlier, and this is how old it is. */
export function staleView(words: Words, since: number, retry: () => void): TemplateResult {
  return html`<union-notice tone="warning" heading=${words.t('stale.title')}>
    ${words.t('stale.text', { ago: words.relativeTime(since) })}
    <union-button slot="actions" @click=${retry}>${words.t('retry')}</union-button>
  </union-notice>`;
}
