import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { jsonPieces, type DocumentSource } from '../documents/document-source.ts';
import { SITE_PATH } from '../documents/paths.ts';
import { wholeTree } from '../documents/whole-tree.ts';
import { writeTree } from '../documents/write-tree.ts';
import { readSiteFile } from '../site/settings.ts';
import { completeSite, type SiteSettings } from '../site/site-document.ts';
import { readFolderSite } from '../snapshot/from-folder.ts';
import { accentOf } from './init-accent.ts';
import type { Answers } from './init-questions.ts';

/** What a site says of itself, as a file people edit and give with `--site-file`. */
export const SITE_FILE = 'site.json';

/** What the folder already says of its site. */
export interface SiteBefore {
  settings?: SiteSettings;
  /** The part of its site document that says where the API is. */
  api?: SiteDocument['api'];
  /** Those of the two files that are there. */
  files: readonly string[];
}

/** Members of a site document that are not the site's to say. */
const ADDED = new Set(['v', 'collections', 'calendar']);

/** @throws UserError when a file that is there cannot be read: it is not written over unread. */
export async function readSiteBefore(folder: string): Promise<SiteBefore> {
  const files = [SITE_FILE, SITE_PATH].filter(path => existsSync(join(folder, path)));
  const file = files.includes(SITE_FILE) ? await readSiteFile(join(folder, SITE_FILE)) : undefined;
  if (!files.includes(SITE_PATH)) return file ? { settings: file, files } : { files };
  const { site, api } = await readFolderSite(folder);
  const own = Object.entries(site).filter(([member]) => !ADDED.has(member));
  return { settings: file ?? (Object.fromEntries(own) as SiteSettings), api, files };
}

/** The answers that an earlier description of the site amounts to. */
export function answersOf({ settings }: SiteBefore): Partial<Answers> {
  if (!settings) return {};
  const { site, theme, privacy } = settings;
  const accent = theme?.['--union-accent'];
  return {
    name: site.name,
    ...(site.region === undefined ? {} : { region: site.region }),
    ...(site.lang === undefined ? {} : { 'site-lang': site.lang }),
    ...(accent === undefined ? {} : { accent }),
    ...(privacy?.controller === undefined ? {} : { controller: privacy.controller }),
    ...(privacy?.contact === undefined ? {} : { contact: privacy.contact }),
    ...(privacy?.policy === undefined ? {} : { policy: privacy.policy }),
  };
}

/** The site's description; what was there before and nobody asked about stays. */
export function settingsOf(
  answers: Answers,
  siteId: string | undefined,
  before: SiteSettings | undefined,
): SiteSettings {
  const { region, accent, contact, controller, policy } = answers;
  return {
    ...before,
    site: {
      ...before?.site,
      id: siteId ?? before?.site.id ?? (region || 'main'),
      name: answers.name,
      lang: answers['site-lang'],
      tz: before?.site.tz ?? 'Asia/Shanghai',
      ...(region === '' ? {} : { region }),
    },
    map: before?.map ?? { base: 'none' },
    // An accent that did not change keeps whatever was written beside it.
    theme:
      accent === before?.theme?.[ACCENT]
        ? before.theme
        : { ...before?.theme, ...accentOf(accent).theme },
    privacy: {
      ...before?.privacy,
      controller,
      contact,
      ...(policy === '' ? {} : { policy }),
    },
  };
}

const ACCENT = '--union-accent';

/**
 * Writes the site file, the site document and, where they are missing, the documents of an empty
 * site. Documents that are there stay: they may hold stations.
 *
 * @returns paths written, relative to the folder.
 */
export async function writeSite(
  folder: string,
  settings: SiteSettings,
  before: SiteBefore,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, SITE_FILE), `${JSON.stringify(settings, undefined, 2)}\n`);
  const written = await writeTree(folder, missingDocuments(folder, settings, before.api));
  return [SITE_FILE, ...written];
}

async function* missingDocuments(
  folder: string,
  settings: SiteSettings,
  api: SiteDocument['api'] | undefined,
): AsyncGenerator<DocumentSource> {
  const list = { stations: [], regions: [], updatedAt: new Date().toISOString() };
  for await (const document of wholeTree(completeSite(settings), list)) {
    if (document.path !== SITE_PATH) {
      if (!existsSync(join(folder, document.path))) yield document;
    } else if (!api) {
      yield document;
    } else {
      const old = JSON.parse(await readFile(join(folder, SITE_PATH), 'utf8')) as SiteDocument;
      yield { ...document, pieces: jsonPieces({ ...old, ...settings, api }) };
    }
  }
}

/** Written aside first: a full disk shall not leave half a file. */
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
