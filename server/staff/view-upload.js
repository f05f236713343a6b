import { ApiProblem } from './api.js';
import { h, newId } from './dom.js';
import { Choices, ErrorSummary, Field } from './asked.js';
import { busy, title } from './parts.js';
import { SourceChoice } from './source-choice.js';
import { previewView } from './view-preview.js';
import { said, t } from './words.js';

/** @typedef {import('./source-choice.js').Source} Source */
/** @typedef {import('./asked.js').Asked} Asked */
/** @typedef {{ bytes: File, query: URLSearchParams }} Upload */

const KINDS = /** @type {const} */ (['stations', 'reading', 'craftsmen', 'standings']);
const DATUMS = /** @type {const} */ (['gcj02', 'bd09', 'wgs84']);
/** Longest file name the server takes. */
const LONGEST_NAME = 100;
/** Largest file the server takes, bytes. */
const MAX_FILE = 20_000_000;

/**
 * Asks for a list and all that has to be known of it.
 * @param {import('./main.js').App} app
 */
export async function uploadList(app) {
  const { sources } = /** @type {{ sources: Source[] }} */ (await app.api.get('sources'));
  return uploadForm(app, sources);
}

/**
 * @param {import('./main.js').App} app
 * @param {readonly Source[]} sources
 */
function uploadForm(app, sources) {
  const kind = new Choices({
    legend: t('kind'),
    name: 'kind',
    type: 'radio',
    options: KINDS.map(value => ({
      value,
      label: t(`kind.${value}`),
      hint: t(`kind.${value}Hint`),
    })),
  });
  const crs = new Choices({
    legend: t('crs'),
    hint: t('crsHint'),
    name: 'crs',
    type: 'radio',
    options: DATUMS.map(value => ({ value, label: t(`crs.${value}`) })),
  });
  const contest = textField(t('contest'), t('contestHint'));
  const event = textField(t('event'), t('eventHint'));
  const file = new Field({
    label: t('file'),
    hint: t('fileHint'),
    control: h('input', { type: 'file', accept: '.xlsx,.xls,.csv,.txt,.tsv' }),
  });
  const fileInput = /** @type {HTMLInputElement} */ (file.control);
  const replaces = new SourceChoice(sources);
  const summary = new ErrorSummary();
  const submit = h('button', { type: 'submit', class: 'button primary' }, t('compare'));
  const chosenKind = () => KINDS.find(known => known === kind.values[0]);

  const follow = () => {
    const chosen = chosenKind();
    crs.element.hidden = chosen !== 'stations' && chosen !== 'reading';
    contest.element.hidden = chosen !== 'standings';
    event.element.hidden = chosen !== 'standings';
    const picked = fileInput.files?.[0];
    replaces.offer(chosen, picked && nameOf(picked));
  };

  /** @returns {{ text: string, asked: Asked }[]} */
  const faults = () => {
    const chosen = chosenKind();
    const picked = fileInput.files?.[0];
    /** @type {[Asked, string | false | undefined][]} */
    const checks = [
      [kind, !chosen && t('kindMissing')],
      [crs, !crs.element.hidden && crs.values.length === 0 && t('crsMissing')],
      [contest, !contest.element.hidden && textOf(contest) === '' && t('contestMissing')],
      [file, !picked ? t('fileMissing') : picked.size > MAX_FILE ? t('fileTooBig') : false],
      [
        replaces.field,
        !replaces.field.element.hidden && replaces.source === '' && t('replacesMissing'),
      ],
    ];
    return checks.flatMap(([asked, text]) => {
      asked.complain(text || '');
      return text ? [{ text, asked }] : [];
    });
  };

  /** @returns {Upload} */
  const read = () => {
    const bytes = /** @type {File} */ (fileInput.files?.[0]);
    const kindOfList = /** @type {string} */ (chosenKind());
    const fileName = nameOf(bytes);
    const query = new URLSearchParams({ kind: kindOfList, fileName });
    if (replaces.source !== fileName) query.set('source', replaces.source);
    if (!crs.element.hidden) query.set('crs', /** @type {string} */ (crs.values[0]));
    if (!contest.element.hidden) {
      query.set('contest', textOf(contest));
      if (textOf(event)) query.set('event', textOf(event));
    }
    return { bytes, query };
  };

  const onsubmit = async (/** @type {Event} */ happened) => {
    happened.preventDefault();
    const found = faults();
    if (found.length > 0) {
      summary.show(found);
      return;
    }
    summary.clear();
    try {
      const upload = read();
      const view = await busy(submit, t('comparing'), () => previewView(app, upload));
      if (view) app.show(view);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      summary.show([
        { text: error.message },
        ...error.faults.map(({ text }) => ({ text: said(text) })),
      ]);
    }
  };

  const form = h(
    'form',
    { novalidate: true, onchange: follow, onsubmit },
    kind.element,
    crs.element,
    contest.element,
    event.element,
    file.element,
    replaces.field.element,
    h('div', { class: 'actions' }, submit, h('span', { class: 'hint' }, t('compareHint'))),
  );
  follow();
  return h('div', { class: 'narrow' }, title(t('upload')), summary.element, form);
}

/**
 * The file's name, or the end of one that is longer than an address can carry.
 * @param {File} file
 */
function nameOf({ name }) {
  return name.slice(-LONGEST_NAME);
}

/**
 * @param {string} label
 * @param {string} hint
 */
function textField(label, hint) {
  const control = h('input', { type: 'text', id: newId('text'), autocomplete: 'off' });
  return new Field({ label, hint, control });
}

/** @param {Field} field */
function textOf({ control }) {
  return /** @type {HTMLInputElement} */ (control).value.trim();
}
