import { ApiProblem } from './api.js';
import { differencePart } from './difference.js';
import { h } from './dom.js';
import { download } from './download.js';
import { ErrorSummary } from './asked.js';
import { busy, button, notice, say, title } from './parts.js';
import { reportPart } from './report.js';
import { resultText } from './results.js';
import { rollBack } from './undo.js';
import { language, listed, t } from './words.js';

/** @typedef {import('./view-upload.js').Upload} Upload */

/**
 * Has the server read a list, and shows what it found and what publishing would change.
 *
 * @param {import('./main.js').App} app
 * @param {Upload} upload
 */
export async function previewView(app, { bytes, query }) {
  const sent = { body: bytes, type: 'application/octet-stream' };
  const [{ value, etag }, words] = await Promise.all([
    app.api.json('POST', `preview?${query}`, sent),
    app.api.get('words'),
  ]);
  const { report, difference, source } = value;
  const { counts } = report;
  const { removed } = difference.counts;
  const summary = new ErrorSummary();
  const consent = h('input', { type: 'checkbox', id: 'consent' });
  const publish = button(t('publish'), () => void onPublish(), 'primary');

  const onPublish = async () => {
    if (removed > 0 && !consent.checked) {
      const text = t('confirmMissing', { n: removed });
      summary.show([{ text, asked: /** @type {any} */ ({ target: consent }) }]);
      return;
    }
    summary.clear();
    try {
      const done = await busy(publish, t('publishing'), () =>
        app.api.json('POST', `publish?${query}`, { ...sent, ifMatch: etag }),
      );
      if (done) app.show(await doneView(app, source, done.value));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      summary.show([{ text: error.message }]);
      // What was compared is no longer what is there: only comparing again makes sense.
      if (error.status === 412) publish.replaceWith(again);
    }
  };
  const again = button(
    t('compareAgain'),
    () =>
      void busy(again, t('comparing'), () => previewView(app, { bytes, query })).then(
        view => view && app.show(view),
      ),
    'primary',
  );

  const copy = button(
    t('copy'),
    () =>
      void busy(copy, t('copying'), async () => {
        const file = await app.api.file('POST', `copy?${query}&lang=${language()}`, sent);
        const name = bytes.name.replace(/\.\w+$/, '');
        download(file, `${name}-${t('reportTitle')}.${file.type.includes('csv') ? 'csv' : 'xlsx'}`);
      }),
    'secondary',
  );

  return h(
    'div',
    {},
    title(t('previewTitle', { file: bytes.name })),
    summary.element,
    verdict(counts),
    h(
      'p',
      {},
      listed(
        [
          t('readRows', { n: counts.read }),
          t('keptRows', { n: counts.kept }),
          counts.refused > 0 && t('refusedRows', { n: counts.refused }),
          counts.withWarnings > 0 && t('warnedRows', { n: counts.withWarnings }),
          counts.skipped > 0 && t('skippedRows', { n: counts.skipped }),
        ].filter(text => text !== false),
      ),
    ),
    counts.kept > 0 && differencePart(difference, words),
    reportPart(report),
    report.lines.length > 0 &&
      counts.read > 0 &&
      h('div', { class: 'actions' }, copy, h('span', { class: 'hint' }, t('copyHint'))),
    h(
      'div',
      { class: 'decide' },
      counts.kept > 0 &&
        removed > 0 &&
        h(
          'label',
          { class: 'option', for: consent.id },
          consent,
          h('span', {}, t('confirmRemoval', { n: removed })),
        ),
      h(
        'div',
        { class: 'actions' },
        counts.kept > 0 && publish,
        button(t('cancel'), () => app.go('upload'), 'secondary'),
      ),
    ),
  );
}

/** @param {{ kept: number, refused: number }} counts */
function verdict({ kept, refused }) {
  if (kept === 0) return notice('danger', t('verdictNone'));
  if (refused > 0) return notice('warning', t('verdictPartly', { n: refused }));
  return notice('success', t('verdictGood'));
}

/**
 * What was published, and the way back.
 *
 * @param {import('./main.js').App} app
 * @param {string} source
 * @param {{ runs: string[], results: Record<string, number>[] }} done
 */
async function doneView(app, source, { runs, results }) {
  const result = results.map(resultText).join(t('comma'));
  const all = /** @type {{ runs: import('./results.js').Run[] }} */ (await app.api.get('runs'));
  // A results sheet is two runs; taking back the newest of them is the next step from there.
  const run = all.runs.find(({ runId }) => runs.includes(runId));
  const undo = async () => {
    if (!run) return;
    try {
      const text = await rollBack(app.api, run);
      if (text) {
        box.replaceWith(notice('success', text));
        say(text);
      }
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      box.append(h('p', { class: 'complaint', role: 'alert' }, error.message));
    }
  };
  const box = notice(
    'success',
    t('publishedLead', { source, result }),
    h(
      'div',
      { class: 'actions' },
      run?.canUndo && button(t('undoThis'), () => void undo(), 'secondary'),
    ),
  );
  const links = [
    ['#', t('overview')],
    ['../.well-known/union-widgets.json', t('showData')],
  ];
  return h(
    'div',
    { class: 'narrow' },
    title(t('published')),
    box,
    h(
      'ul',
      { class: 'links' },
      h('li', {}, h('a', { href: '#upload', onclick: () => app.go('upload') }, t('uploadMore'))),
      links.map(([href, text]) => h('li', {}, h('a', { href }, text))),
    ),
  );
}
