import type { Client } from '../data/client.ts';
import type { Region, StationFeature } from '../data/generated/types.ts';
import type { Site } from '../data/make-site.ts';
import type { Problem } from '../data/problem.ts';
import type { Resolve } from '../data/urls.ts';

/** Gives the client that loads what is not here yet; its code may come only then. */
export type ClientGiver = () => Client | Promise<Client>;

/** Stations to begin with. A list that was loaded is one of these. */
export interface GivenStations {
  readonly features: readonly StationFeature[];
  /** Names of the division codes. */
  readonly regions?: readonly Region[];
  /** How many stations could not be used. */
  readonly dropped?: number;
  /** Why the pages that follow are missing, of a collection in pages. */
  readonly partial?: Problem;
  /** Where the stations report how they are just now. */
  readonly liveHref?: string | undefined;
}

export interface ModelOptions {
  site?: Site | undefined;
  /** Where the stations came from: without a site their references resolve against its root. */
  url?: string;
  /** Only stations of these kinds; all when empty. */
  only?: readonly string[] | undefined;
  /** Called whenever more of them are here. */
  changed: () => void;
}

/** Whose station it is: its id there, and what references mean in its documents. */
export interface StationOrigin {
  readonly id: string;
  readonly resolve: Resolve | undefined;
  readonly site: Site | undefined;
  /** Where the stations of its source report how they are just now. */
  readonly liveHref?: string | undefined;
}

/** A site that stations of a model are of. */
export interface SitePart {
  readonly site: Site;
  /** What stands before the ids of its stations and trails; '' for the first. */
  readonly prefix: string;
  readonly liveHref?: string | undefined;
}
