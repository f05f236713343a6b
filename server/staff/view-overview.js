import { ApiProblem } from './api.js';
import { h } from './dom.js';
import { download } from './download.js';
import { button, notice, say, title } from './parts.js';
import { resultText, runText, whoText } from './results.js';
import { rollBack } from './undo.js';
import { count, t, when } from './words.js';

/** @typedef {import('./results.js').Run} Run */

const COLLECTIONS = /** @type {const} */ (['stations', 'people', 'contests']);

/**
 * What the site has, what can be done, and what was done.
 * @param {import('./main.js').App} app
 */
export async function overview(app) {
  const { runs } = /** @type {{ runs: Run[] }} */ (await app.api.get('runs'));
  return overviewOf(app, runs);
}

/**
 * @param {import('./main.js').App} app
 * @param {readonly Run[]} runs
 * @param {Node} [news] What was just done.
 */
function overviewOf(app, runs, news) {
  const { me } = app;
  return h(
    'div',
    {},
    title(t('overview')),
    news,
    h(
      'dl',
      { class: 'facts' },
      COLLECTIONS.map(name => {
        const n = me.counts[name];
        return (n > 0 || name === 'stations') && fact(t(`count.${name}`), count(n));
      }),
      fact(t('lastChange'), when(me.updatedAt)),
    ),
    h(
      'ul',
      { class: 'tasks' },
      task('#upload', t('upload'), t('uploadLead')),
      task('#stations', t('correct'), t('correctLead')),
    ),
    h('h2', {}, t('runs')),
    runs.length === 0
      ? h('p', { class: 'hint' }, t('noRuns'))
      : h(
          'ol',
          { class: 'runs' },
          runs.map(run => runItem(app, run)),
        ),
  );
}

/**
 * @param {string} term
 * @param {string} value
 */
function fact(term, value) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, value));
}

/**
 * @param {string} href
 * @param {string} label
 * @param {string} lead
 */
function task(href, label, lead) {
  return h('li', {}, h('a', { href }, label), h('p', { class: 'hint' }, lead));
}

/**
 * @param {import('./main.js').App} app
 * @param {Run} run
 */
function runItem(app, run) {
  const { undoneBy, finishedAt, findings, canUndo, runId } = run;
  const undo = async () => {
    try {
      const done = await rollBack(app.api, run);
      if (done) await refresh(app, notice('success', done));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await refresh(app, notice('danger', error.message));
    }
  };
  const report = async () => {
    const file = await app.api.file('GET', `report/${encodeURIComponent(runId)}.xlsx`);
    download(file, `${t('reportTitle')}.xlsx`);
  };
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('h3', {}, runText(run), undoneBy && h('span', { class: 'badge' }, t('runUndone'))),
      h('p', {}, resultText(run.result)),
      h('p', { class: 'hint' }, t('runBy', { by: whoText(run), when: when(finishedAt) })),
    ),
    h(
      'div',
      { class: 'actions' },
      findings > 0 && button(t('runReport'), () => void report(), 'quiet'),
      canUndo && button(t('runUndo'), () => void undo(), 'secondary'),
    ),
  );
}

/**
 * Shows the overview as it is now, with the news on top.
 * @param {import('./main.js').App} app
 * @param {HTMLElement} news
 */
async function refresh(app, news) {
  const [me, { runs }] = await Promise.all([app.api.get('me'), app.api.get('runs')]);
  app.show(overviewOf({ ...app, me }, runs, news));
  const heading = news.querySelector('h2');
  heading?.focus();
  say(heading?.textContent ?? '');
}
