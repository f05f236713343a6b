import type { Client } from '../data/client.ts';
import type { Site } from '../data/site.ts';
import type { Districts } from '../map/outline-districts.ts';
import { readBaseMap } from './base-map-read.ts';
import { loadShapes } from './base-map.ts';

type Outline = Districts extends ReadonlyMap<string, infer T> ? T : never;

/**
 * Outlines of divisions as the site gives them: in its outline, by `code` or `adcode`, or one by one
 * at the address with {code}. None without an approval number, for they are borders.
 */
export class DistrictOutlines {
  private site: Site;
  private client: () => Client | Promise<Client>;
  private signal: AbortSignal;
  /** Documents, each asked for once: a map is pointed at too often to ask for one again. */
  private documents = new Map<string, Promise<Districts | undefined>>();

  /** @param signal ends all loads. */
  constructor(site: Site, client: () => Client | Promise<Client>, signal: AbortSignal) {
    this.site = site;
    this.client = client;
    this.signal = signal;
  }

  /**
   * The outline of a division, six digits; undefined where the site has none. Rejects when it is
   * aborted, or its code does not arrive.
   */
  async of(code: string): Promise<Outline | undefined> {
    const map = readBaseMap(this.site.document.map);
    if (!map?.approvalNo) return undefined;
    const own = map.districts && this.site.resolveTemplate(map.districts);
    for (const url of [
      map.outline && this.site.resolve(map.outline),
      own?.replace('{code}', code),
    ]) {
      const found = url ? (await this.document(url))?.get(code) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  private document(url: string): Promise<Districts | undefined> {
    const known = this.documents.get(url);
    if (known) return known;
    const loading = this.load(url);
    this.documents.set(url, loading);
    return loading;
  }

  private async load(url: string): Promise<Districts | undefined> {
    const [shapes, { districtsOf }] = await Promise.all([
      loadShapes(url, await this.client(), this.signal),
      import('../map/outline-districts.ts'),
    ]);
    return shapes && districtsOf(shapes);
  }
}
