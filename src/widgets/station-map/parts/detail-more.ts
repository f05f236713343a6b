/** What comes with a station's own document, and is loaded along with it. */
import { html, type TemplateResult } from 'lit';
import { PhotoStrip } from '../../../stations/photo-strip.ts';
import { checklistView } from './checklist-view.ts';
import { aboutView, footView } from './detail-about.ts';
import { moreStyles } from './detail-more.styles.ts';
import { servicesView } from './detail-services.ts';
import { stopsView } from './detail-stops.ts';
import type { DetailView } from './detail-view.ts';
import { moreWords, type MoreWords } from './more-words.ts';

export const styles = moreStyles;

/** What the pieces that come later show. */
export interface MoreView extends Omit<DetailView, 'words'> {
  readonly words: MoreWords;
}

export class DetailMore {
  private photos = new PhotoStrip();
  private isPrintFailed = false;

  /** Of a station that is left nothing stays. */
  reset(): void {
    this.photos.reset();
    this.isPrintFailed = false;
  }

  /** Where a mobile station stands, which goes before the hours of its week. */
  stops(view: DetailView): unknown {
    return stopsView(this.spoken(view));
  }

  services(view: DetailView): unknown {
    return servicesView(this.spoken(view));
  }

  rest(view: DetailView): TemplateResult {
    const more = this.spoken(view);
    return html`${this.photos.render(more)} ${aboutView(more)} ${checklistView(more)}
    ${footView(more, { isFailed: this.isPrintFailed, print: () => void this.print(view) })}`;
  }

  private async print({ context, feature, properties }: DetailView): Promise<void> {
    this.isPrintFailed = false;
    try {
      const { printStation } = await import('./print-station.ts');
      await printStation(context, { v: 1, ...feature, properties });
    } catch (error) {
      console.warn('union-widgets: 站点没有打印。', error);
      this.isPrintFailed = true;
    }
    context.requestUpdate();
  }

  private spoken(view: DetailView): MoreView {
    return { ...view, words: moreWords(view.context) };
  }
}
