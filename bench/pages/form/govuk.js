// GOV.UK Frontend: the page is written by hand (a server would), its script enhances it. The checks
// are those of a hand-written service: no library of rules comes with it.
/* global document */
import { createAll, Button, ErrorSummary, Radios } from 'govuk-frontend';
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { check, clear, node } from './by-hand.js';
import { STEPS } from './fields.js';

export function open(root) {
  document.body.className += ' js-enabled govuk-frontend-supported';
  const form = node('form', { noValidate: true });
  const title = node('h1', { className: 'govuk-heading-l', textContent: STEPS[0].title });
  const button = node('button', {
    className: 'govuk-button',
    textContent: '继续',
    type: 'submit',
  });
  button.dataset.module = 'govuk-button';
  form.append(title, ...STEPS[0].fields.map(group), button);
  form.addEventListener('submit', event => {
    event.preventDefault();
    show(root, form, check(form, STEPS[0].fields));
  });
  root.append(form);
  createAll(Button);
  createAll(Radios);
}

function group({ name, label }) {
  const box = node('div', { className: 'govuk-form-group' });
  const words = node('label', { className: 'govuk-label', htmlFor: name, textContent: label });
  box.append(words, node('input', { className: 'govuk-input', id: name, name }));
  return box;
}

function show(root, form, faults) {
  clear(root, '.govuk-error-summary, .govuk-error-message');
  if (faults.length === 0) return;
  const summary = node('div', { className: 'govuk-error-summary' });
  const list = node('ul', { className: 'govuk-list govuk-error-summary__list' });
  const title = node('h2', { className: 'govuk-error-summary__title', textContent: '请更正' });
  for (const { name, words } of faults) {
    const item = node('li');
    item.append(node('a', { href: `#${name}`, textContent: words }));
    list.append(item);
    const message = node('p', { className: 'govuk-error-message', textContent: words });
    form.elements[name].before(message);
    form.elements[name].classList.add('govuk-input--error');
  }
  summary.append(title, list);
  root.prepend(summary);
  new ErrorSummary(summary);
}

export const next = root => root.querySelector('.govuk-button').click();
export const errors = root => root.querySelectorAll('.govuk-error-message').length;
