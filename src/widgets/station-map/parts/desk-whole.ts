import { nothing, type TemplateResult } from 'lit';
import { PartShelf } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import { pause } from '../../../data/pause.ts';
import { pillButton, pressButton } from '../../../stations/pill-button.ts';
import { isEmptyQuery } from '../../../stations/station-query.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { MapContext, MapHost } from '../part.ts';
import { columnsNeed } from './columns-need.ts';
import { deskWords } from './desk-words.ts';
import type { ListPart } from './list-part.ts';
import { ListSpeech } from './list-speech.ts';
import type { SharePart } from './share-part.ts';

/** Of more stations than these, the rows are drawn after all else. */
const MANY = 20_000;

type Shown = TemplateResult | typeof nothing;

/** The whole list, however long, what is said of it, and the link to share it. */
export class DeskWhole {
  /** The link is being made. */
  isSharing = false;

  private host: MapHost;
  private context: () => MapContext;
  private shelf: PartShelf;
  private speech: ListSpeech;
  private part: ListPart | undefined;
  private naming: AbortController | undefined;
  /** The whole list was pressed for before it was here. */
  private isWanted = false;
  /** The rows are about to be drawn anew. */
  private isDue = false;

  constructor(host: MapHost, context: () => MapContext) {
    this.host = host;
    this.context = context;
    this.shelf = new PartShelf(host, '站点地图');
    this.speech = new ListSpeech(context);
  }

  /**
   * Something is asked for: what is not here and is needed for it is brought. A division alone needs
   * the stations that lie in it, not those of the whole country.
   */
  asked(): void {
    const { query } = this.context();
    if (isEmptyQuery({ ...query, region: '' })) return;
    columnsNeed(this.context).ask(query.text.trim() !== '');
  }

  /** What of the country is counted, and what is on its way. */
  need(): Shown {
    return columnsNeed(this.context).view();
  }

  /** In place of the first rows and the button that shows more: where there is room, all of them. */
  rows(): TemplateResult | undefined {
    const { wide, listing } = this.context();
    if (!wide || !(this.part || listing.count > listing.rows.length)) return undefined;
    const list = this.bring();
    list?.takeFrom(this.host.renderRoot as ShadowRoot);
    return list?.draw();
  }

  /** The way to all of them on a phone, and to the link. */
  ends(): readonly Shown[] {
    const { wide, count, settings } = this.context();
    const words = deskWords(this.context());
    const isLong = !wide && count > 2 * settings.pageSize;
    return [
      isLong
        ? pillButton(words.t('viewAll', { n: count }), () => this.openAll(), { act: 'all' })
        : nothing,
      pressButton(words.t('share'), () => this.share(), {
        look: 'act',
        act: 'share',
        expanded: this.isSharing,
      }),
      this.isSharing ? this.shareView() : nothing,
      !wide && this.part ? this.part.draw() : nothing,
    ];
  }

  updated(root: ParentNode): void {
    const { part } = this;
    this.speech.updated();
    if (this.context().model.table.size > MANY) {
      void this.updateSoon(root);
      return;
    }
    part?.updated(root);
    void this.name();
  }

  /** In turns of their own: what a filter costs and what the rows cost is too much for one. */
  private async updateSoon(root: ParentNode): Promise<void> {
    if (this.isDue) return;
    this.isDue = true;
    await pause();
    // Which come first is found out before they are drawn.
    if (this.isDue) void this.name();
    await pause();
    if (this.isDue) this.part?.updated(root);
    this.isDue = false;
  }

  sleep(): void {
    this.isDue = false;
    this.part?.sleep();
    this.naming?.abort();
    this.naming = undefined;
    this.speech.stop();
    columnsNeed(this.context).sleep();
  }

  /** Gives the rows that are shown one by one their names, where they came by columns. */
  private async name(): Promise<void> {
    const { listing, model } = this.context();
    const bare = listing.isKnown ? listing.rows.filter(row => !model.hasNames(row)) : [];
    if (this.naming || !bare.length) return;
    const naming = (this.naming = new AbortController());
    await quietly(model.loadNames(bare, naming.signal));
    if (naming.signal.aborted) return;
    this.naming = undefined;
    this.host.requestUpdate();
  }

  private openAll(): void {
    const list = this.bring();
    if (list) list.open();
    else this.isWanted = true;
  }

  private bring(): ListPart | undefined {
    const shelved = this.shelf.get('list', async () => {
      const { ListPart, styles } = await import('./list-part.ts');
      adopt(this.host.renderRoot, styles);
      this.part = new ListPart(this.context);
      if (this.isWanted) this.part.open();
      return this.part;
    });
    // What did not come is asked for again at the next press; the first rows are there all the same.
    if (shelved === 'failed' && !this.context().wide) this.shelf.retry('list');
    return this.part;
  }

  private share(): void {
    this.isSharing = !this.isSharing;
    this.host.requestUpdate();
  }

  private shareView(): Shown {
    const part = this.shelf.get('share', async (): Promise<SharePart> => {
      const { SharePart, styles } = await import('./share-part.ts');
      adopt(this.host.renderRoot, styles);
      return new SharePart(this.context);
    });
    return typeof part === 'string' ? nothing : part.draw();
  }
}
