import type { Language } from '../locale/languages.ts';
import type { MapHover, MapSelection } from '../map/index.ts';
import type { Box } from './shard-set.ts';

/** Why what lies under the map does not. */
export type FaultWord = 'baseRefused' | 'tilesFailed' | 'tilesRefused';

/** What a map says itself, in the words of its widget. */
export interface MapWords {
  t(key: 'twoFingers' | 'ctrlWheel' | 'mapFailed' | FaultWord): string;
  readonly lang: Language;
  number(value: number): string;
  /** Metres in words. */
  distance(metres: number): string;
}

/** What a map is made of, and what is done with what happens on it. */
export interface MapPaneOptions {
  words: MapWords;
  /** SVG path data on a 24 × 24 grid: what a point's symbol is a place in. */
  glyphs: readonly string[];
  /** The view came to rest; `byPerson` where a person moved it there. */
  onView(box: Box, byPerson: boolean): void;
  onSelect(selection: MapSelection): void;
  /** A row is pointed at, -1 for none; or the division of a code, where stations are counted so. */
  onHover(row: number, code?: string): void;
  /** What Enter chooses now, to be said; undefined for none. */
  onAim?(aim: MapHover | undefined): void;
  /** A stop of the route was chosen: its place in the route. */
  onStop?(at: number): void;
}

/** Tells the row that is pointed at, or the division. */
export function hovered({ onHover }: MapPaneOptions, hover: MapHover | undefined): void {
  if (hover && 'index' in hover) onHover(hover.index);
  else onHover(-1, hover?.cluster.id);
}
