// SurveyJS: one page a step, drawn by its React renderer.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { STEPS } from './fields.js';

const INPUTS = { tel: 'tel', email: 'email', date: 'date' };

export function open(root) {
  const model = new Model({
    checkErrorsMode: 'onNextPage',
    pages: STEPS.map(({ id, title, fields }) => ({
      name: id,
      title,
      elements: fields.map(element),
    })),
  });
  createRoot(root).render(createElement(Survey, { model }));
}

function element({ name, label, type, required, options, pattern, showIf, max }) {
  const common = {
    name,
    title: label,
    isRequired: Boolean(required),
    ...(showIf && { visibleIf: `{${showIf[0]}} = '${showIf[1]}'` }),
  };
  if (options) {
    const choices = options.map(([value, text]) => ({ value, text }));
    return { ...common, type: 'radiogroup', choices };
  }
  if (type === 'area') return { ...common, type: 'comment', maxLength: max };
  return {
    ...common,
    type: 'text',
    ...(INPUTS[type] && { inputType: INPUTS[type] }),
    ...(pattern && { validators: [{ type: 'regex', regex: pattern }] }),
  };
}

export const next = root =>
  root.querySelector('input.sd-navigation__next-btn, .sd-navigation__next-btn').click();
export const errors = root => root.querySelectorAll('.sd-question__erbox, .sd-error').length;
