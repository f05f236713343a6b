// JSON Forms: schema and UI schema, its vanilla renderers for React.
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { STEPS } from './fields.js';

export function open(root) {
  createRoot(root).render(createElement(Steps));
}

/** It validates while it draws; errors are hidden until the person asks to go on. */
function Steps() {
  const [at, setAt] = useState(0);
  const [data, setData] = useState({});
  const [asked, setAsked] = useState(false);
  const [wrong, setWrong] = useState(0);
  const { title, fields } = STEPS[at];
  const go = () => {
    setAsked(true);
    if (wrong === 0 && at < STEPS.length - 1) {
      setAt(at + 1);
      setAsked(false);
    }
  };
  return createElement(
    'div',
    null,
    createElement('h1', null, title),
    createElement(JsonForms, {
      schema: schemaOf(fields),
      uischema: { type: 'VerticalLayout', elements: fields.map(controlOf) },
      data,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      validationMode: asked ? 'ValidateAndShow' : 'ValidateAndHide',
      onChange({ data, errors }) {
        setData(data);
        setWrong(errors?.length ?? 0);
      },
    }),
    createElement('button', { type: 'button', className: 'go', onClick: go }, '继续'),
  );
}

function schemaOf(fields) {
  return {
    type: 'object',
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map(({ name, type, options, pattern, min, max }) => [
        name,
        {
          type: 'string',
          ...(options && { oneOf: options.map(([value, title]) => ({ const: value, title })) }),
          ...(pattern && { pattern }),
          ...(min && { minLength: min }),
          ...(max && { maxLength: max }),
          ...(type === 'email' && { format: 'email' }),
          ...(type === 'date' && { format: 'date' }),
        },
      ]),
    ),
  };
}

function controlOf({ name, label, type, options, showIf }) {
  return {
    type: 'Control',
    scope: `#/properties/${name}`,
    label,
    ...(options && { options: { format: 'radio' } }),
    ...(type === 'area' && { options: { multi: true } }),
    ...(showIf && {
      rule: {
        effect: 'SHOW',
        condition: { scope: `#/properties/${showIf[0]}`, schema: { const: showIf[1] } },
      },
    }),
  };
}

export const next = root => root.querySelector('.go').click();
export const errors = root =>
  [...root.querySelectorAll('.validation_error')].filter(({ textContent }) => textContent).length;
