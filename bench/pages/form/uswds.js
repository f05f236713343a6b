// USWDS: the page is written by hand, its script enhances it.
import '@uswds/uswds/css/uswds.min.css';
import '@uswds/uswds';
import { check, clear, node } from './by-hand.js';
import { STEPS } from './fields.js';

export function open(root) {
  const form = node('form', { className: 'usa-form', noValidate: true });
  const title = node('h1', { textContent: STEPS[0].title });
  const button = node('button', { className: 'usa-button', textContent: '继续', type: 'submit' });
  form.append(title, ...STEPS[0].fields.map(group), button);
  form.addEventListener('submit', event => {
    event.preventDefault();
    show(root, form, check(form, STEPS[0].fields));
  });
  root.append(form);
}

function group({ name, label }) {
  const box = node('div', { className: 'usa-form-group' });
  const words = node('label', { className: 'usa-label', htmlFor: name, textContent: label });
  box.append(words, node('input', { className: 'usa-input', id: name, name }));
  return box;
}

function show(root, form, faults) {
  clear(root, '.usa-alert, .usa-error-message');
  if (faults.length === 0) return;
  const alert = node('div', { className: 'usa-alert usa-alert--error' });
  const list = node('ul', { className: 'usa-alert__body usa-list' });
  for (const { name, words } of faults) {
    const item = node('li');
    item.append(node('a', { href: `#${name}`, textContent: words }));
    list.append(item);
    const message = node('span', { className: 'usa-error-message', textContent: words });
    form.elements[name].before(message);
    form.elements[name].classList.add('usa-input--error');
  }
  alert.append(list);
  alert.tabIndex = -1;
  root.prepend(alert);
  alert.focus();
}

export const next = root => root.querySelector('.usa-button').click();
export const errors = root => root.querySelectorAll('.usa-error-message').length;
