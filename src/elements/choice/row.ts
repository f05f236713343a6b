import { html, nothing } from 'lit';

interface RowView {
  readonly radio: boolean;
  readonly required: boolean;
  readonly wrong: boolean;
  readonly off: boolean;
  readonly take: (event: Event) => void;
  readonly changed: (event: Event) => void;
}

/** One of several choices; `at` is its place among them. */
export function row(option: HTMLOptionElement, at: number, view: RowView) {
  const { radio, off } = view;
  const { hint } = option.dataset;
  const disabled = option.matches(':disabled');
  return html`<label class="row ${off || disabled ? 'off' : ''}">
    <input
      class="native"
      type=${radio ? 'radio' : 'checkbox'}
      name="choice"
      .value=${option.value}
      ?disabled=${disabled}
      ?required=${radio && view.required}
      aria-labelledby=${`words-${at}`}
      aria-describedby=${hint ? `more-${at}` : nothing}
      aria-invalid=${radio ? nothing : String(view.wrong)}
      @input=${view.take}
      @change=${view.changed}
    />
    <span class="words">
      <span id=${`words-${at}`}>${option.label}</span>
      ${hint ? html`<span class="more" id=${`more-${at}`}>${hint}</span>` : nothing}
    </span>
  </label>`;
}
