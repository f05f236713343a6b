import { jsonChild, mergeConfig, type ConfigIssue } from '../../base/config.ts';
import type { StationMapConfig } from '../../data/generated/types.ts';
import { validateStationMapConfig } from '../../data/generated/validators/widget-station-map.js';
import type { Site } from '../../data/site.ts';

export type Settings = StationMapConfig & Required<Pick<StationMapConfig, 'view' | 'pageSize'>>;

const DEFAULTS = { view: 'list', pageSize: 20 };

const CHILD = '<script type="application/json">';

/** What was told already: each fault is told once a page. */
const told = new Set<string>();

/**
 * The settings of one map, from its attributes, the JSON inside its tag, the site document and the
 * defaults, the first that names a member winning. What is wrong is told in the console, once.
 */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  const child = jsonChild(host);
  if (child.issue) tell(CHILD, child.issue);
  return mergeConfig<Settings>(
    [
      { name: 'attributes', value: said(attributes) },
      { name: CHILD, value: child.value },
      { name: `${site?.url} /widgets/station-map`, value: siteEntry(site) },
      { name: 'defaults', value: DEFAULTS },
    ],
    check,
    tell,
  );
}

/** What is said at all: frameworks set null before they have anything. */
function said(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

/** The site's own settings; what they refer to is, as in all of its document, under its root. */
function siteEntry(site: Site | undefined): Record<string, unknown> | undefined {
  const entry = site?.document.widgets?.['station-map'];
  // What a page's scripts hang on every object is not the site's.
  const src = entry && Object.keys(entry).includes('src') ? entry['src'] : undefined;
  return typeof src === 'string' ? { ...entry, src: site?.resolve(src) ?? src } : entry;
}

function check(value: unknown): ConfigIssue[] {
  if (validateStationMapConfig(value)) return [];
  return (validateStationMapConfig.errors ?? []).map(({ instancePath, message = 'is wrong' }) => ({
    pointer: instancePath,
    detail: message,
  }));
}

function tell(source: string, { pointer, detail }: ConfigIssue): void {
  const line = `union-widgets: <union-station-map> 的设置有误，已忽略 (${source}) ${pointer || '/'}: ${detail}`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}
