// react-jsonschema-form: a JSON Schema a step, validated by ajv.
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { STEPS } from './fields.js';

export function open(root) {
  createRoot(root).render(createElement(Steps));
}

function Steps() {
  const [at, setAt] = useState(0);
  const [data, setData] = useState({});
  const { title, fields } = STEPS[at];
  return createElement(Form, {
    key: at,
    validator,
    formData: data,
    showErrorList: 'top',
    noHtml5Validate: true,
    schema: {
      title,
      type: 'object',
      required: fields.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(fields.map(field => [field.name, schemaOf(field)])),
    },
    uiSchema: Object.fromEntries(fields.map(field => [field.name, uiOf(field)])),
    onSubmit({ formData }) {
      setData({ ...data, ...formData });
      setAt(Math.min(at + 1, STEPS.length - 1));
    },
  });
}

function schemaOf({ label, type, options, pattern, min, max }) {
  return {
    title: label,
    type: 'string',
    ...(options && { oneOf: options.map(([value, title]) => ({ const: value, title })) }),
    ...(pattern && { pattern }),
    ...(min && { minLength: min }),
    ...(max && { maxLength: max }),
    ...(type === 'email' && { format: 'email' }),
    ...(type === 'date' && { format: 'date' }),
  };
}

function uiOf({ type, options }) {
  if (options) return { 'ui:widget': 'radio' };
  if (type === 'area') return { 'ui:widget': 'textarea' };
  return type === 'tel' ? { 'ui:options': { inputType: 'tel' } } : {};
}

export const next = root => root.querySelector('button[type=submit]').click();
export const errors = root =>
  root.querySelectorAll('.errors li, .error-detail li, .text-danger').length;
