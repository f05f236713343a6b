import type { MapSelection } from '../../../map/index.ts';
import { quietly } from '../../../stations/quietly.ts';
import { widened } from '../../../stations/shard-set.ts';
import { StationSelectEvent } from '../../../stations/station-select.ts';
import type { MapDesk } from './map-desk.ts';

/** What stands in the place of the list: a station or a trail, and the way back from it. */
export class DeskOpened {
  isInTrail = false;

  private desk: MapDesk;
  private alone: Uint8Array | undefined;
  private row = -1;

  constructor(desk: MapDesk) {
    this.desk = desk;
  }

  /** A station that a person chose. */
  choose(id: string): void {
    const { model, aim, address, host } = this.desk;
    const feature = model.table.feature(model.table.rowOf(id));
    if (!feature) {
      void this.desk.select(id);
      return;
    }
    this.open(id);
    aim.at('#station-title');
    address.write('push');
    host.dispatchEvent(new StationSelectEvent(feature));
  }

  /** A pin or a cluster of the map that a person chose. */
  pick(selection: MapSelection): void {
    const { model, aim } = this.desk;
    const idOf = (row: number) => model.table.idOf(row);
    if ('index' in selection) {
      const id = idOf(selection.index);
      if (id) this.choose(id);
    } else if (selection.members) {
      // Stations at one place: the list shows just these.
      this.desk.within(widened(selection.cluster.bbox));
      aim.atRow(idOf(selection.members[0]!));
    }
  }

  /** A station that the page, or the page's address, chose; false where there is none such. */
  async select(id: string, signal: AbortSignal): Promise<boolean> {
    const { desk } = this;
    const { model, area } = desk;
    const moves = (area.moves += 1);
    if (model.table.rowOf(id) < 0) await quietly(model.loadStation(id, signal));
    if (signal.aborted) return false;
    const isThere = model.table.rowOf(id) >= 0;
    if (!isThere) desk.told = 'noStation';
    else if (moves === area.moves) this.open(id);
    desk.requestUpdate();
    return isThere;
  }

  /** The stations that the map shows beside what is open: where a trail is, only its own stops. */
  get mask(): Uint8Array | undefined {
    if (!this.isInTrail) return undefined;
    const { table } = this.desk.model;
    const row = table.rowOf(this.desk.selected);
    // The same object while nothing changes: the map is drawn anew for another.
    if (this.alone?.length !== table.size || this.row !== row) {
      this.alone = new Uint8Array(table.size);
      if (row >= 0) this.alone[row] = 1;
      this.row = row;
    }
    return this.alone;
  }

  /** Shows the whole trail on the map; false where none is open. */
  fitTrail(): boolean {
    const trail = this.isInTrail && this.desk.parts.trail;
    if (typeof trail === 'object') trail.fit();
    return this.isInTrail;
  }

  openTrail(which: string): void {
    const { parts, address, requestUpdate } = this.desk;
    this.isInTrail = true;
    parts.openTrail(which);
    address.write('push');
    requestUpdate();
  }

  /** Closes what was opened last: the station, then the trail. */
  close(): void {
    const { selected, parts, aim, address, requestUpdate } = this.desk;
    if (selected) {
      this.shut();
      if (!address.leave()) address.write('replace');
    } else if (this.isInTrail) {
      this.isInTrail = false;
      parts.closeTrail();
      aim.back('[data-act="trail"]');
      address.write('replace');
    }
    requestUpdate();
  }

  /** Closes the station; the focus goes back to its row. */
  shut(): void {
    const { holder, parts, aim, selected } = this.desk;
    holder.selected = '';
    parts.closeDetail();
    aim.backToRow(selected);
  }

  private open(id: string): void {
    const { holder, parts, area, model, requestUpdate } = this.desk;
    holder.selected = id;
    parts.openDetail(id);
    area.move(sync => sync.showStation(model, id));
    requestUpdate();
  }
}
