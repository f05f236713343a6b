import type { StationFeature, Trail, TrailStop } from '../../../data/generated/types.ts';
import { distanceMetres, type LonLat } from '../../../rules/coordinates.ts';
import { loadStation } from '../../../stations/load-station.ts';
import type { MapContext } from '../part.ts';

/** Stations that are asked for at once. */
const AT_ONCE = 4;

/** A stop and the station it is at. */
export interface PlacedStop {
  /** Id of the station at its own site, which names the stop. */
  readonly id: string;
  /** Id of the station on this map. */
  readonly station: string;
  /** From 1. */
  readonly number: number;
  readonly stop: TrailStop;
  /** Its own title, else the station's name; '' while neither is here. */
  readonly title: string;
  /** WGS-84 degrees; undefined while it is not known. */
  readonly place: LonLat | undefined;
  /** It is known that the station cannot be found. */
  readonly isLost: boolean;
}

/** The stops of a trail and where they are: by the list where it holds them, else by their own documents. */
export class TrailStops {
  private context: () => MapContext;
  private stops: readonly TrailStop[];
  private prefix: string;
  private found = new Map<string, StationFeature>();
  private lost = new Set<string>();

  /** @param prefix what stands before the ids of its site on this map */
  constructor(context: () => MapContext, { stops }: Trail, prefix: string) {
    this.context = context;
    this.stops = stops;
    this.prefix = prefix;
  }

  get ids(): string[] {
    return this.stops.map(({ station }) => station);
  }

  get all(): PlacedStop[] {
    return this.stops.map((stop, at) => this.placed(stop, at));
  }

  /** Straight lines from each stop to the next, metres; undefined where a place is not known. */
  static legs(stops: readonly PlacedStop[]): (number | undefined)[] {
    return stops.map(({ place }, at) => {
      const before = stops[at - 1]?.place;
      return place && before ? distanceMetres(before, place) : undefined;
    });
  }

  /** Loads the stations that the list does not hold. Never rejects. */
  async load(signal: AbortSignal): Promise<void> {
    this.lost.clear();
    const queue = this.ids.filter(id => !this.feature(id));
    const worker = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined && !signal.aborted; id = queue.shift()) {
        const loaded = await loadStation(this.context(), this.prefix + id, signal);
        if (signal.aborted) return;
        if (typeof loaded === 'object') this.found.set(id, loaded.detail);
        else this.lost.add(id);
        this.context().requestUpdate();
      }
    };
    await Promise.all([...Array(AT_ONCE).keys()].map(worker));
  }

  private placed(stop: TrailStop, at: number): PlacedStop {
    const id = stop.station;
    const feature = this.feature(id);
    const [lon, lat] = feature?.geometry.coordinates ?? [];
    return {
      id,
      station: this.prefix + id,
      number: at + 1,
      stop,
      title: stop.title ?? feature?.properties.name ?? '',
      place: lon === undefined || lat === undefined ? undefined : [lon, lat],
      isLost: !feature && this.lost.has(id),
    };
  }

  private feature(id: string): StationFeature | undefined {
    const { table } = this.context().model;
    return table.feature(table.rowOf(this.prefix + id)) ?? this.found.get(id);
  }
}
