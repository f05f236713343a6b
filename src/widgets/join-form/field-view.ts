import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { FormField } from '../../form/index.ts';
import { isRequired } from '../../form/index.ts';
import { controlView, isGroup } from './control-view.ts';
import { numeral } from './speak.ts';
import { idOf } from './ui.ts';
import type { Ui } from './ui.ts';

type Piece = TemplateResult | typeof nothing;

/** Types that are drawn by a part of their own, in a script that comes when it is needed. */
const LAZY = ['photo', 'file', 'org', 'region', 'code'];

export function isLazy(field: FormField): boolean {
  return LAZY.includes(field.type);
}

/** One question: its label, what helps, why it is asked, what is wrong, and the control. */
export function fieldView(ui: Ui, field: FormField): TemplateResult {
  if (field.type === 'note') {
    return html`<div class="uf-note">
      <p>${field.label}</p>
      ${hintView(field)}
    </div>`;
  }
  const fault = ui.session.fault(field.name);
  const id = idOf(field.name);
  const describedBy = describedByOf(ui, field);
  const label = html`${field.label}${
    isRequired(field, ui.session.toSend, ui.session.when)
      ? nothing
      : html`<span class="uf-optional">${ui.words.t('optional')}</span>`
  }`;
  const notes = html`${hintView(field)}${whyView(ui, field)}${ui.checks?.errorView(ui, field.name)}`;
  if (isGroup(field)) {
    return html`<fieldset
      class="uf-field"
      data-field=${field.name}
      ?data-invalid=${fault}
      aria-describedby=${describedBy || nothing}
    >
      <legend class="uf-label">${label}</legend>
      ${notes}${controlView(ui, field, describedBy)}
    </fieldset>`;
  }
  return html`<div class="uf-field" data-field=${field.name} ?data-invalid=${fault}>
    <label class="uf-label" id="${id}-label" for=${id}>${label}</label>
    ${notes}${isLazy(field) ? lazyView(ui, field, describedBy) : controlView(ui, field, describedBy)}
  </div>`;
}

/** Ids of what describes the control, in the order they are read. */
export function describedByOf(ui: Ui, field: FormField): string {
  const id = idOf(field.name);
  return [
    field.unit && `${id}-unit`,
    field.hint && `${id}-hint`,
    whyOf(ui, field) && `${id}-why`,
    ui.session.fault(field.name) && `${id}-error`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Purpose, how long it is kept, and that it is sensitive: said beside the question itself. */
function whyOf({ words, session }: Pick<Ui, 'words' | 'session'>, field: FormField): string {
  const days = field.retainDays ?? (field.purpose ? session.form.retainDays : undefined);
  return [
    field.purpose && words.t('purpose', { text: field.purpose.replace(/[。.]$/, '') }),
    days !== undefined &&
      (days > 0 ? words.t('retain', { n: numeral(days) }) : words.t('retainNone')),
    field.sensitive && words.t('sensitive'),
  ]
    .filter(Boolean)
    .join(words.lang.startsWith('zh') ? '' : ' ');
}

function whyView(ui: Ui, field: FormField): Piece {
  const why = whyOf(ui, field);
  return why ? html`<p class="uf-why" id="${idOf(field.name)}-why">${why}</p>` : nothing;
}

function hintView(field: FormField): Piece {
  if (!field.hint) return nothing;
  return html`<p class="uf-hint" id="${idOf(field.name)}-hint">${field.hint}</p>`;
}

function lazyView(ui: Ui, field: FormField, describedBy: string): TemplateResult {
  const drawn = ui.checks?.partView(ui, field, describedBy);
  return drawn || html`<p class="uf-hint">${ui.words.t('partLoading')}</p>`;
}
