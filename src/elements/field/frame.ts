import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What stands above a control, whatever the control is. */
export interface Frame {
  readonly label: string;
  readonly labelHidden: boolean;
  readonly hint: string;
  readonly error: string;
}

type Piece = TemplateResult | typeof nothing;

/** The label of the control with id `input`, its hint and its error, in the order they are read. */
export function frame(parts: Frame): TemplateResult {
  return html`<label class=${parts.labelHidden ? 'visually-hidden' : 'label'} for="input"
      >${parts.label}</label
    >${notes(parts)}`;
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

/** For `aria-describedby`. */
export function notesOf({ hint, error }: Pick<Frame, 'hint' | 'error'>): string | typeof nothing {
  return [hint && 'hint', error && 'error'].filter(Boolean).join(' ') || nothing;
}
