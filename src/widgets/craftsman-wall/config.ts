import { readWidgetSettings } from '../../base/widget-settings.ts';
import { validateCraftsmanWallConfig } from '../../data/generated/validators/widget-craftsman-wall.js';
import type { Site } from '../../data/site.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The settings of one wall, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-craftsman-wall',
    validate: validateCraftsmanWallConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['craftsman-wall'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
