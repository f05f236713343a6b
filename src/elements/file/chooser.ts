import { html, nothing } from 'lit';
import { notes, star } from '../field/frame.ts';
import type { Frame } from '../field/frame.ts';

export interface ChooserView {
  readonly accept: string;
  readonly capture: string;
  readonly multiple: boolean;
  readonly off: boolean;
  /** Says that something must be chosen: a button has no attribute for it. */
  readonly mustWord: string;
  /** What may be chosen. */
  readonly limits: string;
  /** What the button does. */
  readonly act: string;
  readonly dropWord: string;
  /** How many files there are; empty for none. */
  readonly held: string;
  readonly choose: () => void;
}

/** What is read before choosing, then the button. */
export function chooser(frame: Frame, view: ChooserView) {
  const { label, labelHidden, required, hint, error } = frame;
  return html`<label class=${labelHidden ? 'visually-hidden' : 'label'} for="input"
      >${label}${star(required)}${
        required ? html`<span class="visually-hidden">${view.mustWord}</span>` : nothing
      }</label
    >
    ${notes({ hint, error: '' })}
    ${view.limits ? html`<div class="hint limits" id="limits">${view.limits}</div>` : nothing}
    ${notes({ hint: '', error })}
    <div class="zone" part="zone">
      ${button(frame, view)}
      <div class="or" aria-hidden="true">${view.dropWord}</div>
      <div class="visually-hidden" id="held">${view.held}</div>
    </div>`;
}

/** The native input lies over the button one sees: pressed, focused and read where it stands. */
function button({ required, hint, error }: Frame, view: ChooserView) {
  // In the order they stand.
  const described = [hint && 'hint', view.limits && 'limits', error && 'error', 'held'];
  return html`<div class="press">
    <input
      class="native"
      id="input"
      type="file"
      title=""
      accept=${view.accept || nothing}
      capture=${view.capture || nothing}
      ?multiple=${view.multiple}
      ?required=${required && !view.held}
      ?disabled=${view.off}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${described.filter(Boolean).join(' ')}
      @input=${quiet}
      @change=${view.choose}
    />
    <div class="face">
      <union-icon class="plus" name=${view.capture ? 'camera' : 'plus'}></union-icon>
      <label for="input">${view.act}</label>
    </div>
  </div>`;
}

/** The native input tells before we know what may come in. */
function quiet(event: Event): void {
  event.stopPropagation();
}
