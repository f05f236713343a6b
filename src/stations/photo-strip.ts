import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../base/safe-url.ts';
import type { StationPhoto } from '../data/generated/types.ts';
import { stationPhotos } from '../locale/station-photos/namespace.ts';
import { section, type PieceContext, type Shown } from './detail-pieces.ts';
import { pressButton } from './pill-button.ts';
import { wordsOf, type Speaker } from './words-of.ts';
import type * as Large from './photo-large.ts';

/** Words of photos, in the language of the widget. */
const photoWords = wordsOf(stationPhotos);

export type PhotoWords = ReturnType<typeof photoWords>;

/** Whose photos they are, and where they are shown. */
export interface PhotoPlace {
  readonly context: Speaker & Pick<PieceContext, 'settings'> & { requestUpdate(): void };
  readonly properties: { readonly photos?: readonly StationPhoto[] };
}

/** The photos in a strip that keeps their place; a press opens one large. */
export class PhotoStrip {
  private large: typeof Large | undefined;
  /** Which one is large. */
  private at: number | undefined;
  private failed = new Set<string>();

  /** Of a station that is left nothing stays. */
  reset(): void {
    this.at = undefined;
    this.failed.clear();
  }

  render(view: PhotoPlace): Shown {
    const { context, properties } = view;
    const words = photoWords(context);
    const photos = (properties.photos ?? []).filter(({ src }) => safeUrl(src));
    if (photos.length === 0) return nothing;
    return section(
      view,
      'pictures',
      words.t('photos'),
      html`<ul class="photos">
          ${photos.map((photo, at) => html`<li>${this.picture(view, photo, at)}</li>`)}
        </ul>
        ${this.largeOne(view, photos)}`,
    );
  }

  private picture(view: PhotoPlace, { src, alt }: StationPhoto, at: number): TemplateResult {
    const { context } = view;
    const words = photoWords(context);
    if (this.failed.has(src)) {
      return html`<p class="photo muted small">
        <bdi>${alt || ''}</bdi> ${words.t('photoFailed')}
      </p>`;
    }
    const fail = (): void => {
      this.failed.add(src);
      context.requestUpdate();
    };
    return pressButton(
      html`<img
        src=${safeUrl(src)!}
        alt=""
        width="213"
        height="160"
        loading="lazy"
        decoding="async"
        @error=${fail}
      />`,
      () => void this.open(view, at),
      { look: 'photo', label: words.t('photoOpen', { alt: alt || words.t('photoUntold') }) },
    );
  }

  private largeOne(view: PhotoPlace, photos: readonly StationPhoto[]): Shown {
    if (this.at === undefined || !this.large) return nothing;
    const { context } = view;
    const words = photoWords(context);
    const step = (to: number | undefined): void => {
      this.at = to;
      context.requestUpdate();
    };
    return this.large.largeView({ words, photos, at: this.at, step });
  }

  private async open({ context }: PhotoPlace, at: number): Promise<void> {
    try {
      this.large ??= await import('./photo-large.ts');
    } catch (error) {
      // Offline: the small one is there.
      console.warn('union-widgets: 大图没有打开。', error);
      return;
    }
    this.at = at;
    context.requestUpdate();
  }
}
