import { focusOn, h, newId } from './dom.js';
import { t } from './words.js';

/** One thing asked of a person: label, hint, control, and room for what is wrong with it. */
export class Field {
  /**
   * @param {{ label: string, hint?: string, control: HTMLElement, more?: HTMLElement }} parts
   */
  constructor({ label, hint, control, more }) {
    const id = control.id || newId('field');
    control.id = id;
    this.control = control;
    this.error = h('p', { class: 'complaint', id: `${id}-error` });
    this.error.hidden = true;
    const described = [hint && `${id}-hint`, more?.id].filter(Boolean).join(' ');
    this.described = described;
    if (described) control.setAttribute('aria-describedby', described);
    this.element = h(
      'div',
      { class: 'field' },
      h('label', { for: id }, label),
      hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
      this.error,
      control,
      more,
    );
  }

  /** @param {string} text Empty when nothing is wrong. */
  complain(text) {
    showError(this, text);
  }

  /** Where the error summary leads. */
  get target() {
    return this.control;
  }
}

/** Several choices under one question: radio buttons or checkboxes. */
export class Choices {
  /**
   * @param {{ legend: string, hint?: string, name: string, type: 'radio' | 'checkbox',
   *   options: readonly { value: string, label: string, hint?: string, checked?: boolean }[],
   *   columns?: boolean }} parts
   */
  constructor({ legend, hint, name, type, options, columns }) {
    const id = newId(name);
    this.described = hint ? `${id}-hint` : '';
    this.error = h('p', { class: 'complaint', id: `${id}-error` });
    this.error.hidden = true;
    this.inputs = options.map(({ value, checked }) =>
      h('input', { type, name: id, value, id: newId(name), checked }),
    );
    this.control = h(
      'fieldset',
      { id, 'aria-describedby': this.described || undefined },
      h('legend', {}, legend),
      hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
      this.error,
      h(
        'div',
        { class: columns ? 'options columns' : 'options' },
        options.map((option, at) => {
          const input = /** @type {HTMLInputElement} */ (this.inputs[at]);
          return h(
            'label',
            { class: 'option', for: input.id },
            input,
            h('span', {}, option.label, option.hint && h('small', {}, option.hint)),
          );
        }),
      ),
    );
    this.element = this.control;
  }

  /** Values chosen. */
  get values() {
    return this.inputs.filter(input => input.checked).map(input => input.value);
  }

  /** @param {string} text */
  complain(text) {
    showError(this, text);
  }

  get target() {
    return /** @type {HTMLElement} */ (this.inputs[0]);
  }
}

/** @typedef {Field | Choices} Asked */

/**
 * @param {{ control: HTMLElement, error: HTMLElement, described: string, element: HTMLElement }} asked
 * @param {string} text
 */
function showError({ control, error, described, element }, text) {
  error.textContent = text;
  error.hidden = text === '';
  element.classList.toggle('wrong', text !== '');
  if (text) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  const ids = [text && error.id, described].filter(Boolean).join(' ');
  if (ids) control.setAttribute('aria-describedby', ids);
  else control.removeAttribute('aria-describedby');
}

/** Everything wrong with a form in one place, above it, each leading to its control. */
export class ErrorSummary {
  constructor() {
    this.element = h('div', { class: 'summary' });
    this.element.hidden = true;
  }

  clear() {
    this.element.hidden = true;
  }

  /**
   * Shows what is wrong and takes the reader there.
   * @param {readonly { text: string, asked?: Asked | undefined }[]} faults
   */
  show(faults) {
    const links = faults.map(({ text, asked }) => {
      if (!asked) return h('li', {}, text);
      const { target } = asked;
      const go = (/** @type {Event} */ event) => {
        event.preventDefault();
        for (let at = target.parentElement; at; at = at.parentElement) {
          if (at instanceof HTMLDetailsElement) at.open = true;
        }
        target.focus();
        target.scrollIntoView({ block: 'center' });
      };
      return h('li', {}, h('a', { href: `#${target.id}`, onclick: go }, text));
    });
    const heading = h('h2', {}, t('errorTitle', { n: faults.length }));
    this.element.replaceChildren(heading, h('ul', {}, links));
    this.element.setAttribute('role', 'alert');
    this.element.hidden = false;
    focusOn(this.element);
  }
}
