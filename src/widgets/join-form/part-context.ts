import type { FormField } from '../../form/index.ts';
import { describedByOf } from './field-view.ts';
import type { PartContext } from './part.ts';
import { idOf } from './ui.ts';
import type { Ui } from './ui.ts';

/** What a field's part is told of the form: one object for the part's life, true at every reading. */
export function partContext(ui: Ui, field: FormField): PartContext {
  const { options } = ui;
  return {
    field,
    id: idOf(field.name),
    endpoints: options.endpoints,
    kiosk: options.kiosk === true,
    set: value => ui.chose(field, value),
    refresh: () => ui.refresh(),
    get form() {
      return ui.session.form;
    },
    get describedBy() {
      return describedByOf(ui, field);
    },
    get invalid() {
      return ui.session.fault(field.name) !== undefined;
    },
    get value() {
      return ui.session.answers[field.name];
    },
    get answers() {
      return ui.session.answers;
    },
    get lang() {
      return ui.words.lang;
    },
    get words() {
      return ui.words;
    },
  };
}
