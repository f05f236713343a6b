import type { Organisation } from '../../../data/generated/types.ts';
import type { findOrgs, getOrg } from '../../../data/look-ups.ts';
import type { pause } from './pause.ts';

export interface OrgPorts {
  findOrgs: typeof findOrgs;
  getOrg: typeof getOrg;
  wait: typeof pause;
}

/** Milliseconds of quiet after which what was typed is looked up. */
const QUIET = 300;
/** Characters it takes: one alone finds half the directory. */
export const LEAST = 2;
const ROWS = 10;

/** Looks organisations up, one question at a time: a newer one ends the older. */
export class OrgSearch {
  rows: readonly Organisation[] = [];
  state: 'idle' | 'busy' | 'done' | 'failed' = 'idle';

  private asking = new AbortController();
  private readonly ports: OrgPorts;
  /** Address of the directory. */
  private readonly url: string;
  private readonly changed: () => void;

  constructor(ports: OrgPorts, url: string, changed: () => void) {
    this.ports = ports;
    this.url = url;
    this.changed = changed;
  }

  /** Ends what is under way; what was found stays. */
  stop(): void {
    this.asking.abort();
  }

  clear(): void {
    this.stop();
    this.rows = [];
    this.state = 'idle';
  }

  /** Finds by name once nothing was typed for a while, what lies in the region first. */
  async look(query: string, region: string | undefined): Promise<void> {
    this.clear();
    if (query.length < LEAST) return;
    const signal = this.begin();
    await this.ports.wait(QUIET, signal);
    if (signal.aborted) return;
    this.state = 'busy';
    this.changed();
    const found = await this.ports.findOrgs(this.url, query, { limit: ROWS, region }, signal);
    if (signal.aborted) return;
    this.rows = found.ok ? found.data.items : [];
    this.state = found.ok ? 'done' : 'failed';
    this.changed();
  }

  /** The organisation with this id, told with `tell` unless another question came between. */
  async name(id: string, tell: (org: Organisation | undefined) => void): Promise<void> {
    this.clear();
    const signal = this.begin();
    const sent = await this.ports.getOrg(this.url, id, signal);
    if (signal.aborted) return;
    if (!sent.ok) this.state = 'failed';
    tell(sent.ok ? sent.data.items.find(org => org.id === id) : undefined);
    this.changed();
  }

  private begin(): AbortSignal {
    this.asking = new AbortController();
    return this.asking.signal;
  }
}
