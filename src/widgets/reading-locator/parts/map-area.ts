import type { MapPane } from '../../../stations/map-pane.ts';
import type { MapShown } from '../../../stations/map-sync.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { Box } from '../../../stations/shard-set.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { ReadingContext } from '../part.ts';

/** How many of the nearest places are told apart from others, to see whether they changed. */
const NEAREST = 5;

/**
 * The part of the country a map looks at: it follows what is chosen in the list, as long as nobody has
 * moved it since, and loads what lies in it.
 */
export class MapArea {
  /** What is looked at. */
  box: Box | undefined;
  /** A person moved the map, and has not searched here yet. */
  moved = false;

  private pane: MapPane;
  private model: StationModel | undefined;
  private region = '';
  private selected = '';
  private near = '';
  private ended = new AbortController();

  constructor(pane: MapPane) {
    this.pane = pane;
  }

  /** Moves the map after what the list shows. */
  follow(context: ReadingContext, shown: MapShown): void {
    const { model, selected, query, here, rows } = context;
    if (model !== this.model) this.start(model, shown);
    // Only where they stand: the list may go on to more rows.
    const near = here ? [...here, ...rows.slice(0, NEAREST)].join() : '';
    const isElsewhere = near !== this.near;
    this.near = near;
    if (isElsewhere && here && !this.moved)
      this.pane.move(sync => sync.showNear(model, here, rows));
    if (query.region !== this.region) this.toRegion(context, shown);
    if (selected !== this.selected) {
      this.selected = selected;
      if (selected) this.pane.move(sync => sync.showStation(model, selected));
    }
  }

  /** The map came to rest. */
  viewed(model: StationModel, box: Box, byPerson: boolean): void {
    this.box = box;
    this.moved ||= byPerson;
    this.load(model);
  }

  /** Loads what lies here. */
  load(model: StationModel): void {
    const { box } = this;
    this.end();
    this.ended = new AbortController();
    if (box && model.shards) void quietly(model.loadView(box, this.ended.signal));
  }

  /** The map goes where the list is from here on. */
  release(): void {
    this.moved = false;
  }

  /** Ends what it is loading. */
  end(): void {
    this.ended.abort();
  }

  /** Other stations: where the map was says nothing of them. */
  private start(model: StationModel, shown: MapShown): void {
    if (this.model) this.pane.startOver(model, shown);
    else this.pane.move(sync => sync.showBulk(model, shown));
    this.model = model;
    this.moved = false;
  }

  private toRegion({ model, query }: ReadingContext, shown: MapShown): void {
    const { region } = query;
    // Its name may be on the way: then it is looked for again.
    if (region && !model.regions.node(region) && model.regions.size === 0) return;
    this.region = region;
    this.moved = false;
    this.pane.move(sync =>
      model.regions.node(region) ? sync.showRegion(model, region) : sync.showMatches(model, shown),
    );
  }
}
