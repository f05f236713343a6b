/** A photo over the page, with those before and after it; loaded with the first that is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../base/safe-url.ts';
import type { StationPhoto } from '../data/generated/types.ts';
import '../elements/dialog/index.ts';
import { pressButton } from './pill-button.ts';
import type { PhotoWords } from './photo-strip.ts';

export interface LargePhoto {
  readonly words: PhotoWords;
  readonly photos: readonly StationPhoto[];
  /** Which of them. */
  readonly at: number;
  /** Shows another one; undefined shuts it. */
  step(to: number | undefined): void;
}

export function largeView({ words, photos, at, step }: LargePhoto): TemplateResult {
  const { src, alt, w, h } = photos[at]!;
  const all = photos.length;
  const to = (next: number): void => step((next + all) % all);
  const key = (event: KeyboardEvent): void => {
    const ahead = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (ahead && all > 1) to(at + (words.dir === 'rtl' ? -ahead : ahead));
  };
  const acts = html`<div slot="actions" class="steps">
    ${pressButton(words.t('photoBack'), () => to(at - 1), { look: 'press' })}
    <span class="figures" role="status">${words.t('photoOf', { n: at + 1, all })}</span>
    ${pressButton(words.t('photoNext'), () => to(at + 1), { look: 'press' })}
  </div>`;
  return html`<union-dialog
    class="large"
    heading=${alt || words.t('photoUntold')}
    dismissible
    .open=${true}
    @keydown=${key}
    @union-dialog-close=${() => step(undefined)}
  >
    <img src=${safeUrl(src) ?? nothing} alt=${alt} width=${w ?? nothing} height=${h ?? nothing} />
    ${all > 1 ? acts : nothing}
  </union-dialog>`;
}
