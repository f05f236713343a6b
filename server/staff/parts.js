import { h, newId } from './dom.js';
import { t } from './words.js';

/** @typedef {import('./dom.js').Child} Child */

/**
 * @param {string} label
 * @param {() => unknown} act
 * @param {'primary' | 'secondary' | 'quiet' | 'danger'} [look]
 */
export function button(label, act, look = 'secondary') {
  return h('button', { type: 'button', class: `button ${look}`, onclick: act }, label);
}

/**
 * A heading the reader is taken to when a view opens.
 * @param {...Child} children
 */
export function title(...children) {
  return h('h1', { tabindex: '-1' }, ...children);
}

/**
 * @param {'success' | 'warning' | 'danger' | 'info'} tone
 * @param {string} heading
 * @param {...Child} children
 */
export function notice(tone, heading, ...children) {
  return h(
    'section',
    { class: `notice ${tone}` },
    h('h2', { tabindex: '-1' }, heading),
    ...children,
  );
}

/**
 * Asks before something is done that cannot be overlooked.
 *
 * @param {{ heading: string, text: string, act: string }} words
 * @returns {Promise<boolean>}
 */
export function confirmed({ heading, text, act }) {
  return new Promise(done => {
    const id = newId('dialog');
    const close = (/** @type {string} */ answer) => {
      dialog.close(answer);
    };
    const dialog = h(
      'dialog',
      { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-text` },
      h('h2', { id: `${id}-title` }, heading),
      h('p', { id: `${id}-text` }, text),
      h(
        'div',
        { class: 'actions' },
        button(act, () => close('yes'), 'primary'),
        button(t('cancel'), () => close(''), 'secondary'),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
    // Enter shall not do by accident what is being asked about.
    /** @type {HTMLElement | null} */ (dialog.querySelector('button:last-child'))?.focus();
  });
}

/**
 * Runs work that a button began: the button waits, and says so.
 *
 * @template T
 * @param {HTMLButtonElement} trigger
 * @param {string} words What is going on.
 * @param {() => Promise<T>} work
 */
export async function busy(trigger, words, work) {
  // Not `disabled`: that would take the focus away from whoever pressed it.
  if (trigger.getAttribute('aria-disabled') === 'true') return undefined;
  const label = trigger.textContent;
  trigger.setAttribute('aria-disabled', 'true');
  trigger.textContent = words;
  say(words);
  try {
    return await work();
  } finally {
    trigger.removeAttribute('aria-disabled');
    trigger.textContent = label;
  }
}

/**
 * Tells those who cannot see the page what just happened.
 * @param {string} text
 */
export function say(text) {
  const place = document.getElementById('say');
  if (place) place.textContent = text;
}
