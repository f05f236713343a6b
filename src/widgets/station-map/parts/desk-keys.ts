import { keyAsked } from './help-keys.ts';
import type { MapDesk } from './map-desk.ts';

/** `?` opens help; Escape closes what was opened last, or leaves the map for the list. */
export function deskKey(desk: MapDesk, event: KeyboardEvent, target?: EventTarget): void {
  const { aim, panel, opened, selected } = desk;
  const asked = keyAsked(event, target);
  if (asked === 'help') desk.act('help');
  else if (event.key !== 'Escape' || event.isComposing) return;
  else if (selected || opened.isInTrail) desk.close();
  else if (asked === 'leave') aim.at('.summary p');
  else if (panel) {
    aim.back(`[data-act="${panel}"]`);
    desk.panel = undefined;
  } else return;
  desk.requestUpdate();
  // A dialog of the page around the widget stays open.
  event.preventDefault();
}
