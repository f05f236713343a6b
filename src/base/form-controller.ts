import type { LitElement, ReactiveController } from 'lit';
import { formOf, internalsOf } from './internals.ts';

/** An element that stands in a form as a native control does. */
export interface FormHost extends LitElement {
  name: string;
  disabled: boolean;
  /** What the page says is wrong; the element is then invalid. */
  error: string;
  formResetCallback(): void;
}

export type FormValue = string | File | FormData | null;

type NativeControl = Pick<HTMLInputElement, 'validity' | 'validationMessage'> & HTMLElement;

interface Sources {
  /** What the form sends: null for nothing, FormData where one name has several values. */
  value: () => FormValue;
  /** The native control that is checked; the browser puts its message beside it. */
  control: () => NativeControl | null;
}

/**
 * A form-associated element: its value, its validity and the fieldset that may disable it. Where the
 * engine has no form internals (Safari before 16.4) the value is added as the form sends.
 *
 *     #form = new FormController(this, { value: () => this.value, control: () => this.input });
 *     formDisabledCallback(disabled: boolean) { this.#form.fieldsetDisabled = disabled; }
 *     protected override updated() { this.#form.settle(); }
 */
export class FormController implements ReactiveController {
  #host: FormHost;
  #sources: Sources;
  #internals: ElementInternals | undefined;
  #fieldset = false;
  #old: HTMLFormElement | null = null;

  constructor(host: FormHost, sources: Sources) {
    this.#host = host;
    this.#sources = sources;
    this.#internals = internalsOf(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#internals) return;
    this.#old = this.form;
    this.#old?.addEventListener('formdata', this.#send);
    this.#old?.addEventListener('reset', this.#reset);
  }

  hostDisconnected(): void {
    this.#old?.removeEventListener('formdata', this.#send);
    this.#old?.removeEventListener('reset', this.#reset);
    this.#old = null;
  }

  get form(): HTMLFormElement | null {
    return formOf(this.#host, this.#internals);
  }

  /** Disabled by itself or by a fieldset around it. */
  get disabled(): boolean {
    return this.#host.disabled || this.#fieldset;
  }

  set fieldsetDisabled(disabled: boolean) {
    this.#fieldset = disabled;
    this.#host.requestUpdate();
  }

  /** Whether what is filled in holds; asking shows nothing. */
  checkValidity(): boolean {
    if (this.#internals) return this.#internals.checkValidity();
    return (
      this.disabled || (!this.#host.error && this.#sources.control()?.validity.valid !== false)
    );
  }

  /** Tells the form what it needs to know; called when the element has rendered. */
  settle(): void {
    const internals = this.#internals;
    if (!internals) return;
    const control = this.#sources.control();
    internals.setFormValue(this.#sources.value());
    if (this.#host.error) {
      internals.setValidity({ customError: true }, this.#host.error, control ?? undefined);
    } else if (control) {
      internals.setValidity(control.validity, control.validationMessage, control);
    }
  }

  /** Sends an event as a native control does; a native `change` stays inside its shadow root. */
  tell(type: 'input' | 'change'): void {
    this.#host.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }

  #send = ({ formData }: FormDataEvent): void => {
    const value = this.#sources.value();
    if (this.disabled || value === null) return;
    if (value instanceof FormData) value.forEach((one, name) => formData.append(name, one));
    else if (this.#host.name) formData.append(this.#host.name, value);
  };

  #reset = (): void => this.#host.formResetCallback();
}
