import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { FormField } from '../../form/index.ts';
import { inputView } from './control-view.ts';
import { idOf } from './ui.ts';
import type { Ui } from './ui.ts';

/** Types that a person can answer by plain text while, or because, their part is not there. */
const PLAIN = ['org', 'region'];

/**
 * What a field's part draws; while it loads, or when it does not, what a person can do without it.
 * Undefined: nothing yet.
 */
export function partView(
  ui: Ui,
  field: FormField,
  describedBy: string,
): TemplateResult | undefined {
  const part = ui.finish?.shelf.get(field) ?? 'loading';
  if (typeof part === 'object') return part.render();
  const typed = ui.session.raw[field.name];
  // A code that came along is nothing to show to a person.
  const coded = typed !== undefined && /^[\w-]+$/.test(typed);
  const failed = part === 'failed';
  if (PLAIN.includes(field.type) && (failed || (field.type === 'org' && !coded))) {
    return inputView(ui, field, describedBy);
  }
  if (!failed) return undefined;
  return html`<p class="uf-hint">${ui.words.t('partFailed')}</p>
    <button
      class="uf-button uf-button-plain"
      id=${idOf(field.name)}
      type="button"
      @click=${() => ui.finish?.shelf.retry(field)}
    >
      ${ui.words.t('retry')}
    </button>`;
}
