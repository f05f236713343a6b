import { quietly } from '../../../stations/quietly.ts';
import type { DistrictOutlines } from '../../../stations/base-map-districts.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { MapDesk } from './map-desk.ts';

/**
 * Outlines on the map the division that is pointed at in the list, else the one that is chosen, where
 * the site gives outlines.
 */
export class DeskOutline {
  private desk: MapDesk;
  private model: StationModel | undefined;
  private outlines: DistrictOutlines | undefined;
  private ended = new AbortController();
  private code = '';

  constructor(desk: MapDesk) {
    this.desk = desk;
  }

  /** After each drawing. */
  updated(): void {
    const { model, hovered, query } = this.desk;
    const map = model.site?.document.map;
    if (!map?.approvalNo || !(map.districts ?? map.outline)) return;
    if (model !== this.model) this.end();
    this.model = model;
    const isDivision = model.table.rowOf(hovered) < 0 && model.regions.node(hovered);
    const code = isDivision ? hovered : query.region;
    if (code === this.code) return;
    this.code = code;
    void quietly(this.show(model, code));
  }

  /** Ends what it is loading; asked again, it begins anew. */
  end(): void {
    this.ended.abort();
    this.outlines = undefined;
    this.model = undefined;
    this.code = '';
  }

  private async show(model: StationModel, code: string): Promise<void> {
    const { desk } = this;
    const shapes = code ? await this.outlineOf(model, code) : undefined;
    // Another is pointed at meanwhile.
    if (this.code === code) desk.map.outline(shapes);
  }

  private async outlineOf({ site }: StationModel, code: string) {
    if (!this.outlines) {
      const { DistrictOutlines } = await import('../../../stations/base-map-districts.ts');
      this.ended = new AbortController();
      this.outlines ??= new DistrictOutlines(site!, this.desk.client, this.ended.signal);
    }
    return this.outlines.of(code);
  }
}
