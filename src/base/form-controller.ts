import type { LitElement } from 'lit';
import { formOf, internalsOf } from './internals.ts';
import { PageEvent } from './page-event.ts';

/** An element that stands in a form as a native control does. */
export interface FormHost extends LitElement {
  name: string;
  disabled: boolean;
  /**
   * What the page says is wrong; the element is then invalid. Where the page's HTML says so, only
   * until a person gives another answer: without a script nobody else could take it back.
   */
  error: string;
  formResetCallback(): void;
}

export type FormValue = string | File | FormData | null;

type NativeControl = Pick<
  HTMLInputElement,
  'validity' | 'validationMessage' | 'willValidate' | 'reportValidity'
> &
  HTMLElement;

export interface Sources {
  /** What the form sends: null for nothing, FormData where one name has several values. */
  value: () => FormValue;
  /** The native control that is checked; the browser puts its message beside it. */
  control: () => NativeControl | null;
  /** What brings the element back after a reload; `value` when left out. */
  state?: () => string;
}

/**
 * A form-associated element: its value, its validity and the fieldset that may disable it.
 *
 *     #form = new FormController(this, { value: () => this.value, control: () => this.input });
 *     formDisabledCallback(disabled: boolean) { this.#form.fieldsetDisabled = disabled; }
 *     protected override updated() { this.#form.settle(); }
 */
export class FormController {
  #host: FormHost;
  #sources: Sources;
  #internals: ElementInternals | undefined;
  #fieldset = false;
  /** The error of the page's HTML that a person has since given another answer to. */
  #answered = '';

  constructor(host: FormHost, sources: Sources) {
    this.#host = host;
    this.#sources = sources;
    this.#internals = internalsOf(host);
    host.addEventListener('input', () => (this.#answered = host.getAttribute('error') ?? ''));
    if (!this.#internals) void this.#without(host, sources);
  }

  get form(): HTMLFormElement | null {
    return formOf(this.#host, this.#internals);
  }

  /** Disabled by itself or by a fieldset around it. */
  get disabled(): boolean {
    const outer = this.#internals ? this.#fieldset : !!this.#host.closest('fieldset[disabled]');
    return this.#host.disabled || outer;
  }

  set fieldsetDisabled(disabled: boolean) {
    this.#fieldset = disabled;
    this.#host.requestUpdate();
  }

  /** Whether what is filled in holds; asking shows nothing. */
  checkValidity(): boolean {
    if (this.#internals) return this.#internals.checkValidity();
    const control = this.#sources.control();
    return this.disabled || (!this.#wrong && (!control?.willValidate || control.validity.valid));
  }

  /** Tells the form what it needs to know; called when the element has rendered. */
  settle(): void {
    const internals = this.#internals;
    if (!internals) return;
    const control = this.#sources.control();
    internals.setFormValue(this.#sources.value(), this.#sources.state?.());
    if (this.#wrong) {
      internals.setValidity({ customError: true }, this.#wrong, control ?? undefined);
    } else if (control?.willValidate) {
      // An engine that ships without texts has no message, and will not have none.
      internals.setValidity(control.validity, control.validationMessage || '*', control);
    } else {
      // A native control that is barred from checks may say what is wrong, but has no message.
      internals.setValidity({});
    }
  }

  /** Sends an event as a native control does; a native `change` stays inside its shadow root. */
  tell(type: 'input' | 'change'): void {
    this.#host.dispatchEvent(new PageEvent(type, { bubbles: true, composed: type === 'input' }));
  }

  /** In an old engine; the others do not load it. */
  async #without(host: FormHost, sources: Sources): Promise<void> {
    const { FormStandIn } = await import('./form-stand-in.ts');
    new FormStandIn(host, sources, this);
  }

  get #wrong(): string {
    const { error } = this.#host;
    return error === this.#answered ? '' : error;
  }
}
