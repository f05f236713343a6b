import { AddressKeeper } from '../../../base/address-keeper.ts';
import { addressName } from '../../../stations/address-name.ts';
import { addressForm, shareHref, type MapPlace } from './address-state.ts';
import type { MapDesk } from './map-desk.ts';

/** What of a map stands in the page's address, and in a link that a person asks for. */
export class DeskAddress {
  private desk: MapDesk;
  private keeper: AddressKeeper<MapPlace>;

  /** @param follow told what the address says after Back, Forward or a link to it */
  constructor(desk: MapDesk, follow: (place: MapPlace) => void) {
    this.desk = desk;
    const form = addressForm(addressName(desk.host, 'map'));
    this.keeper = new AddressKeeper(form, follow);
  }

  start(): void {
    if (this.desk.settings.address) this.keeper.start();
  }

  stop(): void {
    this.keeper.stop();
  }

  read(): MapPlace | undefined {
    return this.keeper.read();
  }

  write(how: 'push' | 'replace'): void {
    if (this.desk.settings.address) this.keeper.write(this.whole, how);
  }

  /** Goes back to where it was before something was opened; false where that is not in the history. */
  leave(): boolean {
    return this.keeper.leave();
  }

  /** Address of this page with the whole state, what was typed too; never where the person is. */
  shareHref(): string {
    return shareHref(this.desk.host, this.whole);
  }

  private get whole(): MapPlace {
    const { query, selected: station, here, byHand, map, parts, opened } = this.desk;
    // Only an open one: to ask for the part would load it.
    const trail = opened.isInTrail && parts.trail;
    const view = byHand && !here ? map.at : undefined;
    return {
      query,
      station,
      view: view && { lon: view.center[0], lat: view.center[1], zoom: view.zoom },
      trail: typeof trail === 'object' ? trail.which : undefined,
    };
  }
}
