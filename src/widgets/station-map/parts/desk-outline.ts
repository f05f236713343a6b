import type { MapHover } from '../../../map/index.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { DistrictOutlines } from '../../../stations/base-map-districts.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import { sayAim } from './aim-words.ts';
import type { MapDesk } from './map-desk.ts';

/**
 * Outlines on the map the division that is pointed at (in the list, on the map with the mouse or by
 * keys), else the one that is chosen, where the site gives outlines.
 */
export class DeskOutline {
  private desk: MapDesk;
  private model: StationModel | undefined;
  private outlines: DistrictOutlines | undefined;
  private ended = new AbortController();
  private code = '';
  /** Code of the division that Enter would choose on the map. */
  private aim = '';

  constructor(desk: MapDesk) {
    this.desk = desk;
  }

  /** After each drawing. */
  updated(): void {
    const { model, hovered, query } = this.desk;
    const map = model.mapSite?.document.map;
    if (!map?.approvalNo || !(map.districts ?? map.outline)) return;
    if (model !== this.model) this.end();
    this.model = model;
    const isDivision = model.table.rowOf(hovered) < 0 && model.regions.node(hovered);
    const code = isDivision ? hovered : this.aim || query.region;
    if (code === this.code) return;
    this.code = code;
    void quietly(this.show(model, code));
  }

  /** What Enter would choose on the map now: it is said, and outlined. */
  aimed(aim: MapHover | undefined): void {
    sayAim(this.desk, aim);
    this.aim = (aim && 'cluster' in aim && aim.cluster.id) || '';
    this.updated();
  }

  /** Ends what it is loading; asked again, it begins anew. */
  end(): void {
    this.ended.abort();
    this.outlines = undefined;
    this.model = undefined;
    this.code = '';
    this.aim = '';
  }

  private async show(model: StationModel, code: string): Promise<void> {
    const { desk } = this;
    const shapes = code ? await this.outlineOf(model, code) : undefined;
    // Another is pointed at meanwhile.
    if (this.code === code) desk.map.outline(shapes);
  }

  private async outlineOf({ mapSite, regions }: StationModel, code: string) {
    if (!this.outlines) {
      const { DistrictOutlines } = await import('../../../stations/base-map-districts.ts');
      this.ended = new AbortController();
      this.outlines ??= new DistrictOutlines(mapSite!, this.desk.client, this.ended.signal);
    }
    const below = regions.node(code)?.children.map(child => child.code);
    return this.outlines.of(code, below);
  }
}
