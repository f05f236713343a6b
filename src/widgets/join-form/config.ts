import { readWidgetSettings } from '../../base/widget-settings.ts';
import type { JoinFormConfig } from '../../data/generated/types.ts';
import { validateJoinFormConfig } from '../../data/generated/validators/widget-join-form.js';
import type { Site } from '../../data/site.ts';

export type Settings = JoinFormConfig & Required<Pick<JoinFormConfig, 'form' | 'inline' | 'kiosk'>>;

const DEFAULTS = { form: 'join', inline: false, kiosk: false };

/** The settings of one form, by its four sources ({@link readWidgetSettings}). */
export function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: Site | undefined,
): Settings {
  return readWidgetSettings<Settings>(host, {
    tag: 'union-join-form',
    validate: validateJoinFormConfig,
    attributes,
    site: site && {
      url: site.url,
      entry: site.document.widgets?.['join-form'],
      resolve: site.resolve,
    },
    defaults: DEFAULTS,
  });
}
