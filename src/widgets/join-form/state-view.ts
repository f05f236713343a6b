import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import { stayIn } from '../../base/stay-in.ts';
import type { WordsController } from '../../base/words-controller.ts';
import type { joinFrame } from '../../locale/join-frame/namespace.ts';

type Words = WordsController<[typeof joinFrame]>;

/** What happened, and what to do. */
export interface Told {
  readonly title: string;
  readonly advice: string;
}

/** A form on its way: a title, three questions, a button. Plain boxes: no element has to come first. */
export function loadingView(words: Words): TemplateResult {
  const box = (kind: string): TemplateResult => html`<div class="bone ${kind}"></div>`;
  const field = html`${box('line')}${box('box')}`;
  return html`<div class="coming" aria-busy="true">
    <p class="unseen" role="status">${words.t('loading')}</p>
    ${box('line')}${box('line short')}${field}${field}${field}
  </div>`;
}

/**
 * What happened, what to do, a way to try again, and one around: the form in a page of its own. It
 * stands on its own feet, for what went wrong may keep everything else from coming as well.
 *
 * @param told why, where the words for it are here
 */
export function problemView(
  words: Words,
  told: Told | undefined,
  retry: () => void,
  plain: string | undefined,
): TemplateResult {
  const { title, advice } = told ?? {
    title: words.t('problem.title'),
    advice: words.t('problem.advice'),
  };
  const controls = html`<button class="control" type="button" @click=${stayIn(retry)}>
      ${words.t('retry')}
    </button>
    ${
      plain
        ? html`<a
            class="control"
            href=${safeUrl(plain) ?? nothing}
            target="_blank"
            rel="noopener noreferrer"
            >${words.t('openPlain')}</a
          >`
        : nothing
    }`;
  return noticeView('problem', { title, advice }, controls);
}

/** The drawing of a problem, as in `union-icon`. */
const SIGN = 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.2M12 16.2h.01';

/** A message as `union-notice` has it, of native controls: a problem is read out at once. */
export function noticeView(
  tone: 'problem' | 'warning',
  { title, advice }: Told,
  controls: TemplateResult,
  sign = SIGN,
): TemplateResult {
  return html`<div class="notice ${tone}" role=${tone === 'problem' ? 'alert' : 'status'}>
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d=${sign}></path>
    </svg>
    <div class="heading">${title}</div>
    <div class="body">${advice}</div>
    <div class="action actions">${controls}</div>
  </div>`;
}
