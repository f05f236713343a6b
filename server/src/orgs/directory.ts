import { inSlices, pauseForOthers } from '../snapshot/slices.ts';
import type { Store } from '../store/store.ts';
import { NameIndex, type Hit } from './name-index.ts';
import type { Org } from './org.ts';

/** What is asked of the directory. */
export interface OrgQuery {
  q: string;
  /** Division code, six digits (GB/T 2260): the division with all below it. */
  region?: string;
  /** Most organisations in the answer. */
  limit: number;
  /** The last one of the page before. */
  after?: OrgPosition;
}

/** Where an organisation stands in an answer; holds when the directory changes meanwhile. */
export interface OrgPosition {
  rank: Hit['rank'];
  name: string;
  id: string;
}

export interface OrgPage {
  items: Org[];
  /** Where the next page begins, if there is one. */
  next?: OrgPosition;
}

/** How long an answer may be older than the store, milliseconds. */
const FRESH_MS = 2000;
const USCC = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** One state of the directory. */
interface Held {
  index: NameIndex;
  /** Each row as JSON, one after the other, UTF-8. */
  bodies: Buffer;
  /** Where each row's JSON begins, and one past the last. */
  starts: Uint32Array;
  /** Division code of each row as a number; 0 when it has none. */
  regions: Uint32Array;
  /** Rows by id. */
  rows: ReadonlyMap<string, number>;
  /** Rows by social credit code. */
  codes: ReadonlyMap<string, number>;
}

/**
 * The directory of a site, searched in memory. It is read when first asked for; a later import, by
 * whichever process, is noticed at the next search, which is answered from what is held while the
 * new state is read aside.
 */
export class Directory {
  readonly #store: Pick<Store, 'site' | 'orgs'>;
  readonly #siteId: string;
  readonly #clock: () => number;
  #held: Held | undefined;
  #revision: string | undefined;
  #siteRevision = -1;
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;

  /** @param clock Milliseconds of a clock that never goes back. */
  constructor(
    store: Pick<Store, 'site' | 'orgs'>,
    siteId: string,
    clock: () => number = () => performance.now(),
  ) {
    this.#store = store;
    this.#siteId = siteId;
    this.#clock = clock;
  }

  /** Reads the directory before anybody asks. */
  async warm(): Promise<void> {
    await this.#current();
  }

  /** Looks for news now; resolves when the newest state is in place. */
  async refresh(): Promise<void> {
    this.#lookedAt = this.#clock();
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  /** Organisations whose names fit a query, best first; one whole social credit code finds its own. */
  async find({ q, region, limit, after }: OrgQuery): Promise<OrgPage> {
    const held = await this.#current();
    const { index, regions, codes } = held;
    const code = q.normalize('NFKC').trim().toUpperCase();
    if (USCC.test(code)) {
      const row = codes.get(code);
      return { items: row === undefined ? [] : [orgAt(held, row)] };
    }
    const hits = index.find({
      q,
      limit: limit + 1,
      ...(after && { after: hitAt(index, after) }),
      ...(region !== undefined && { keeps: within(regions, region) }),
    });
    const shown = hits.slice(0, limit);
    const items = shown.map(({ row }) => orgAt(held, row));
    const [lastHit, lastOrg] = [shown.at(-1), items.at(-1)];
    if (hits.length <= limit || !lastHit || !lastOrg) return { items };
    return { items, next: { rank: lastHit.rank, name: lastOrg.name, id: lastOrg.id } };
  }

  /** The organisation with an id. */
  async byId(id: string): Promise<Org | undefined> {
    const held = await this.#current();
    const row = held.rows.get(id);
    return row === undefined ? undefined : orgAt(held, row);
  }

  /** The name of an id in what is held by now; undefined before the directory was first read. */
  nameOf(id: string): string | undefined {
    const row = this.#held?.rows.get(id);
    return row === undefined || !this.#held ? undefined : orgAt(this.#held, row).name;
  }

  async #current(): Promise<Held> {
    if (!this.#held) await this.refresh();
    else if (this.#clock() - this.#lookedAt > FRESH_MS) {
      // What is held is good enough until the new state is there, or while there is no database.
      this.refresh().catch(() => undefined);
    }
    return this.#held as Held;
  }

  /** Reads anew what has changed: the site's revision says when to look closer. */
  async #look(): Promise<void> {
    const siteRevision = (await this.#store.site(this.#siteId))?.revision ?? 0;
    if (this.#held && siteRevision === this.#siteRevision) return;
    const revision = await this.#store.orgs.revision(this.#siteId);
    if (!this.#held || revision !== this.#revision) {
      this.#held = await read(this.#store, this.#siteId);
      this.#revision = revision;
    }
    this.#siteRevision = siteRevision;
  }
}

async function read({ orgs }: Pick<Store, 'orgs'>, siteId: string): Promise<Held> {
  const entries: { id: string; name: string; py: string; body: Buffer; region: number }[] = [];
  const codesOf = new Map<string, number>();
  const pause = pauseForOthers();
  for await (const page of orgs.pages(siteId)) {
    await pause();
    for (const { id, name, py, body } of page) {
      const { region, uscc } = JSON.parse(body) as Org;
      if (uscc !== undefined) codesOf.set(uscc, entries.length);
      entries.push({ id, name, py, body: Buffer.from(body), region: Number(region ?? 0) });
    }
  }
  const { index, order } = await NameIndex.build(entries);
  const starts = new Uint32Array(order.length + 1);
  const regions = new Uint32Array(order.length);
  const rowOf = new Uint32Array(order.length);
  const bodies: Buffer[] = [];
  const rows = new Map<string, number>();
  await inSlices(order.length, row => {
    const at = order[row] as number;
    const { id, body, region } = entries[at] as (typeof entries)[number];
    starts[row + 1] = (starts[row] as number) + body.length;
    regions[row] = region;
    rowOf[at] = row;
    rows.set(id, row);
    bodies.push(body);
  });
  return {
    index,
    bodies: Buffer.concat(bodies),
    starts,
    regions,
    rows,
    codes: new Map([...codesOf].map(([code, at]) => [code, rowOf[at] as number])),
  };
}

function orgAt({ bodies, starts }: Held, row: number): Org {
  return JSON.parse(bodies.toString('utf8', starts[row], starts[row + 1])) as Org;
}

/** Whether rows lie in a division: its code without the zeros of the levels it does not name. */
function within(regions: Uint32Array, region: string): (row: number) => boolean {
  const size = region.endsWith('0000') ? 10_000 : region.endsWith('00') ? 100 : 1;
  const wanted = Math.floor(Number(region) / size);
  return row => Math.floor((regions[row] as number) / size) === wanted;
}

/** The hit a position stands for, or the last one before it where it is gone. */
function hitAt(index: NameIndex, { rank, name, id }: OrgPosition): Hit {
  const row = index.rowAt(name, id);
  return { rank, row: index.ids[row] === id ? row : row - 1 };
}
