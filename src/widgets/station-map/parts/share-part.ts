import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { copyText } from '../../../base/copy-text.ts';
import '../../../elements/button/index.ts';
import { isEmptyQuery } from '../../../stations/station-query.ts';
import type { MapContext, Part } from '../part.ts';
import { addressName } from '../../../stations/address-name.ts';
import { readPlace } from './address-state.ts';
import { findStyles } from './find.styles.ts';
import { findWords, type FindWords } from './find-words.ts';

export const styles: CSSResult = findStyles;

/** A link to what is shown, made when a person asks for it; it says what it holds. */
export class SharePart implements Part {
  private context: () => MapContext;
  private copied: { readonly href: string; readonly isDone: boolean } | undefined;

  constructor(context: () => MapContext) {
    this.context = context;
  }

  draw(): TemplateResult {
    const context = this.context();
    const words = findWords(context);
    const href = context.shareHref();
    const told = this.copied?.href === href ? this.copied : undefined;
    return html`<div class="panel share" role="group" aria-label=${words.t('shareTitle')}>
      <p class="fine">${this.holds(href, words)}</p>
      <div class="chips">
        <union-button variant="primary" @click=${() => void this.copy(href)}
          >${words.t('copyLink')}</union-button
        >
        ${
          canSend()
            ? html`<union-button @click=${() => void this.send(href)}
                >${words.t('sendLink')}</union-button
              >`
            : nothing
        }
      </div>
      <p class="fine" role="status">
        ${told ? words.t(told.isDone ? 'copied' : 'copyFailed') : nothing}
      </p>
      ${told && !told.isDone ? html`<p class="link"><bdi>${href}</bdi></p>` : nothing}
    </div>`;
  }

  /** Read from the link itself, so that nothing is in it that is not said. */
  private holds(href: string, words: FindWords): string {
    const { host } = this.context();
    const place = readPlace(new URL(href).hash, addressName(host, 'map'));
    if (!place) return words.t('linkPlain');
    const { query, station, trail, view } = place;
    const held = [
      query.text && words.t('holds.text', { text: query.text }),
      !isEmptyQuery({ ...query, text: '' }) && words.t('holds.filters'),
      station && words.t('holds.station'),
      trail && words.t('holds.trail'),
      view && words.t('holds.view'),
    ].filter(Boolean);
    if (held.length === 0) return words.t('linkPlain');
    return words.t('linkHolds', { what: held.join(words.t('comma')) });
  }

  private async copy(href: string): Promise<void> {
    this.copied = { href, isDone: await copyText(href) };
    this.context().requestUpdate();
  }

  private async send(url: string): Promise<void> {
    try {
      await navigator.share({ url });
    } catch {
      // Whoever shuts the phone's own panel has thought better of it.
    }
  }
}

/** A phone, which has a panel of its own to pass things on. */
function canSend(): boolean {
  return typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches;
}
