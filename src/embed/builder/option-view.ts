import { html, nothing, type TemplateResult } from 'lit';
import type { UnionChoice } from '../../elements/choice/choice.ts';
import type { Answers, Option } from './widgets.ts';

/** A control for one setting of a widget; `tell` gets its answer. */
export function optionView(
  option: Option,
  answers: Answers,
  tell: (name: string, value: string) => void,
): TemplateResult {
  const { name, label, hint = '', kind, choices = [] } = option;
  const value = answers[name] ?? '';
  const asWritten = (event: Event) => tell(name, (event.target as HTMLInputElement).value);
  switch (kind) {
    case 'choice':
      return html`<union-select
        name=${name}
        label=${label}
        hint=${hint}
        .value=${value || choices[0]![0]}
        @change=${asWritten}
      >
        ${choices.map(([of, words]) => html`<option value=${of}>${words}</option>`)}
      </union-select>`;
    case 'several':
      return html`<union-choice
        type="checkbox"
        name=${name}
        label=${label}
        .values=${value ? value.split(',') : []}
        @change=${(event: Event) => tell(name, (event.target as UnionChoice).values.join())}
      >
        ${choices.map(([of, words]) => html`<option value=${of}>${words}</option>`)}
      </union-choice>`;
    case 'flag':
      return html`<union-choice
        type="checkbox"
        name=${name}
        .checked=${value === 'true'}
        @change=${(event: Event) => tell(name, (event.target as UnionChoice).checked ? 'true' : '')}
        >${label}</union-choice
      >`;
    case 'off':
      return html`<union-choice
        type="checkbox"
        name=${name}
        .checked=${value !== 'false'}
        @change=${(event: Event) => tell(name, (event.target as UnionChoice).checked ? '' : 'false')}
        >${label}</union-choice
      >`;
    case 'text':
    case 'number':
      return html`<union-field
        name=${name}
        label=${label}
        hint=${hint}
        inputmode=${kind === 'number' ? 'numeric' : nothing}
        ?required=${option.needed}
        .value=${value}
        @change=${asWritten}
      ></union-field>`;
  }
}
