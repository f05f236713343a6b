import type { Client } from '../data/client.ts';
import type { Problem } from '../data/problem.ts';
import { loadSite, type Site } from '../data/site.ts';
import { loadStations } from '../data/stations.ts';
import { addressOf } from '../data/urls.ts';
import { SourcesModel, type Lack } from './sources-model.ts';

/** One of the sites whose stations are on the map. */
export interface SourceState {
  /** URL of its site document. */
  readonly url: string;
  /** Full name of the union; the host until it is known. */
  readonly name: string;
  /** Licence of the data: a name or a URL. */
  readonly licence?: string | undefined;
  /** `stale` shows the last good copy. */
  readonly state: 'loading' | 'ok' | 'stale' | 'failed';
  /** What of it did not come, where the rest did. */
  readonly lack?: Lack | undefined;
  /** Why it failed, or why a copy is shown. */
  readonly problem?: Problem | undefined;
  /** When the copy was last known to hold, epoch milliseconds. */
  readonly since?: number | undefined;
  /** RFC 3339; when the data was made, where it says so. */
  readonly timeStamp?: string | undefined;
  /** Its stations, loaded or not, of the kinds shown. */
  readonly count: number;
  /** How many of them are shown as an earlier source has them. */
  readonly merged: number;
}

export interface SourcesOptions {
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly fresh: boolean;
  /** Told of the first source's site document: theme and settings are its. */
  readonly first: (site: Site) => void;
  /** Kinds to show, once the settings are known; all when empty. */
  readonly only: () => readonly string[];
  /** Told when there is more than before. */
  readonly changed: () => void;
}

/** What came of several sources: a model as soon as there are stations, or why there are none. */
export type LoadedSources =
  { ok: true; model: SourcesModel; sources: Sources } | { ok: false; problem: Problem };

/** Others that are ready wait so long for the first, whose theme and settings are meant, milliseconds. */
const FIRST_WAIT_MS = 4000;

/** Between addresses: spaces, or a comma that no address goes on after. */
const APART = /[\s，、]+|,(?=\s|$|\/|https?:)/i;

/** The addresses of a `site` setting, each once: separated by spaces or commas. */
export function siteAddresses(site: string): string[] {
  return [...new Set(site.split(APART).filter(Boolean))];
}

/** The sources of a map, how each of them is, and a way to ask one again. */
export class Sources {
  private readonly options: SourcesOptions;
  private readonly states: SourceState[];
  private readonly sites: (Site | undefined)[] = [];
  /** Whose stations are where: a site that is named twice is shown once. */
  private readonly taken = new Map<string, number>();
  private readonly twice = new Set<number>();
  private kept: SourcesModel | undefined;

  constructor(addresses: readonly string[], options: SourcesOptions) {
    this.options = options;
    this.states = addresses.map(given => {
      const address = addressOf(given);
      const url = address.ok ? address.url.href : given;
      const name = address.ok ? address.url.host : given;
      return { url, name, state: 'loading', count: 0, merged: 0 };
    });
  }

  /** In the order given; a site that was named before, by whatever address, is left out. */
  get list(): readonly SourceState[] {
    return this.places.map(at => {
      const { total = 0, merged = 0 } = this.kept?.countsOf(at) ?? {};
      return { ...this.states[at]!, count: total, merged, lack: this.kept?.lackOf(at) };
    });
  }

  get model(): SourcesModel | undefined {
    return this.kept;
  }

  /** Asks all of them; settles when there is something to show, or nothing to be had. */
  async load(): Promise<void> {
    const sites = this.states.map((_, at) => this.loadSite(at));
    const all = sites.map((site, at) => this.follow(at, site, sites[0]!));
    await anyTrue(all);
  }

  /**
   * Asks again for what did not come of a source. Rejects only when the load is aborted.
   *
   * @param place in `list`
   */
  async retry(place: number): Promise<void> {
    const at = this.places[place];
    const state = this.states[at ?? -1]?.state;
    if (at === undefined || !state || state === 'loading') return;
    if (state === 'ok' && this.kept?.lackOf(at)) {
      await this.kept.retryPart(at, this.options.signal);
      return;
    }
    this.turn(at, { state: 'loading', problem: undefined, since: undefined });
    const site = this.sites[at] ? Promise.resolve(this.sites[at]) : this.loadSite(at, true);
    await this.follow(at, site, Promise.resolve());
  }

  /** Which of the addresses are listed. */
  private get places(): number[] {
    return [...this.states.keys()].filter(at => !this.twice.has(at));
  }

  private async loadSite(at: number, fresh = this.options.fresh): Promise<Site | undefined> {
    const { client, signal, first } = this.options;
    const result = await loadSite(client, this.states[at]!.url, { signal, fresh });
    if (!result.ok) {
      this.turn(at, { state: 'failed', problem: result.problem });
      return undefined;
    }
    const { site } = result;
    this.sites[at] = site;
    this.turn(at, { name: site.document.site.name, licence: site.document.license });
    if (at === 0) {
      first(site);
      this.isTaken(at, site);
    }
    return site;
  }

  /** Loads the stations of a site and shows them; true when there are some. */
  private async follow(
    at: number,
    loading: Promise<Site | undefined>,
    first: Promise<unknown>,
  ): Promise<boolean> {
    const site = await loading;
    if (!site) return false;
    const { client, signal, fresh } = this.options;
    const url = site.collection('stations');
    if (!url) {
      const detail = 'the site document names no stations (/collections/stations)';
      const problem = { type: 'about:blank', title: detail, code: 'invalid', detail } as const;
      this.turn(at, { state: 'failed', problem });
      return false;
    }
    const { resolve } = site;
    const result = await loadStations(client, url, { resolve, signal, fresh });
    if (!result.ok) {
      this.turn(at, { state: 'failed', problem: result.problem });
      return false;
    }
    await Promise.race([first, later(FIRST_WAIT_MS)]);
    if (this.isTaken(at, site)) {
      this.twice.add(at);
      this.turn(at, {});
      return false;
    }
    this.modelFor().takeSource(at, site, result.data);
    const stale = oldest(site.stale, result.stale);
    const { timeStamp } = result.data;
    this.turn(at, { state: stale ? 'stale' : 'ok', timeStamp, ...stale });
    return true;
  }

  /** Whether the stations of a site are another source's already. */
  private isTaken(at: number, site: Site): boolean {
    const url = site.collection('stations') ?? '';
    const by = this.taken.get(url) ?? at;
    this.taken.set(url, by);
    return by !== at;
  }

  /**
   * Made when the first stations are here; by then the settings are known, or will not be. What is
   * of the map as a whole (time zone, holidays, fault reports) is of the first site that is here.
   */
  private modelFor(): SourcesModel {
    const { client, only, changed, signal } = this.options;
    const site = this.sites.find(one => one !== undefined);
    this.kept ??= new SourcesModel(client, { site, only: only(), changed }, signal);
    return this.kept;
  }

  private turn(at: number, change: Partial<SourceState>): void {
    this.states[at] = { ...this.states[at]!, ...change };
    if (this.kept) this.options.changed();
  }
}

/** Loads several sources at once. Rejects only when the signal aborts. */
export async function loadSources(
  addresses: readonly string[],
  options: SourcesOptions,
): Promise<LoadedSources> {
  const sources = new Sources(addresses, options);
  await sources.load();
  const { model, list } = sources;
  if (model) return { ok: true, model, sources };
  return { ok: false, problem: list[0]!.problem! };
}

/** Settles with the first that is true, or when none can be any more. */
function anyTrue(all: readonly Promise<boolean>[]): Promise<void> {
  return new Promise((done, fail) => {
    let left = all.length;
    for (const one of all) {
      one.then(yes => {
        left -= 1;
        if (yes || left === 0) done();
      }, fail);
    }
  });
}

type Stale = NonNullable<Site['stale']>;

function oldest(...all: readonly (Stale | undefined)[]): Stale | undefined {
  return all.filter((one): one is Stale => one !== undefined).sort((a, b) => a.since - b.since)[0];
}

function later(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
