import type { Client } from '../data/client.ts';
import type { BaseMap } from '../data/generated/types.ts';
import type { Site } from '../data/site.ts';
import type { Base, OutlineBase, TileBase } from '../map/index.ts';
import { presetOf } from './base-map-preset.ts';
import { readBaseMap } from './base-map-read.ts';

/**
 * Why the base a site names is not shown: it has no approval number, it could not be had, or its
 * server refuses the key.
 */
export type BaseFault = 'refused' | 'failed' | 'key';

/** What lies under the stations, and what must be said of it. */
export interface BaseChoice {
  base: Base;
  /** Attribution and approval number, shown on the map. */
  credits: string[];
  fault?: BaseFault;
}

const NONE: BaseChoice = { base: { kind: 'none' }, credits: [] };

/** What a site document asks for. */
function kindOf({ base, preset, tileLayers }: BaseMap): Base['kind'] {
  return base ?? (preset || tileLayers ? 'tiles' : 'none');
}

/**
 * The base map a site document asks for. A map that may show borders needs an approval number in
 * China (地图管理条例, art. 15 and 22): without one, paper is shown instead.
 */
export async function chooseBase(
  site: Site | undefined,
  client: Client,
  signal: AbortSignal,
): Promise<BaseChoice> {
  if (!site?.document.map) return NONE;
  const map = readBaseMap(site.document.map);
  if (!map) return unreadable(site);
  const kind = kindOf(map);
  if (kind === 'none') return NONE;
  if (!map.approvalNo) {
    console.error(
      `union-widgets: 站点文档 ${site.url} 的 /map 没有 approvalNo（审图号），底图不显示。` +
        'The base map has no approval number (/map/approvalNo) and is not shown.',
    );
    return { ...NONE, fault: 'refused' };
  }
  return kind === 'tiles' ? tilesOf(site, map) : outlineOf(site, map, client, signal);
}

function unreadable({ url }: Site): BaseChoice {
  console.error(
    `union-widgets: 站点文档 ${url} 的 /map 写法不对，底图不显示。` +
      'The base map (/map) is not as schema/site.schema.json says, and is not shown.',
  );
  return { ...NONE, fault: 'failed' };
}

/** Attribution and approval number, as far as they are known. */
function creditsOf({ attribution, approvalNo }: BaseMap, usual?: string): string[] {
  return [attribution ?? usual, approvalNo].filter((text): text is string => Boolean(text));
}

function tilesOf(site: Site, map: BaseMap): BaseChoice {
  const { tilesCrs: datum = 'wgs84' } = map;
  const preset = presetOf(map);
  if (preset) {
    return {
      base: { kind: 'tiles', datum, ...preset.tiles },
      credits: creditsOf(map, preset.credit),
    };
  }
  if (map.preset) {
    console.error(
      `union-widgets: 站点文档 ${site.url} 的 /map/preset 没有 key（密钥），底图不显示。` +
        'The preset of the base map has no key (/map/key).',
    );
    return { ...NONE, fault: 'failed' };
  }
  const layers = map.tileLayers ?? (map.tiles ? [map.tiles] : []);
  const url = layers.map(layer => site.resolveTemplate(layer));
  if (!url.length || !url.every((one): one is string => Boolean(one)))
    return { ...NONE, fault: 'failed' };
  return { base: { kind: 'tiles', datum, url, ...cutOf(map) }, credits: creditsOf(map) };
}

/** How the source cuts the world: only what the site says, for the engine knows the rest. */
function cutOf(map: BaseMap): Partial<TileBase> {
  const { grid, subdomains, minLevel: minZoom, maxLevel: maxZoom, levelOffset } = map;
  const cut = { grid, subdomains, minZoom, maxZoom, levelOffset };
  return Object.fromEntries(Object.entries(cut).filter(([, value]) => value !== undefined));
}

async function outlineOf(
  site: Site,
  map: BaseMap,
  client: Client,
  signal: AbortSignal,
): Promise<BaseChoice> {
  const shapes = await loadShapes(map.outline && site.resolve(map.outline), client, signal);
  if (!shapes) return { ...NONE, fault: 'failed' };
  return { base: { kind: 'outline', geojson: shapes }, credits: creditsOf(map) };
}

/** A document of GeoJSON or TopoJSON; undefined where it cannot be had. */
export async function loadShapes(
  url: string | undefined,
  client: Client,
  signal: AbortSignal,
): Promise<OutlineBase['geojson'] | undefined> {
  const result = url ? await client.get(url, { check: anyShapes, signal }) : undefined;
  return result?.ok ? result.data : undefined;
}

/** The map engine itself refuses what is neither GeoJSON nor TopoJSON. */
function anyShapes(value: unknown) {
  return { ok: true as const, data: value as OutlineBase['geojson'], issues: [] };
}
