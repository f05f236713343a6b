import { fragmentOf } from '../../base/fragment-name.ts';
import { addressName } from '../../stations/address-name.ts';
import type { MapHolder } from './map-holder.ts';

/** Whether what is asked for needs more than a list and a map. */
export function needsTools({ settings, listing, host, model, current }: MapHolder): boolean {
  return (
    !listing.isKnown ||
    // Somebody says first which divisions there are.
    (model.shards !== undefined && !model.regions.size) ||
    [settings.station, settings.trail, model.partial, model.dropped, current.sources].some(
      Boolean,
    ) ||
    (settings.address && location.hash.startsWith(fragmentOf(addressName(host, 'map'))))
  );
}

/** Whether a division is pointed at whose outline, which the tools draw, the site may have. */
export function needsOutline({ hovered, model }: MapHolder): boolean {
  return (
    hovered !== '' && model.table.rowOf(hovered) < 0 && !!model.mapSite?.document.map?.approvalNo
  );
}
