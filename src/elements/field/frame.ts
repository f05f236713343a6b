import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What stands above a control, whatever the control is. */
export interface Frame {
  readonly label: string;
  readonly labelHidden: boolean;
  readonly required?: boolean;
  readonly hint: string;
  readonly error: string;
}

type Piece = TemplateResult | typeof nothing;

/** The label of the control with id `input`, its hint and its error, in the order they are read. */
export function frame(parts: Frame): TemplateResult {
  return html`<label class=${parts.labelHidden ? 'visually-hidden' : 'label'} for="input"
      >${parts.label}${star(parts.required)}</label
    >${notes(parts)}`;
}

/**
 * After the words of what must be answered, on the line of the last; what has no star may be left
 * out. Assistive technology hears it of the native control.
 */
export function star(required?: boolean): Piece {
  return required ? html`<span class="star" aria-hidden="true">&nbsp;*</span>` : nothing;
}

/** Hint and error alone, with the ids that `notesOf` names; for a group with a legend of its own. */
export function notes({ hint, error }: Pick<Frame, 'hint' | 'error'>): Piece {
  if (!hint && !error) return nothing;
  return html`${hint ? html`<div class="hint" id="hint">${hint}</div>` : nothing}
  ${
    error
      ? html`<div class="error" id="error">
          <union-icon class="error-sign" name="problem"></union-icon><span>${error}</span>
        </div>`
      : nothing
  }`;
}

/** For `aria-describedby`; `more` names what else describes the control. */
export function notesOf(
  { hint, error }: Pick<Frame, 'hint' | 'error'>,
  ...more: (string | false)[]
): string | typeof nothing {
  return [hint && 'hint', error && 'error', ...more].filter(Boolean).join(' ') || nothing;
}
