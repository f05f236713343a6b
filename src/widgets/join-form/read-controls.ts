import { isTyped } from './form-session.ts';
import type { Core } from './ui.ts';

/** Reads what an autofill wrote without telling anybody: some send no event. */
export function readControls({ root, session, finish }: Core): void {
  for (const control of root.querySelectorAll<HTMLInputElement>('.uf-input[name]')) {
    const field = session.field(control.name);
    if (!field || !isTyped(field) || finish?.shelf.ready(field)) continue;
    const { value, validity } = control;
    if (value !== (session.raw[field.name] ?? '')) session.type(field, value, validity.badInput);
  }
}
