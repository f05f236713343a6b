/** One station in full: who stands at its door reads from the top what they need next. */
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../../base/worn.ts';
import { copyText } from '../../../base/copy-text.ts';
import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import { formPage, stationKnown } from '../../../stations/form-page.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import { PhotoStrip } from '../../../stations/photo-strip.ts';
import { quietly } from '../../../stations/quietly.ts';
import { weekView } from '../../../stations/week-view.ts';
import type { DetailPart as Part, ReadingContext } from '../part.ts';
import { findBookView, goView, headView, wayInView } from './detail-head.ts';
import { detailStyles } from './detail.styles.ts';
import { press, outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { isOut, type DetailView } from './detail-view.ts';
import { detailWords } from './detail-words.ts';
import type { EventsPart } from './events-part.ts';
import { aboutView, collectionView, reachView, sourceView } from './facts-view.ts';
import { loadStation, type LoadedStation } from '../../../stations/load-station.ts';
import { ResourcesView } from './resources-view.ts';
import { stepsView } from './steps-view.ts';

export const styles = detailStyles;

/** What somebody needs who comes: the door, the book, the way to borrow it, the hours. */
const visitView = (view: DetailView): Shown =>
  html`${wayInView(view)} ${findBookView(view)} ${stepsView(view)} ${weekView(view)}`;

/** Why nobody need come. */
const shutView = ({ properties: { notes } }: DetailView): Shown =>
  notes ? html`<p class="shut"><bdi>${notes}</bdi></p>` : nothing;

/** Draws the station that is open; what the list knows of it is there at once. */
export class DetailPart implements Part {
  private context: () => ReadingContext;
  private id = '';
  private loaded: LoadedStation = 'loading';
  private copied: 'yes' | 'no' | undefined;
  private isPrintFailed = false;
  private resources = new ResourcesView();
  private photos = new PhotoStrip();
  private events: EventsPart | 'coming' | 'failed' | undefined;
  private loading = new AbortController();

  constructor(context: () => ReadingContext) {
    this.context = context;
  }

  open(id: string): void {
    if (id === this.id) return;
    this.close();
    this.id = id;
    if (!id) return;
    void this.load();
    // The names of divisions make an address whole.
    void quietly(this.context().model.bringFinder());
  }

  close(): void {
    this.loading.abort();
    this.id = '';
    this.copied = undefined;
    this.isPrintFailed = false;
    this.loaded = 'loading';
    this.resources.reset();
    this.photos.reset();
    if (typeof this.events === 'object') this.events.reset();
  }

  sleep(): void {
    this.loading.abort();
    if (typeof this.events === 'object') this.events.reset();
  }

  wake(): void {
    if (this.id && this.loaded === 'loading') void this.load();
  }

  draw(): TemplateResult {
    const context = this.context();
    const words = detailWords(context);
    const { table } = context.model;
    const listed = table.feature(table.rowOf(this.id));
    const arrow = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M15 5l-7 7 7 7" />
    </svg>`;
    const back = press(html`${arrow}${words.t('back')}`, () => context.close(), {
      kind: 'plain back',
    });
    if (!listed) return html`<div class="detail">${back}</div>`;
    const feature = this.whole(listed);
    const view: DetailView = { context, words, feature, properties: feature.properties };
    return html`<article class="detail" aria-labelledby="station-title">
      ${back} ${headView(view)} ${this.note(view)}
      <div class="halves">
        <div>
          ${isOut(view) ? shutView(view) : visitView(view)} ${goView(view)} ${this.reach(view)}
        </div>
        <div>
          ${collectionView(view)} ${this.resources.render(view)} ${this.eventsView(view)}
          ${this.photos.render(view)} ${aboutView(view)}
        </div>
      </div>
      ${this.foot(view)}
    </article>`;
  }

  private reach(view: DetailView): Shown {
    const copy = (): void => void this.copy(view.feature);
    const shown = reachView(view, { copied: this.copied, copy });
    return shown === nothing ? nothing : section(view, 'reach', view.words.t('reach'), shown);
  }

  /** The station with what its own document adds. */
  private whole(listed: StationFeature): StationDetail {
    const more = typeof this.loaded === 'object' ? this.loaded.detail.properties : {};
    return { ...listed, properties: { ...listed.properties, ...more } };
  }

  /** How the rest of it is: on its way, not to be had, or old. */
  private note({ words, context }: DetailView): Shown {
    const { loaded } = this;
    if (loaded === 'loading') return html`<p class="muted small">${words.t('loading')}</p>`;
    if (loaded === 'failed') {
      return html`<p class="muted small" role="status">
        ${words.t('detailFailed')}
        ${press(words.t('retry'), () => void this.load(), { kind: 'plain' })}
      </p>`;
    }
    if (loaded === 'none' || loaded.since === undefined) return nothing;
    const ago = words.relativeTime(loaded.since, context.now);
    return html`<p class="muted small" role="status">${words.t('detailOld', { ago })}</p>`;
  }

  private eventsView(view: DetailView): Shown {
    const { words } = view;
    if (!view.properties.reading?.events?.length) return nothing;
    this.events ??= this.bringEvents(view.context);
    const { events } = this;
    if (typeof events === 'object') return events.render(view);
    const again = (): void => {
      this.events = undefined;
      view.context.requestUpdate();
    };
    return html`<p class="muted small" role="status">
      ${
        events === 'failed'
          ? [words.t('eventsFailed'), press(words.t('retry'), again, { kind: 'plain' })]
          : words.t('eventsLoading')
      }
    </p>`;
  }

  private foot(view: DetailView): TemplateResult {
    const { words, context, feature } = view;
    const report = formPage(context, 'report', stationKnown(feature, feature.id));
    return html`<footer class="foot">
      ${sourceView(view)}
      <div class="acts">
        ${report ? outward(view, report, words.t('report')) : nothing}
        ${press(words.t('printDoor'), () => void this.print(view), { kind: 'plain' })}
      </div>
      <p class="muted small" role="status">${this.isPrintFailed ? words.t('printFailed') : ''}</p>
    </footer>`;
  }

  private async load(): Promise<void> {
    this.loading.abort();
    const { signal } = (this.loading = new AbortController());
    this.loaded = 'loading';
    const context = this.context();
    context.requestUpdate();
    const loaded = await loadStation(context, this.id, signal);
    if (signal.aborted) return;
    this.loaded = loaded;
    context.requestUpdate();
  }

  private async copy(feature: StationFeature): Promise<void> {
    const context = this.context();
    const { id } = this;
    const isDone = await copyText(fullAddress(context.model.regions, feature));
    if (this.id !== id) return;
    this.copied = isDone ? 'yes' : 'no';
    context.requestUpdate();
  }

  private bringEvents(context: ReadingContext): 'coming' {
    void import('./events-part.ts').then(
      ({ EventsPart, styles: eventStyles }) => {
        adopt(context.host.renderRoot, eventStyles);
        this.events = new EventsPart(context.host);
        context.requestUpdate();
      },
      () => {
        this.events = 'failed';
        context.requestUpdate();
      },
    );
    return 'coming';
  }

  private async print({ context, feature }: DetailView): Promise<void> {
    this.isPrintFailed = false;
    try {
      const { printDoor } = await import('./print-door.ts');
      await printDoor(context, feature);
    } catch (error) {
      console.warn('union-widgets: 没有打开打印。', error);
      this.isPrintFailed = true;
    }
    context.requestUpdate();
  }
}
