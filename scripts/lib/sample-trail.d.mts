import type {
  StationDetail,
  StationFeature,
  Trail,
  TrailList,
} from '../../src/data/generated/types.ts';

/** The five places of the trail. */
export function sampleTrailStations(): { feature: StationFeature; detail: StationDetail }[];
/** The trail through them: `v1/trails/t-sample.json`. */
export function sampleTrail(): Trail;
/** The list that leads to it: `v1/trails/index.json`. */
export function sampleTrails(): TrailList;
