import type { CSSResult } from 'lit';
import { PartShelf, type Shelved } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import type { DetailPart, MapContext, MapHost, Part, TrailPart } from '../part.ts';

export type PartName = 'detail' | 'find' | 'filters' | 'trail';

interface PartModule<P extends Part> {
  readonly styles: CSSResult;
  readonly part: P;
}

/** The parts of one map, each loaded when it is first asked for. */
export class DeskParts {
  private host: MapHost;
  private context: () => MapContext;
  private shelf: PartShelf<Part>;
  /** What a part that is on its way is to open. */
  private station = '';
  private which: string | undefined;

  constructor(host: MapHost, context: () => MapContext) {
    this.host = host;
    this.context = context;
    this.shelf = new PartShelf(host, '站点地图');
  }

  get detail(): Shelved<DetailPart> {
    return this.shelf.get('detail', async () => {
      const { DetailPart, styles } = await import('./detail-part.ts');
      const part = this.dressed({ part: new DetailPart(this.context), styles });
      if (this.station) part.open(this.station);
      return part;
    });
  }

  get trail(): Shelved<TrailPart> {
    return this.shelf.get('trail', async () => {
      const { TrailPart, styles } = await import('./trail-part.ts');
      const part = this.dressed({ part: new TrailPart(this.context), styles });
      if (this.which !== undefined) part.open(this.which);
      return part;
    });
  }

  get find(): Shelved<Part> {
    return this.shelf.get('find', async () => {
      const { FindPart, styles } = await import('./find-part.ts');
      return this.dressed({ part: new FindPart(this.context), styles });
    });
  }

  get filters(): Shelved<Part> {
    return this.shelf.get('filters', async () => {
      const { FiltersPart, styles } = await import('./filters-part.ts');
      return this.dressed({ part: new FiltersPart(this.context), styles });
    });
  }

  /** Lets a part that did not arrive be asked for again. */
  retry(name: string): void {
    this.shelf.retry(name);
  }

  /** Whether a part did not come a second time: then the page must be loaded again. */
  isLost(name: string): boolean {
    return this.shelf.isLost(name);
  }

  openDetail(id: string): void {
    this.station = id;
    const { detail } = this;
    if (typeof detail !== 'string') detail.open(id);
  }

  closeDetail(): void {
    if (!this.station) return;
    this.station = '';
    const { detail } = this;
    if (typeof detail !== 'string') detail.close();
  }

  openTrail(which: string): void {
    this.which = which;
    const { trail } = this;
    if (typeof trail !== 'string') trail.open(which);
  }

  closeTrail(): void {
    if (this.which === undefined) return;
    this.which = undefined;
    const { trail } = this;
    if (typeof trail !== 'string') trail.close();
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

  private dressed<P extends Part>({ part, styles }: PartModule<P>): P {
    adopt(this.host.renderRoot, styles);
    return part;
  }
}
