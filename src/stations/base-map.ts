import type { Client } from '../data/client.ts';
import type { Site } from '../data/site.ts';
import type { Base, OutlineBase } from '../map/index.ts';

/** What lies under the stations, and what must be said of it. */
export interface BaseChoice {
  base: Base;
  /** Attribution and approval number, shown on the map. */
  credits: string[];
  /** The site names a base that must not be shown, or that could not be had. */
  fault?: 'refused' | 'failed';
}

const NONE: BaseChoice = { base: { kind: 'none' }, credits: [] };

/**
 * The base map a site document asks for. A map that may show borders needs an approval number in
 * China (地图管理条例, art. 15 and 26): without one, paper is shown instead.
 */
export async function chooseBase(
  site: Site | undefined,
  client: Client,
  signal: AbortSignal,
): Promise<BaseChoice> {
  const map = site?.document.map;
  const kind = map?.base ?? 'none';
  if (!site || !map || kind === 'none') return NONE;
  if (!map.approvalNo) {
    console.error(
      `union-widgets: 站点文档 ${site.url} 的 /map 没有 approvalNo（审图号），底图不显示。` +
        'The base map has no approval number (/map/approvalNo) and is not shown.',
    );
    return { ...NONE, fault: 'refused' };
  }
  const credits = [map.attribution, map.approvalNo].filter((text): text is string => Boolean(text));
  if (kind === 'tiles') {
    const url = site.resolveTemplate(map.tiles ?? '');
    if (!url) return { ...NONE, fault: 'failed' };
    return { base: { kind, url, datum: map.tilesCrs ?? 'wgs84' }, credits };
  }
  const url = site.resolve(map.outline ?? '');
  const result = url
    ? await client.get<OutlineBase['geojson']>(url, { check: anyObject, signal })
    : undefined;
  if (!result?.ok) return { ...NONE, fault: 'failed' };
  return { base: { kind, geojson: result.data }, credits };
}

/** The map engine itself refuses what is no GeoJSON. */
function anyObject(value: unknown) {
  return { ok: true as const, data: value as OutlineBase['geojson'], issues: [] };
}
