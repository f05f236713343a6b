import { readFile } from 'node:fs/promises';
import { validateSite } from '../../../src/data/generated/validators/site.js';
import { bilingual, UserError } from '../user-error.ts';
import { completeSite, type SiteSettings } from './site-document.ts';

/** Settings of a site nobody described: its id, and a name that says what is missing. */
export function bareSettings(id: string, name = `未命名站点 ${id}`): SiteSettings {
  return { site: { id, name, lang: 'zh-Hans', tz: 'Asia/Shanghai' }, map: { base: 'none' } };
}

/**
 * Reads a site file (JSON, UTF-8): the members of the site document (`schema/site.schema.json`)
 * without `v` and `api`.
 *
 * @throws UserError that names the file, and each member at fault by its JSON pointer.
 */
export async function readSiteFile(file: string): Promise<SiteSettings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UserError(
      bilingual(`读不到站点文件 ${file}。`, `The site file ${file} cannot be read.`),
    );
  }
  let value: unknown;
  try {
    // Windows editors put a byte order mark in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError(
      bilingual(
        `站点文件 ${file} 不是合法的 JSON：${why}`,
        `The site file ${file} is not JSON: ${why}`,
      ),
    );
  }
  return checkSettings(value, file);
}

function checkSettings(value: unknown, file: string): SiteSettings {
  const settings =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as SiteSettings)
      : ({} as SiteSettings);
  const whole = { ...completeSite(settings), api: { base: 'v1/' } };
  if (validateSite(whole)) return settings;
  const faults = (validateSite.errors ?? []).map(({ instancePath, propertyName, message }) => {
    const where = propertyName === undefined ? instancePath : `${instancePath}/${propertyName}`;
    return `  ${where || '/'}  ${message ?? ''}`;
  });
  const list = faults.slice(0, 20).join('\n');
  throw new UserError(
    bilingual(
      `站点文件 ${file} 不符合 schema/site.schema.json：\n${list}`,
      `The site file ${file} does not fit schema/site.schema.json:\n${list}`,
    ),
  );
}
