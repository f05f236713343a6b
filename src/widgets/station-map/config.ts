import { readWidgetSettings } from '../../base/widget-settings.ts';
import { validateStationMapConfig } from '../../data/generated/validators/widget-station-map.js';
import type { Site } from '../../data/make-site.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The settings of one map, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-station-map',
    validate: validateStationMapConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['station-map'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
