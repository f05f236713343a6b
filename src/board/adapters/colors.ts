/** Colours of balloons. */

import type { Spot } from './spot.ts';

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i;
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*[\d.]+\s*)?\)$/i;

/** `#rrggbb` of a colour in any notation of CSS with numbers; how much shines through is left out. */
export function hexColor(spot: Spot): string | undefined {
  if (spot.isAbsent) return undefined;
  const text = typeof spot.value === 'string' ? spot.value.trim() : '';
  const hex = HEX.exec(text)?.[1];
  if (hex) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`.toLowerCase();
  const channels = RGB.exec(text)?.slice(1, 4).map(Number);
  if (channels?.every(channel => channel <= 255)) {
    return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  spot.fault();
  return undefined;
}
