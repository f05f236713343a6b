import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FormController } from './form-controller.ts';

interface Sources {
  control: () => HTMLInputElement | HTMLTextAreaElement;
  /** The text as it should be shown. */
  text: () => string;
  /** A person wrote this. */
  write: (text: string) => void;
}

/**
 * Text between a native control and its element. While a person composes 汉字 with an input method
 * nothing is told and nothing set: one `input` when the word is chosen, none for its pinyin.
 *
 *     #typing = new TypingController(this, this.#form, {
 *       control: () => this.input,
 *       text: () => this.value,
 *       write: text => (this.value = text),
 *     });
 *     <input @input=${typing} @change=${typing} @compositionstart=${typing} @compositionend=${typing}>
 */
export class TypingController implements ReactiveController {
  #form: FormController;
  #sources: Sources;
  #composing = false;
  /** What the control was given or gave; it may hold this in another form (a line break, a date). */
  #shown = '';

  constructor(host: ReactiveControllerHost, form: FormController, sources: Sources) {
    this.#form = form;
    this.#sources = sources;
    host.addController(this);
  }

  /** Set here, not in the template: a render during composition must not touch the text. */
  hostUpdated(): void {
    const text = this.#sources.text();
    if (text === this.#shown || this.#composing) return;
    this.#shown = text;
    const control = this.#sources.control();
    if (control.value !== text) control.value = text;
  }

  /** A composition that is cut short has no end. */
  hostDisconnected(): void {
    this.#composing = false;
  }

  handleEvent(event: Event): void {
    const { type } = event;
    if (type !== 'input') this.#composing = type === 'compositionstart';
    const { value } = this.#sources.control();
    const news = !this.#composing && value !== this.#sources.text();
    if (news) this.#sources.write((this.#shown = value));
    // Firefox sends one more input after compositionend, with the text already told.
    if (type === 'input' && !news) event.stopPropagation();
    if (type === 'compositionend' && news) this.#form.tell('input');
    // The native change event stays inside a shadow root; this one goes on from the host.
    if (type === 'change') this.#form.tell('change');
  }
}
