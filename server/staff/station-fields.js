import { wordOf } from './difference.js';
import { h, newId } from './dom.js';
import { Choices, Field } from './asked.js';
import { button } from './parts.js';
import { listed, said, t } from './words.js';

/** @typedef {import('./difference.js').Words} Words */
/** @typedef {import('./difference.js').Word} Word */

/**
 * @param {string} label
 * @param {string | undefined} value
 */
export function textField(label, value) {
  const control = h('input', { type: 'text', value: value ?? '', autocomplete: 'off' });
  return new Field({ label, control });
}

/**
 * @param {string} label
 * @param {string} hint
 * @param {string} value
 * @param {{ rows?: number, more?: HTMLElement }} [extra]
 */
export function areaField(label, hint, value, { rows = 2, more } = {}) {
  const control = h('textarea', { rows, spellcheck: 'false' });
  control.value = value;
  return new Field({ label, hint, control, ...(more ? { more } : {}) });
}

/** @param {Field} field */
export function valueOf({ control }) {
  return /** @type {HTMLInputElement} */ (control).value.trim();
}

/**
 * Checkboxes for the words of a vocabulary, and for those of this station that it does not know.
 *
 * @param {string} legend
 * @param {string | undefined} hint
 * @param {readonly Word[]} vocabulary
 * @param {readonly string[]} chosen
 */
export function wordChoices(legend, hint, vocabulary, chosen) {
  const known = vocabulary.map(({ id }) => id);
  const ids = [...known, ...chosen.filter(id => !known.includes(id))];
  return new Choices({
    legend,
    ...(hint ? { hint } : {}),
    name: 'words',
    type: 'checkbox',
    columns: true,
    options: ids.map(value => ({
      value,
      label: wordOf(vocabulary, value),
      checked: chosen.includes(value),
    })),
  });
}

/**
 * @param {readonly Word[]} statuses
 * @param {string | undefined} status
 */
export function statusField(statuses, status) {
  const control = h(
    'select',
    {},
    h('option', { value: '' }, t('statusNone')),
    statuses.map(({ id, text }) => h('option', { value: id, selected: id === status }, said(text))),
  );
  return new Field({ label: t('status'), control });
}

/** How long typing rests before the hours are read, milliseconds. */
const REST = 350;

/**
 * Hours with, below them, how they are understood.
 *
 * @param {import('./api.js').StaffApi} api
 * @param {string | undefined} value
 */
export function hoursField(api, value) {
  const reading = h('output', { class: 'reading', id: newId('reading') });
  const field = areaField(t('hours'), t('hoursHint'), value ?? '', { more: reading });
  let turn = 0;
  const read = async () => {
    turn += 1;
    const mine = turn;
    const text = valueOf(field);
    if (text === '') {
      reading.textContent = t('hoursNone');
      return;
    }
    // Not understood for want of an answer: the form stays, and says so.
    const answer = await api
      .get(`hours?${new URLSearchParams({ text })}`)
      .catch(({ message }) => ({ ok: false, text: { zh: message, en: message } }));
    if (mine !== turn) return;
    reading.classList.toggle('wrong', !answer.ok);
    const words = answer.ok ? t('hoursRead', { text: said(answer.text) }) : said(answer.text);
    const noted = answer.remarks?.length > 0 && t('hoursNoted', { text: listed(answer.remarks) });
    reading.replaceChildren(h('span', {}, words), ...(noted ? [h('br'), noted] : []));
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  field.control.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), REST);
  });
  void read();
  return field;
}

/**
 * The position as it is, and on demand room for another, whose datum has to be said: numbers that
 * are merely looked at shall not move by being taken for another datum's.
 */
export class PositionField {
  /** @param {readonly number[]} now Longitude and latitude, WGS-84 degrees. */
  constructor([lon = 0, lat = 0]) {
    const number = (/** @type {string} */ label, /** @type {string} */ hint) =>
      new Field({
        label,
        ...(hint ? { hint } : {}),
        control: h('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off' }),
      });
    this.lon = number(t('lon'), t('lonHint'));
    this.lat = number(t('lat'), '');
    this.crs = new Choices({
      legend: t('crs'),
      name: 'crs',
      type: 'radio',
      options: /** @type {const} */ (['gcj02', 'bd09', 'wgs84']).map(value => ({
        value,
        label: t(`crs.${value}`),
      })),
    });
    this.changing = h(
      'div',
      { class: 'changing' },
      this.lon.element,
      this.lat.element,
      this.crs.element,
    );
    this.changing.hidden = true;
    const toggle = button(
      t('positionChange'),
      () => {
        this.changing.hidden = !this.changing.hidden;
        toggle.textContent = t(this.changing.hidden ? 'positionChange' : 'positionKeep');
        if (!this.changing.hidden) this.lon.control.focus();
      },
      'secondary',
    );
    this.lon.control.addEventListener('change', () => this.#split());
    this.element = h(
      'fieldset',
      { class: 'position' },
      h('legend', {}, t('position')),
      h('p', {}, t('positionNow', { lon: String(lon), lat: String(lat) })),
      toggle,
      this.changing,
    );
  }

  /** A pair pasted into the first field goes to both. */
  #split() {
    const pair = /^([\d.]+)\s*[,，;；\s]\s*([\d.]+)$/.exec(valueOf(this.lon).normalize('NFKC'));
    if (!pair) return;
    /** @type {HTMLInputElement} */ (this.lon.control).value = pair[1] ?? '';
    /** @type {HTMLInputElement} */ (this.lat.control).value = pair[2] ?? '';
  }

  /**
   * The new position; undefined where the old one stays. What is wrong is shown.
   * @returns {{ position?: { lon: number, lat: number, crs: string },
   *   faults: { text: string, asked: import('./asked.js').Asked }[] }}
   */
  read() {
    if (this.changing.hidden) return { faults: [] };
    const [lon, lat] = [this.lon, this.lat].map(field => {
      const text = valueOf(field).normalize('NFKC');
      return /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    });
    const [crs] = this.crs.values;
    const needed = /** @type {const} */ ([
      [this.lon, lon === undefined && t('lonMissing')],
      [this.lat, lat === undefined && t('latMissing')],
      [this.crs, !crs && t('crsMissing')],
    ]);
    const faults = needed.flatMap(([asked, text]) => {
      asked.complain(text || '');
      return text ? [{ text, asked }] : [];
    });
    if (lon === undefined || lat === undefined || !crs) return { faults };
    return { position: { lon, lat, crs }, faults: [] };
  }
}
