import type { CSSResult } from 'lit';
import { PartShelf, type Shelved } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import type { BooksSearch, DetailPart, LocatorHost, Part, ReadingContext } from '../part.ts';
import type { LocatorDesk } from './locator-desk.ts';

type Search = Parameters<BooksSearch['open']>[0];

export type PartName = 'detail' | 'books' | 'map' | 'kiosk' | 'find' | 'filters';

/** The parts of one locator: the detail of a station, books, the map, the screen of a station. */
export class DeskParts {
  private host: LocatorHost;
  private shelf: PartShelf<Part>;
  private context: () => ReadingContext;
  private desk: () => LocatorDesk;
  /** What a part that is on its way is to open. */
  private station = '';
  private search: Search | undefined;

  constructor(host: LocatorHost, desk: () => LocatorDesk) {
    this.host = host;
    this.shelf = new PartShelf(host, '找书屋');
    this.context = this.desk = desk;
  }

  get detail(): Shelved<DetailPart> {
    return this.shelf.get('detail', async () => {
      const { DetailPart, styles } = await import('./station-detail.ts');
      const part = this.dressed(new DetailPart(this.context), styles);
      if (this.station) part.open(this.station);
      return part;
    });
  }

  get books(): Shelved<BooksSearch> {
    return this.shelf.get('books', async () => {
      const { BooksPart, styles } = await import('./books.ts');
      const part = this.dressed(new BooksPart(this.context), styles);
      if (this.search) part.open(this.search);
      return part;
    });
  }

  get map(): Shelved<Part> {
    return this.shelf.get('map', async () => {
      const { MapPart, styles } = await import('./map.ts');
      return this.dressed(new MapPart(this.context), styles);
    });
  }

  get kiosk(): Shelved<Part> {
    return this.shelf.get('kiosk', async () => {
      const { KioskPart, styles } = await import('./kiosk.ts');
      return this.dressed(new KioskPart(this.context), styles);
    });
  }

  get find(): Shelved<Part> {
    return this.shelf.get('find', async () => {
      const { FindPart, styles } = await import('./find-part.ts');
      return this.dressed(new FindPart(this.desk), styles);
    });
  }

  get filters(): Shelved<Part> {
    return this.shelf.get('filters', async () => {
      const { FiltersPart, styles } = await import('./filters-part.ts');
      return this.dressed(new FiltersPart(this.desk), styles);
    });
  }

  /** Lets a part that did not arrive be asked for again. */
  retry(name: PartName): void {
    this.shelf.retry(name);
  }

  openDetail(id: string): void {
    this.station = id;
    const { detail } = this;
    if (typeof detail !== 'string') detail.open(id);
  }

  closeDetail(): void {
    this.station = '';
    const { detail } = this;
    if (typeof detail !== 'string') detail.close();
  }

  openBooks(search: Search): void {
    this.search = search;
    const { books } = this;
    if (typeof books !== 'string') books.open(search);
  }

  closeBooks(): void {
    this.search = undefined;
    const { books } = this;
    if (typeof books !== 'string') books.close();
  }

  updated(root: ParentNode): void {
    for (const part of this.shelf.all) part.updated?.(root);
  }

  wake(): void {
    for (const part of this.shelf.all) part.wake?.();
  }

  sleep(): void {
    for (const part of this.shelf.all) part.sleep?.();
  }

  private dressed<P extends Part>(part: P, styles: CSSResult): P {
    adopt(this.host.renderRoot, styles);
    return part;
  }
}
