import { readWidgetSettings } from '../../base/widget-settings.ts';
import { validateCraftsmanCardConfig } from '../../data/generated/validators/widget-craftsman-card.js';
import type { Site } from '../../data/site.ts';
import type { Settings } from './card-model.ts';

const DEFAULTS = { layout: 'standard', heading: 3, jsonld: true };

/** The settings of one card, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-craftsman-card',
    validate: validateCraftsmanCardConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['craftsman-card'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
