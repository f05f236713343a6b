import type { StationListing } from '../../../stations/listing.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import { StationNarrow, type StationsLeft } from '../../../stations/station-narrow.ts';
import type { StationQuery } from '../../../stations/station-query.ts';

/** What the filters leave of a listing, with the counts beside every value; made once for each question. */
export class DeskFilter {
  private model: StationModel | undefined;
  private narrow: StationNarrow | undefined;

  /** What is asked for now, and how many each value would leave. */
  of({ model, query, now }: StationListing<StationQuery>): StationsLeft {
    if (model !== this.model || !this.narrow) {
      this.model = model;
      this.narrow = new StationNarrow(model);
    }
    return this.narrow.find(query, now);
  }
}
