import { ApiProblem } from './api.js';
import { h } from './dom.js';
import { ErrorSummary, Field } from './asked.js';
import { busy, notice, title } from './parts.js';
import { t } from './words.js';

/**
 * Asks for the token. The field is a password's, so that a password manager can keep it; the page
 * itself forgets it when it is closed.
 *
 * @param {string | undefined} message Why the person is here again.
 * @param {(token: string) => Promise<void>} enter
 */
export function signIn(message, enter) {
  const field = new Field({
    label: t('token'),
    hint: t('tokenHint'),
    control: h('input', {
      type: 'password',
      autocomplete: 'current-password',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
  });
  const control = /** @type {HTMLInputElement} */ (field.control);
  const summary = new ErrorSummary();
  const submit = h('button', { class: 'button primary', type: 'submit' }, t('signIn'));
  const tell = (/** @type {string} */ text) => {
    field.complain(text);
    summary.show([{ text, asked: field }]);
  };
  const form = h(
    'form',
    {
      novalidate: true,
      async onsubmit(/** @type {Event} */ event) {
        event.preventDefault();
        const token = control.value.trim();
        if (token === '') {
          tell(t('tokenMissing'));
          return;
        }
        try {
          await busy(submit, t('wait'), () => enter(token));
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          tell(error.message);
        }
      },
    },
    // Password managers keep a password beside a name.
    h('input', { type: 'text', autocomplete: 'username', value: location.host, hidden: true }),
    field.element,
    h('div', { class: 'actions' }, submit),
  );
  return h(
    'div',
    { class: 'narrow' },
    title(t('title')),
    h('p', { class: 'lead' }, t('signInLead')),
    message && notice('info', message),
    summary.element,
    form,
  );
}
