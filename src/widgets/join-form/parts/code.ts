/** Field `code`: a code by text message proves that a phone number is the person's own. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { postCode } from '../../../data/look-ups.ts';
import { maskedMobile, readMobile } from '../../../form/index.ts';
import { formParts } from '../../../locale/form-parts/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FieldPart, PartContext } from '../part.ts';
import { awaitCode } from './await-code.ts';
import { fieldsOf } from './fields-of.ts';
import { bring, speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { pause } from './pause.ts';

export const load = (lang: Language): Promise<void> => bring(formParts, lang);

export interface CodePorts {
  postCode: typeof postCode;
  wait: typeof pause;
  now(): number;
}

/** Seconds until another code, and how long one holds, where the server does not say. */
const AGAIN = 60;
const HOLDS_MS = 5 * 60_000;

export function create(
  context: PartContext,
  ports: CodePorts = { postCode, wait: pause, now: () => Date.now() },
): FieldPart {
  return new CodePart(context, ports);
}

type Notice = 'codeFirst' | 'codeFailed' | 'codeMany' | 'codeSent';

class CodePart implements FieldPart {
  private context: PartContext;
  private ports: CodePorts;
  private t;
  private sending = false;
  private asked = false;
  /** Epoch milliseconds until which no other code is sent. */
  private until = 0;
  private notice: Notice | undefined;
  private sentTo = '';
  private minutes = 0;
  private gone = new AbortController();
  private listening = new AbortController();

  constructor(context: PartContext, ports: CodePorts) {
    this.context = context;
    this.ports = ports;
    this.t = speak(formParts, context.lang);
  }

  disconnect(): void {
    this.gone.abort();
    this.listening.abort();
  }

  render(): TemplateResult {
    const { id, describedBy, invalid, value } = this.context;
    const wrong = this.notice !== undefined && this.notice !== 'codeSent';
    return html`<div class="uf-code" ${styled()}>
      <div class="uf-part-row">
        <input
          class="uf-input"
          id=${id}
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          enterkeyhint="done"
          aria-describedby=${`${describedBy} ${id}-note`.trim()}
          aria-invalid=${invalid ? 'true' : 'false'}
          .value=${live(value === undefined ? '' : String(value))}
          @change=${this.type}
          @input=${this.type}
        />
        <button
          class="uf-part-button"
          type="button"
          aria-disabled=${this.waits ? 'true' : 'false'}
          @click=${this.ask}
        >
          ${this.act}
        </button>
      </div>
      <p class=${wrong ? 'uf-error' : 'uf-part-note'} id="${id}-note" role="status">
        ${this.notice ? this.t(this.notice, { to: this.sentTo, n: this.minutes }) : nothing}
      </p>
    </div>`;
  }

  private get left(): number {
    return Math.max(0, Math.ceil((this.until - this.ports.now()) / 1000));
  }

  private get waits(): boolean {
    return this.sending || this.left > 0;
  }

  private get act(): string {
    if (this.sending) return this.t('codeBusy');
    if (this.left > 0) return this.t('codeWait', { n: this.left });
    return this.t(this.asked ? 'codeAgain' : 'codeSend');
  }

  /** The number it proves: `of` names its field, else the nearest phone before this one. */
  private get phone(): string | undefined {
    const { form, field, answers } = this.context;
    const { of } = field as { of?: string };
    const fields = fieldsOf(form);
    const before = fields.slice(
      0,
      fields.findIndex(({ name }) => name === field.name),
    );
    const phone = of ?? before.filter(({ type }) => type === 'phone').pop()?.name;
    return phone === undefined ? undefined : readMobile(String(answers[phone] ?? ''));
  }

  /** Only the digits, however they were typed or pasted. */
  private type = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value } = event.currentTarget as HTMLInputElement;
    this.context.set(value.normalize('NFKC').replace(/\D/g, '') || undefined);
  };

  private ask = async (): Promise<void> => {
    if (this.waits) return;
    const to = this.phone;
    if (!to) return this.say('codeFirst');
    const { form, field, endpoints } = this.context;
    this.sending = true;
    this.listen();
    this.context.refresh();
    const body = { formId: form.id ?? form.kind, field: field.name, to };
    const sent = await this.ports.postCode(endpoints.codes, body, this.gone.signal);
    if (this.gone.signal.aborted) return;
    this.sending = false;
    if (sent.ok) {
      this.asked = true;
      this.sentTo = maskedMobile(to);
      this.minutes = this.minutesUntil(sent.data['expires']);
      const again = Number(sent.data['retryAfter']);
      this.rest((again > 0 ? again : AGAIN) * 1000);
      return this.say('codeSent');
    }
    this.listening.abort();
    if (sent.retryAfterMs) this.rest(sent.retryAfterMs);
    const { status } = sent;
    this.say(status === 429 ? 'codeMany' : status === 422 ? 'codeFirst' : 'codeFailed');
  };

  private minutesUntil(expires: unknown): number {
    const at = Date.parse(String(expires));
    const left = Number.isNaN(at) ? HOLDS_MS : at - this.ports.now();
    return Math.max(1, Math.round(left / 60_000));
  }

  private say(notice: Notice): void {
    this.notice = notice;
    this.context.refresh();
  }

  /** Counts the seconds down until another code may be asked for. */
  private async rest(ms: number): Promise<void> {
    this.until = this.ports.now() + ms;
    const { signal } = this.gone;
    while (this.left > 0 && !signal.aborted) {
      await this.ports.wait(1000, signal);
      if (!signal.aborted) this.context.refresh();
    }
  }

  /** Where the browser can read the message for the person, and asks them (WebOTP). */
  private listen(): void {
    this.listening.abort();
    this.listening = new AbortController();
    void awaitCode(this.listening.signal).then(code => {
      if (code) this.context.set(code);
    });
  }
}
