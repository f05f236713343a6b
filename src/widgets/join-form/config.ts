import { readWidgetSettings } from '../../base/widget-settings.ts';
import type { JoinFormConfig } from '../../data/generated/types.ts';
import { doubtsOf, type FramingSite } from './plain.ts';

export type Settings = JoinFormConfig & Required<Pick<JoinFormConfig, 'form' | 'inline' | 'kiosk'>>;

const DEFAULTS = { form: 'join', inline: false, kiosk: false };

/**
 * The settings of one form, by its four sources ({@link readWidgetSettings}). Where one is in doubt,
 * the schema's own validator is fetched and decides; where that does not come, what is in doubt is
 * left out.
 */
export async function readSettings(
  host: Element,
  attributes: Record<string, unknown>,
  site: FramingSite | undefined,
): Promise<Settings> {
  const read = (validate: Parameters<typeof readWidgetSettings>[1]['validate']): Settings =>
    readWidgetSettings<Settings>(host, {
      tag: 'union-join-form',
      validate,
      attributes,
      site: site && {
        url: site.url,
        entry: site.document.widgets?.['join-form'],
        resolve: site.resolve,
      },
      defaults: DEFAULTS,
    });
  let isPlain = true;
  const settings = read(source => {
    isPlain &&= doubtsOf(source).length === 0;
    return true;
  });
  if (isPlain) return settings;
  const exact = await import('../../data/generated/validators/widget-join-form.js').catch(
    () => undefined,
  );
  return read(exact?.validateJoinFormConfig ?? unsure);
}

/** Stands in for the validator. */
const unsure: Parameters<typeof readWidgetSettings>[1]['validate'] = source => {
  unsure.errors = doubtsOf(source).map(name => ({
    instancePath: `/${name}`,
    message: 'could not be checked',
  }));
  return unsure.errors.length === 0;
};
