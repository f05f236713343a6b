import type { Client } from '../data/client.ts';
import type { Site } from '../data/make-site.ts';
import type { Shapes } from '../map/index.ts';
import type { Districts } from '../map/outline-districts.ts';
import { readBaseMap } from './base-map-read.ts';
import { loadShapes } from './base-map.ts';

type Outline = Districts extends ReadonlyMap<string, infer T> ? T : never;

/** A document and the divisions that it outlines. */
interface Outlined {
  readonly shapes: Shapes;
  readonly districts: Districts;
}

/**
 * Outlines of divisions as the site gives them: in its outline, by `code` or `adcode`, or one by one
 * at the address with {code}. None without an approval number, for they are borders.
 */
export class DistrictOutlines {
  private site: Site;
  private client: () => Client | Promise<Client>;
  private signal: AbortSignal;
  /** Documents, each asked for once: a map is pointed at too often to ask for one again. */
  private documents = new Map<string, Promise<Outlined | undefined>>();
  /** Outlines made of their parts. */
  private joined = new Map<string, Promise<Outline>>();

  /** @param signal ends all loads. */
  constructor(site: Site, client: () => Client | Promise<Client>, signal: AbortSignal) {
    this.site = site;
    this.client = client;
    this.signal = signal;
  }

  /**
   * The outline of a division, six digits; undefined where the site has none. Rejects when it is
   * aborted, or its code does not arrive.
   *
   * @param below the divisions right below it: where the site's outline has all of these alone, it is
   *   made of what the outline has there
   */
  async of(code: string, below: readonly string[] = []): Promise<Outline | undefined> {
    const map = readBaseMap(this.site.document.map);
    if (!map?.approvalNo) return undefined;
    const whole = map.outline && this.site.resolve(map.outline);
    const own = map.districts && this.site.resolveTemplate(map.districts);
    for (const url of [whole, own?.replace('{code}', code)]) {
      const found = url ? (await this.document(url))?.districts.get(code) : undefined;
      if (found) return found;
    }
    const outlined = whole ? await this.document(whole) : undefined;
    return outlined && this.joinedOf(outlined, code, below);
  }

  /** Undefined where a part is not there: an outline with a hole in it would be a wrong one. */
  private joinedOf(
    { shapes, districts }: Outlined,
    code: string,
    below: readonly string[],
  ): Promise<Outline> | undefined {
    if (!below.length || !below.every(one => districts.has(one))) return undefined;
    const known = this.joined.get(code);
    if (known) return known;
    const level = below[0]!.endsWith('00') ? /00$/ : /./;
    const start = code.replace(/(?:00)+$/, '');
    const parts = [...districts.keys()].filter(one => one.startsWith(start) && level.test(one));
    const joining = import('../map/outline-districts.ts').then(({ joinedDistricts }) =>
      joinedDistricts(shapes, parts),
    );
    this.joined.set(code, joining);
    return joining;
  }

  private document(url: string): Promise<Outlined | undefined> {
    const known = this.documents.get(url);
    if (known) return known;
    const loading = this.load(url);
    this.documents.set(url, loading);
    return loading;
  }

  private async load(url: string): Promise<Outlined | undefined> {
    const [shapes, { districtsOf }] = await Promise.all([
      loadShapes(url, await this.client(), this.signal),
      import('../map/outline-districts.ts'),
    ]);
    return shapes && { shapes, districts: await districtsOf(shapes) };
  }
}
