import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QrShape } from './qr.ts';

/** A QR code that draws itself when its encoder has come. */
export class QrView {
  /** The code; nothing until it is there. */
  shape: QrShape | undefined;
  failed = false;
  private picture: ((shape: QrShape, label: string) => TemplateResult) | undefined;

  constructor(text: string, refresh: () => void) {
    void this.make(text).then(refresh);
  }

  render(label: string): TemplateResult | typeof nothing {
    return this.shape && this.picture ? html`${this.picture(this.shape, label)}` : nothing;
  }

  private async make(text: string): Promise<void> {
    try {
      const { qrShape, qrPicture } = await import('./qr.ts');
      this.picture = qrPicture;
      this.shape = qrShape(text);
    } catch {
      // Offline, or a text too long for a code: the words beside it say what to do.
      this.failed = true;
    }
  }
}
