/** The map engine: everything a widget needs of it. The base layers load themselves when asked. */
export type {
  ClusterInfo,
  FitOptions,
  MapEngine,
  MapHover,
  MapOptions,
  MapSelection,
  MapView,
  MoveOptions,
} from './api.ts';
export type { Base, OutlineBase, Shapes, TileBase, TileCount } from './base-layer.ts';
export { createMap } from './engine.ts';
export type { Group, Grouping, GroupLevel } from './groups.ts';
export type { Hint } from './gestures.ts';
export type { KeyPress } from './keyboard.ts';
export type { Label } from './labels.ts';
export { LIGHT, type Palette, type Type } from './palette.ts';
export { projectPoints, type Places, type Points } from './points.ts';
export type { Route, RouteStop } from './route.ts';
export type { LoadTile } from './tile-cache.ts';
export type { Bounds, Padding } from './view.ts';
