// Ours: the form as the frame page mounts it, drawn by its script alone. Nothing is sent, nothing is
// kept: the ports are empty.
/* global document, location */
import { mountForm } from '../../../src/widgets/join-form/form-app.ts';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import { STEPS } from './fields.js';

const TYPES = { tel: 'phone', area: 'textarea' };

const form = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: STEPS.map(({ id, title, fields }) => ({ id, title, fields: fields.map(fieldOf) })),
  consents: [],
  submit: { href: 'v1/applications', label: '提交' },
};

const ports = {
  post: () => Promise.resolve({ ok: false, status: 0, problem: { code: 'offline' } }),
  drafts: {
    kept: () => true,
    get: () => Promise.resolve(undefined),
    newest: () => Promise.resolve(undefined),
    put: () => Promise.resolve(true),
    drop: () => Promise.resolve(),
  },
};

export function open(root) {
  const sheet = Object.assign(document.createElement('style'), { textContent: formStyles.cssText });
  document.head.append(sheet);
  root.className = 'uf';
  const at = path => new URL(path, location.origin).href;
  const endpoints = {
    root: at('/'),
    submit: at('v1/applications'),
    uploads: at('v1/uploads'),
    orgs: at('v1/orgs'),
    regions: at('v1/regions/'),
    codes: at('v1/codes'),
  };
  const site = { id: 'bench', name: '示例市总工会', tz: 'Asia/Shanghai' };
  mountForm(root, {
    form,
    endpoints,
    frames: at('embed/'),
    site,
    lang: 'zh-Hans',
    ports: async () => ports,
    history: 'none',
  });
}

function fieldOf({
  name,
  label,
  type,
  required = false,
  options,
  pattern,
  check,
  min,
  max,
  showIf,
}) {
  const checks = [
    ...(min || max ? [{ is: 'length', ...(min && { min }), ...(max && { max }) }] : []),
    ...(check ? [{ is: check }] : pattern ? [{ is: 'pattern', pattern }] : []),
  ];
  return {
    name,
    label,
    required,
    type: options ? 'choice' : (TYPES[type] ?? type),
    ...(options && { options: options.map(([value, label]) => ({ value, label })) }),
    ...(checks.length > 0 && { check: checks }),
    ...(showIf && { showIf: { field: showIf[0], equals: showIf[1] } }),
  };
}

export const next = root => root.querySelector('.uf-actions .uf-button').click();
export const errors = root => root.querySelectorAll('.uf-error').length;
