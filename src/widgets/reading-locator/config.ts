import { readWidgetSettings } from '../../base/widget-settings.ts';
import { validateReadingLocatorConfig } from '../../data/generated/validators/widget-reading-locator.js';
import type { Site } from '../../data/make-site.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The settings of one locator, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-reading-locator',
    validate: validateReadingLocatorConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['reading-locator'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
