/** The receipt: number, QR code of the status page, what comes next, and what one can do later. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { copyText } from '../../../base/copy-text.ts';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { ReceiptContext, Screen } from '../part.ts';
import { formAddress, handoffLink, nextSteps } from './next-steps.ts';
import { bring, speak, type Speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { QrView } from './qr-view.ts';
import { statusAddress } from './status-link.ts';

export const load = (lang: Language): Promise<void> => bring(formScreens, lang);

export function create(context: ReceiptContext): Screen {
  return new ReceiptScreen(context);
}

/** How the last act went, a key of the words. */
type Said = 'receiptCopied' | 'receiptCopyFailed' | 'receiptPictureFailed';

class ReceiptScreen implements Screen {
  private context: ReceiptContext;
  private t;
  /** Nothing without a secret: a number alone opens nothing. */
  private link: string | undefined;
  private qr: QrView | undefined;
  private said: Said | undefined;
  /** Address of the receipt as a picture, once asked for. */
  private picture: string | undefined;

  constructor(context: ReceiptContext) {
    const { receipt, frames, lang, refresh } = context;
    this.context = context;
    this.t = speak(formScreens, lang);
    if (receipt.secret) {
      this.link = statusAddress(frames, receipt.id, receipt.secret, lang);
      this.qr = new QrView(this.link, () => refresh.call(context));
    }
  }

  disconnect(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
  }

  render(): TemplateResult {
    const { receipt, form, frames, lang } = this.context;
    const t = this.t;
    const steps = receipt.next ?? form.after ?? [];
    const there = (id: string): string =>
      formAddress(frames, id, lang, receipt.receipt, this.isBeside);
    return html`<section class="uf-step uf-receipt" data-step="sent" ${styled()}>
      <h2 class="uf-step-title" tabindex="-1">${t('receiptTitle')}</h2>
      ${this.panel()} ${nextSteps(steps, t, there, this.isBeside)}
      ${handoffLink(receipt.handoff, new URL('status', frames).href, t)} ${this.later()}
      <div class="uf-part-row uf-no-print">${this.restart()}</div>
    </section>`;
  }

  private panel(): TemplateResult {
    const { receipt } = this.context;
    const t = this.t;
    return html`<div class="uf-panel">
      <p class="uf-label">${t('receiptNumber')}</p>
      <p class="uf-number"><bdi dir="ltr">${receipt.receipt}</bdi></p>
      ${this.code()} ${this.acts()}
      <p class="uf-part-note" role="status">${this.said ? t(this.said) : nothing}</p>
      ${
        this.picture
          ? html`<img
                class="uf-picture"
                src=${this.picture}
                alt=${t('receiptPictureAlt', { receipt: receipt.receipt })}
              />
              <p class="uf-part-note">${t('receiptPictureHint')}</p>`
          : nothing
      }
    </div>`;
  }

  private code(): TemplateResult | typeof nothing {
    const t = this.t;
    if (!this.qr) return nothing;
    return html`${this.qr.render(t('receiptQr'))}
      <p class="uf-part-note">${t(this.qr.failed ? 'receiptQrFailed' : 'receiptQrHint')}</p>`;
  }

  /** On a shared machine nothing is left behind: the code goes to the person's phone, or on paper. */
  private acts(): TemplateResult {
    const { kiosk, receipt } = this.context;
    const print = this.act('receiptPrint', printPage, kiosk);
    if (kiosk) return html`<div class="uf-part-row">${print}</div>`;
    const link = this.link;
    return html`<div class="uf-part-row">
        ${this.act('receiptPicture', this.save, true)} ${link ? this.statusLink(link) : nothing}
      </div>
      <div class="uf-part-row uf-no-print">
        ${this.act('receiptCopy', () => this.copy(receipt.receipt))}
        ${link ? this.act('receiptCopyLink', () => this.copy(link)) : nothing} ${print}
      </div>`;
  }

  /** What leads away opens beside, where there is no way back to the receipt. */
  private get isBeside(): boolean {
    const { kept, kiosk } = this.context;
    return !kept && !kiosk;
  }

  /** In a frame it opens beside in any case: there it is a page of its own. */
  private statusLink(link: string): TemplateResult {
    const target = parent === window && !this.isBeside ? '_self' : '_blank';
    return html`<a class="uf-part-button" href=${link} target=${target} rel="noopener"
      >${this.t('receiptStatus')}</a
    >`;
  }

  /** A button, or a quieter one that looks like a link. */
  private act(
    key: Parameters<Speak<typeof formScreens.source>>[0],
    act: () => void,
    strong = false,
  ): TemplateResult {
    return html`<button class=${strong ? 'uf-part-button' : 'uf-link'} type="button" @click=${act}>
      ${this.t(key)}
    </button>`;
  }

  private later(): TemplateResult {
    const { form, site, kept, kiosk } = this.context;
    const t = this.t;
    const name = site.privacy?.contact ?? site.name;
    return html`<p class="uf-part-note">
        ${this.link ? t('receiptKeep') : t('receiptNoSecret', { name })}
      </p>
      ${kiosk ? nothing : html`<p class="uf-part-note">${t(kept ? 'receiptKept' : 'receiptNotKept')}</p>`}
      ${
        form.retainDays === undefined
          ? nothing
          : html`<p class="uf-part-note">${t('receiptRetain', { n: form.retainDays })}</p>`
      }`;
  }

  private restart(): TemplateResult {
    const { kiosk } = this.context;
    return html`<button class="uf-part-button" type="button" @click=${this.over}>
      ${this.t(kiosk ? 'receiptDone' : 'receiptRestart')}
    </button>`;
  }

  private over = (): void => this.context.startOver();

  private copy = async (text: string): Promise<void> => {
    this.said = (await copyText(text)) ? 'receiptCopied' : 'receiptCopyFailed';
    this.context.refresh();
  };

  /** Also shown: in WeChat and some web views a download does nothing, a long press saves. */
  private save = async (): Promise<void> => {
    const { form, receipt, site } = this.context;
    try {
      const [{ receiptPicture }, { saveBlob }] = await Promise.all([
        import('./receipt-picture.ts'),
        import('../../../base/save-blob.ts'),
      ]);
      const blob = await receiptPicture({
        lines: [site.name, form.title, this.t('receiptNumber')],
        number: receipt.receipt,
        ...(this.qr?.shape ? { code: this.qr.shape, hint: this.t('receiptQrHint') } : {}),
      });
      this.disconnect();
      this.picture = URL.createObjectURL(blob);
      this.said = undefined;
      saveBlob(`${receipt.receipt}.png`, blob);
    } catch {
      // Offline before the painter had come, or the device has no room for a canvas.
      this.said = 'receiptPictureFailed';
    }
    this.context.refresh();
  };
}

/** In a frame that prints the frame alone. */
function printPage(): void {
  window.print();
}
