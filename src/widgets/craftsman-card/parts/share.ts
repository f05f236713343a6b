/** The address of a person's page: to copy, to send on, and as a QR code for the wall of a hall. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../../../base/copy-text.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import type { PartContext } from '../part.ts';
import { press } from './controls.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import type * as Qr from './qr.ts';
import { partStyles } from './part.styles.ts';
import { nameOf, partTitle, perContext } from './part-tools.ts';

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new ShareView(context));

/** How the last act went, a key of the words. */
type Said = 'shareCopied' | 'shareCopyFailed' | 'shareQrSaved' | 'shareQrFailed';
type QrCoder = typeof Qr;

class ShareView {
  private context: PartContext;
  private words: MoreWords;
  private said: Said | undefined;
  private coder: QrCoder | undefined;
  private failed = false;

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
    void this.bring();
  }

  render(): TemplateResult {
    const { context, words } = this;
    const url = this.url;
    return html`${partTitle(context, 'share', words.t('shareTitle'))}
    ${url ? this.view(url) : html`<p class="muted">${words.t('shareNone')}</p>`}`;
  }

  private get url(): string | undefined {
    return safeUrl(this.context.page);
  }

  private view(url: string): TemplateResult {
    const { words } = this;
    return html`<div class="share">
      <div class="code">${this.code(url)}</div>
      <div class="ways">
        <p class="muted small" id="share-address">${words.t('shareAddress')}</p>
        <p class="address" aria-labelledby="share-address" dir="ltr">${url}</p>
        <div class="acts">
          ${press(words.t('shareCopy'), () => this.copy(url), { kind: 'primary' })}
          ${'share' in navigator ? press(words.t('shareOther'), () => this.send(url)) : nothing}
          ${
            this.coder && !this.failed
              ? press(words.t('shareQrSave'), () => this.save(url))
              : nothing
          }
        </div>
        <p class="small" role="status">${this.said ? words.t(this.said) : nothing}</p>
        <p class="muted small">${words.t(this.failed ? 'shareQrFailed' : 'shareQrHint')}</p>
      </div>
    </div>`;
  }

  private code(url: string): TemplateResult | typeof nothing {
    const { coder, words, context } = this;
    if (!coder || this.failed) return nothing;
    try {
      const label = words.t('shareQr', { name: nameOf(context.person, words) });
      return coder.qrPicture(coder.qrCode(url), label);
    } catch {
      // Longer than a code holds: the address beside it stays.
      this.failed = true;
      this.context.requestUpdate();
      return nothing;
    }
  }

  private async bring(): Promise<void> {
    try {
      this.coder = await import('./qr.ts');
    } catch {
      this.failed = true;
    }
    this.context.requestUpdate();
  }

  private async copy(url: string): Promise<void> {
    this.tell((await copyText(url)) ? 'shareCopied' : 'shareCopyFailed');
  }

  /** By what the device has for it; that somebody changed their mind is no fault. */
  private async send(url: string): Promise<void> {
    await navigator.share({ url }).catch(() => undefined);
  }

  /** The file is named by the id: a name would stand in the list of downloads of a shared machine. */
  private async save(url: string): Promise<void> {
    try {
      const { saveBlob } = await import('../../../base/save-blob.ts');
      const { qrCode, qrImage } = this.coder!;
      saveBlob(`${this.context.id ?? 'qr'}.png`, await qrImage(qrCode(url)));
      this.tell('shareQrSaved');
    } catch {
      this.tell('shareQrFailed');
    }
  }

  private tell(said: Said): void {
    this.said = said;
    this.context.requestUpdate();
  }
}

export const styles = css`
  ${partStyles}
  .part .share {
    display: flex;
    flex-wrap: wrap;
  }
  /* Its room is kept until it is drawn. */
  .part .code {
    flex: none;
    width: 144px;
    height: 144px;
    margin-bottom: var(--union-space-3);
    margin-inline-end: var(--union-space-4);
  }
  .part .qr {
    display: block;
    width: 100%;
    height: 100%;
  }
  .part .ways {
    flex: 1 1 240px;
    min-width: 0;
  }
  .part .address {
    user-select: all;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;
