import type { ReactiveController } from 'lit';
import type { FormController, FormHost, Sources } from './form-controller.ts';
import { afterListeners, formOf } from './internals.ts';

/**
 * Does for a form element what form internals would, in engines that have none (Safari before 16.4):
 * its value is sent with the form, the form is not sent while it does not hold, a reset and the focus
 * reach it.
 */
export class FormStandIn implements ReactiveController {
  #host: FormHost;
  #sources: Sources;
  #controller: FormController;
  #form: HTMLFormElement | null = null;
  /** Added as the form sends: to its data, or (Chromium 76, Safari 14) to itself for that moment. */
  #sending = 'FormDataEvent' in window ? 'formdata' : 'submit';

  constructor(host: FormHost, sources: Sources, controller: FormController) {
    this.#host = host;
    this.#sources = sources;
    this.#controller = controller;
    host.addController(this);
    // Safari 14 does not hand the focus on to what stands in a shadow root.
    if (host.focus === HTMLElement.prototype.focus) {
      host.focus = options => sources.control()?.focus(options);
    }
  }

  hostConnected(): void {
    this.#form = formOf(this.#host);
    this.#form?.addEventListener('submit', this.#check, true);
    this.#form?.addEventListener(this.#sending, this.#send);
    this.#form?.addEventListener('reset', this.#reset);
  }

  hostDisconnected(): void {
    this.#form?.removeEventListener('submit', this.#check, true);
    this.#form?.removeEventListener(this.#sending, this.#send);
    this.#form?.removeEventListener('reset', this.#reset);
    this.#form = null;
  }

  /** As a form does that is not valid: nobody hears that it would be sent. */
  #check = (event: Event): void => {
    const { submitter } = event as Partial<SubmitEvent>;
    if (this.#form!.noValidate || submitter?.hasAttribute('formnovalidate')) return;
    if (this.#controller.checkValidity()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const control = this.#sources.control();
    // What the page says is wrong the control does not know.
    if (control?.reportValidity()) control.focus();
  };

  #send = (event: Event): void => {
    const value = this.#sources.value();
    if (this.#controller.disabled || value === null) return;
    const { formData } = event as Partial<FormDataEvent>;
    const add = (one: FormDataEntryValue, name: string): void => {
      if (formData) formData.append(name, one);
      else if (typeof one === 'string') addHidden(this.#form!, name, one);
    };
    if (value instanceof FormData) value.forEach(add);
    else if (this.#host.name) add(value, this.#host.name);
  };

  #reset = (event: Event): void => afterListeners(event, () => this.#host.formResetCallback());
}

function addHidden(form: HTMLFormElement, name: string, value: string): void {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  form.append(input);
  setTimeout(() => input.remove());
}
