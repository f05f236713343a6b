import type { Route } from '../../../map/index.ts';
import type { LonLat } from '../../../rules/coordinates.ts';
import type { MapContext } from '../part.ts';
import type { TrailLook } from './trail-view.ts';

/** A walk from stop to stop is shown as near as its streets. */
const WALK_ZOOM = 17;

/** Keeps the map's route to what is shown of a trail. */
export class TrailRoute {
  private context: () => MapContext;
  private route: Route | undefined;
  private ids: readonly string[] = [];
  /** What is drawn, in words: the map is told only what has changed. */
  private drawn = '';

  constructor(context: () => MapContext) {
    this.context = context;
  }

  /** After each drawing; undefined where no trail is open. */
  show(look: TrailLook | undefined): void {
    this.ids = look ? placedOf(look).map(({ id }) => id) : [];
    this.route = look && routeOf(look);
    const drawn = this.route ? JSON.stringify(this.route.stops) : '';
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.context().map.setRoute(this.route);
  }

  /** Shows the whole trail. */
  fit(): void {
    const { stops = [], line = [] } = this.route ?? {};
    const places = [...stops.map(({ lon, lat }): LonLat => [lon, lat]), ...line];
    if (places.length) this.context().map.move(sync => sync.showPlaces(places, true, WALK_ZOOM));
  }

  /** Id of the stop that was pressed on the map, by its place among those drawn. */
  idAt(at: number): string | undefined {
    return this.ids[at];
  }
}

const placedOf = ({ stops }: TrailLook) => stops.filter(({ place }) => place);

function routeOf(look: TrailLook): Route | undefined {
  const { stamps, trail, unfolded } = look;
  const stops = placedOf(look).map(({ id, number, place }) => ({
    lon: place![0],
    lat: place![1],
    text: String(number),
    done: stamps.desk.dayOf(id) !== undefined,
    current: id === unfolded,
  }));
  if (!stops.length) return undefined;
  return { stops, ...(trail.line && { line: trail.line.coordinates }) };
}
