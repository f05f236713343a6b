import { ApiProblem, StaffApi } from './api.js';
import { h } from './dom.js';
import { button, notice, say, title } from './parts.js';
import { overview } from './view-overview.js';
import { signIn } from './view-sign-in.js';
import { stationForm } from './view-station.js';
import { stationSearch } from './view-search.js';
import { uploadList } from './view-upload.js';
import { mayLeave, settle, watchTyping } from './unsaved.js';
import { language, setLanguage, t } from './words.js';

/**
 * @typedef {object} Me
 * @property {string} name
 * @property {'editor' | 'admin'} role
 * @property {{ id: string, name: string }} site
 * @property {{ stations: number, people: number, contests: number }} counts
 * @property {string} updatedAt
 */

/**
 * What a view works with.
 * @typedef {object} App
 * @property {StaffApi} api
 * @property {Me} me
 * @property {(hash: string) => void} go Opens another view.
 * @property {(node: Node) => void} show Puts something else in the place of the view.
 */

/** @typedef {(app: App, argument: string) => Promise<Node> | Node} View */

/** @type {Record<string, View>} */
const VIEWS = {
  '': overview,
  upload: uploadList,
  stations: stationSearch,
  station: stationForm,
};

/** @type {StaffApi | undefined} */
let api;
/** Counts views, so that an answer that comes late does not replace a newer one. */
let turn = 0;

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const top = /** @type {HTMLElement} */ (document.getElementById('top'));

/** @param {string} hash */
function go(hash) {
  if (location.hash === `#${hash}`) void render();
  else location.hash = hash;
}

/**
 * A part of the address; one that was typed wrong stays as it is.
 * @param {string} part
 */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @param {Node} node */
function show(node) {
  settle();
  main.replaceChildren(node);
  const heading = main.querySelector('h1');
  document.title = [heading?.textContent, t('title')].filter(Boolean).join(' · ');
  window.scrollTo(0, 0);
  heading?.focus();
}

/** @param {string} [message] Why the person has to sign in again. */
function signOut(message = t('signedOut')) {
  api = undefined;
  turn += 1;
  header();
  show(signInView(message));
}

/** @param {string} [message] */
function signInView(message) {
  return signIn(message, async token => {
    const entered = new StaffApi(token, language);
    const me = /** @type {Me} */ (await entered.get('me'));
    api = entered;
    say(t('hello', { name: me.name, role: t(`role.${me.role}`) }));
    await render();
  });
}

async function render() {
  turn += 1;
  const mine = turn;
  // A question that the person walked away from is answered with no.
  for (const dialog of document.querySelectorAll('dialog')) dialog.close('');
  document.documentElement.lang = language() === 'zh' ? 'zh-Hans' : 'en';
  if (!api) {
    header();
    show(signInView());
    return;
  }
  const [name = '', argument = ''] = location.hash.slice(1).split('/').map(decoded);
  main.replaceChildren(h('p', { class: 'hint' }, t('loading')));
  try {
    const me = /** @type {Me} */ (await api.get('me'));
    const view = VIEWS[name] ?? overview;
    header(me);
    // What a view the person has left still has to show comes too late.
    const showMine = (/** @type {Node} */ node) => void (mine === turn && show(node));
    showMine(await view({ api, me, go, show: showMine }, argument));
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

/** @param {unknown} error */
function failed(error) {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 401) {
    signOut(error.message);
    return;
  }
  const box = notice(
    'danger',
    error.message,
    h(
      'div',
      { class: 'actions' },
      button(t('again'), () => void render(), 'primary'),
      button(t('overview'), () => go('')),
    ),
  );
  show(h('div', {}, title(t('title')), box));
}

/** @param {Me} [me] */
function header(me) {
  const other = language() === 'zh' ? 'en' : 'zh';
  const skip = (/** @type {Event} */ event) => {
    event.preventDefault();
    main.querySelector('h1')?.focus();
  };
  top.replaceChildren(
    h('a', { class: 'skip', href: '#main', onclick: skip }, t('skip')),
    h(
      'div',
      { class: 'bar' },
      h('a', { class: 'site', href: '#' }, me?.site.name ?? t('title')),
      h(
        'nav',
        {},
        me && h('span', { class: 'me' }, t('hello', { name: me.name, role: t(`role.${me.role}`) })),
        h(
          'button',
          {
            type: 'button',
            class: 'button quiet',
            lang: other,
            onclick: async () => {
              if (!(await mayLeave())) return;
              setLanguage(other);
              await render();
            },
          },
          t('otherLanguage'),
        ),
        me && button(t('signOut'), async () => (await mayLeave()) && signOut(), 'quiet'),
      ),
    ),
  );
}

watchTyping();
addEventListener('hashchange', () => void render());
// What a view could not mend itself, such as a token that was revoked meanwhile.
addEventListener('unhandledrejection', event => {
  if (!(event.reason instanceof ApiProblem)) return;
  event.preventDefault();
  failed(event.reason);
});
void render();
