/** One station in full: what is known from the list at once, the rest when its own document is here. */
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../../../base/copy-text.ts';
import { adopt } from '../../../base/worn.ts';
import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import { backArrow, press, type Shown } from '../../../stations/detail-pieces.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import { ownContext } from '../../../stations/own-context.ts';
import { loadStation, type LoadedStation } from '../../../stations/load-station.ts';
import { quietly } from '../../../stations/quietly.ts';
import { weekView } from '../../../stations/week-view.ts';
import type { DetailPart as Part } from '../part.ts';
import { facilitiesView, reachView, type Handed } from './detail-facts.ts';
import { goBar, goView } from './detail-go.ts';
import { headView } from './detail-head.ts';
import type { DetailMore } from './detail-more.ts';
import { detailPartStyles } from './detail-part.styles.ts';
import { isGone, isOut, type DetailContext, type DetailView } from './detail-view.ts';
import { detailWords } from './detail-words.ts';

export const styles = detailPartStyles;

/** Draws the station that is open. */
export class DetailPart implements Part {
  private context: () => DetailContext;
  private id = '';
  private loaded: LoadedStation = 'loading';
  private loading = new AbortController();
  private copied: Handed;
  private shared: Handed;
  private isGoOpen = false;
  private more: DetailMore | undefined;

  constructor(context: () => DetailContext) {
    // Links and photos are those of the station’s own site, where several are shown.
    this.context = () => ownContext(context(), this.id);
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
    this.loaded = 'loading';
    this.copied = undefined;
    this.shared = undefined;
    this.isGoOpen = false;
    this.more?.reset();
  }

  sleep(): void {
    this.loading.abort();
    this.more?.reset();
  }

  wake(): void {
    if (this.id && this.loaded === 'loading') void this.load();
  }

  draw(): TemplateResult {
    const context = this.context();
    const words = detailWords(context);
    const back = press(html`${backArrow}${words.t('back')}`, () => context.close(), {
      kind: 'plain back',
    });
    const feature = this.whole();
    const note = this.note(context);
    if (!feature) return html`<article class="detail">${back} ${note}</article>`;
    const view: DetailView = { context, words, feature, properties: feature.properties };
    return html`<article class="detail" aria-labelledby="station-title">
      ${back} ${headView(view)} ${note} ${this.pieces(view)}
      ${context.wide ? nothing : this.bar(view)}
    </article>`;
  }

  private pieces(view: DetailView): TemplateResult {
    const { more } = this;
    const { notes } = view.properties;
    const way = view.context.wide && !isGone(view) ? goView(view) : nothing;
    const use = isOut(view)
      ? notes
        ? html`<p class="shut"><bdi>${notes}</bdi></p>`
        : nothing
      : html`${more?.stops(view) ?? nothing} ${weekView(view)} ${more?.services(view) ?? nothing}`;
    return html`${way} ${use} ${isGone(view) ? nothing : facilitiesView(view)}
    ${reachView(view, {
      copied: this.copied,
      shared: this.shared,
      copy: () => void this.copy(view),
      share: () => void this.share(view),
    })}
    ${more?.rest(view) ?? nothing}`;
  }

  private bar(view: DetailView): Shown {
    const toggle = (): void => {
      this.isGoOpen = !this.isGoOpen;
      view.context.requestUpdate();
      if (this.isGoOpen) void this.toApps(view.context);
    };
    const hasPhone = Boolean(view.properties.phones?.length);
    return !isGone(view) || hasPhone ? goBar(view, { isOpen: this.isGoOpen, toggle }) : nothing;
  }

  /** The apps stand over what opened them, where the thumb is: the focus goes on to the first. */
  private async toApps({ host }: DetailContext): Promise<void> {
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.bar .apps a')?.focus({ preventScroll: true });
  }

  /** The station with what its own document adds; that alone, where the list has no more than its place. */
  private whole(): StationDetail | undefined {
    const { table } = this.context().model;
    const listed: StationFeature | undefined = table.feature(table.rowOf(this.id));
    const own = typeof this.loaded === 'object' ? this.loaded.detail : undefined;
    // Of several sources the id says which one it is of; its own document knows nothing of that.
    if (!listed) return own && { ...own, id: this.id };
    return { ...listed, properties: { ...listed.properties, ...own?.properties } };
  }

  /** How the rest of it is: on its way, not to be had, or old. */
  private note(context: DetailContext): Shown {
    const words = detailWords(context);
    const { loaded } = this;
    if (loaded === 'loading') return html`<p class="muted small">${words.t('loading')}</p>`;
    if (loaded === 'failed' || (loaded === 'none' && !this.whole())) {
      return html`<p class="muted small" role="status">
        ${words.t(this.whole() ? 'detailFailed' : 'missing')}
        ${press(words.t('retry'), () => void this.load(), { kind: 'plain' })}
      </p>`;
    }
    if (loaded === 'none' || loaded.since === undefined) return nothing;
    const ago = words.relativeTime(loaded.since, context.now);
    return html`<p class="muted small" role="status">${words.t('detailOld', { ago })}</p>`;
  }

  private async load(): Promise<void> {
    this.loading.abort();
    const { signal } = (this.loading = new AbortController());
    this.loaded = 'loading';
    const context = this.context();
    context.requestUpdate();
    const more = quietly(this.bringMore());
    const loaded = await loadStation(context, this.id, signal);
    await more;
    if (signal.aborted) return;
    this.loaded = this.more ? loaded : 'failed';
    context.requestUpdate();
  }

  private async bringMore(): Promise<void> {
    if (this.more) return;
    const { DetailMore, styles: moreStyles } = await import('./detail-more.ts');
    adopt(this.context().host.renderRoot, moreStyles);
    this.more ??= new DetailMore();
  }

  private async copy({ context, feature }: DetailView): Promise<void> {
    const isDone = await copyText(fullAddress(context.model.regions, feature));
    this.told(feature.id, { copied: isDone ? 'done' : 'failed' });
  }

  /** The phone's own way to share; where it has none, the link is copied. */
  private async share({ context, feature }: DetailView): Promise<void> {
    const { id, properties } = feature;
    const url = context.pageOf(id);
    const { share } = navigator as { share?: Navigator['share'] };
    if (share) {
      try {
        await share.call(navigator, { title: properties.name, url });
        return;
      } catch (error) {
        if ((error as Error).name === 'AbortError') return;
      }
    }
    this.told(id, { shared: (await copyText(url)) ? 'done' : 'failed' });
  }

  private told(id: string, what: { copied?: Handed; shared?: Handed }): void {
    if (this.id !== id) return;
    if (what.copied) this.copied = what.copied;
    if (what.shared) this.shared = what.shared;
    this.context().requestUpdate();
  }
}
