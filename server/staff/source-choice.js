import { Field } from './asked.js';
import { h } from './dom.js';
import { t, when } from './words.js';

/** A list that is there: its kind, its name, and when it was last written. */
/** @typedef {{ list: string, source: string, updatedAt: string }} Source */

/** Which list the new one takes the place of: never guessed where there are several. */
export class SourceChoice {
  #sources;
  #select = h('select');
  /** @type {string | undefined} */
  #offered;

  /** @param {readonly Source[]} sources */
  constructor(sources) {
    this.#sources = sources;
    this.field = new Field({
      label: t('replaces'),
      hint: t('replacesHint'),
      control: this.#select,
    });
    this.field.element.hidden = true;
  }

  /**
   * Offers the lists of a kind, once there is one and a file is chosen.
   * @param {string | undefined} kind
   * @param {string | undefined} fileName
   */
  offer(kind, fileName) {
    const key = `${kind}\n${fileName}`;
    if (this.#offered === key) return;
    this.#offered = key;
    this.field.complain('');
    this.field.element.hidden = kind === undefined || fileName === undefined;
    if (kind === undefined || fileName === undefined) return;
    const own = this.#sources.filter(({ list }) => list === kind);
    const options = own.map(({ source, updatedAt }) =>
      optionOf(
        source,
        t('replacesOld', { name: source, when: when(updatedAt) }),
        source === fileName,
      ),
    );
    if (own.every(({ source }) => source !== fileName)) {
      const name = this.#newName(fileName);
      const only = own.length === 0;
      options.push(optionOf(name, t('replacesNew', { name }), only));
      // Nothing is chosen for the person where it matters.
      if (!only) options.unshift(optionOf('', t('replacesNone'), true));
    }
    this.#select.replaceChildren(...options);
  }

  /** Empty while nothing is chosen. */
  get source() {
    return this.#select.value;
  }

  /**
   * The file's name, unless a list of another kind is called so: it would be replaced.
   * @param {string} fileName
   */
  #newName(fileName) {
    const taken = (/** @type {string} */ name) =>
      this.#sources.some(({ source }) => source === name);
    let name = fileName;
    for (let number = 2; taken(name); number += 1) name = `${fileName} (${number})`;
    return name;
  }
}

/**
 * @param {string} value
 * @param {string} label
 * @param {boolean} selected
 */
function optionOf(value, label, selected) {
  return h('option', { value, selected }, label);
}
