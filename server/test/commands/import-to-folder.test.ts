import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { readFolder } from '../../src/commands/folder-before.ts';
import { importToFolder } from '../../src/commands/import-to-folder.ts';
import { readConfig } from '../../src/config.ts';
import { SITE_PATH, STATIONS_PATH } from '../../src/documents/paths.ts';
import type { ImportResult } from '../../src/import/types.ts';
import type { SiteSettings } from '../../src/site/site-document.ts';
import type { ImportedStation } from '../../src/store/store.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { station } from '../helpers/stations.ts';

const SHELF = station('r-1', [121.5, 31.2], { kinds: ['reading'] });
const REST = station('s-1', [121.5, 31.2]);
const PEOPLE = 'v1/people/index.json';

async function imported(
  folder: string,
  stations: readonly ImportedStation[],
  settings?: SiteSettings,
): Promise<SiteDocument> {
  const site = { siteId: 'demo', ...(settings && { settings }) };
  const list = { ok: true, stations, documents: [], retained: [], regions: [], report: {} };
  const result = list as unknown as ImportResult;
  await importToFolder(await readFolder(folder), site, result, readConfig({}));
  return JSON.parse(await readFile(join(folder, SITE_PATH), 'utf8')) as SiteDocument;
}

test('the site document names the reading stations just while there are any', async t => {
  const folder = await temporaryFolder(t);
  const named = async (...stations: ImportedStation[]): Promise<unknown> =>
    (await imported(folder, stations, SETTINGS)).collections?.['reading'];
  assert.equal(await named(REST), undefined);
  assert.equal(await named(REST, SHELF), 'v1/reading/index.json');
  assert.ok(existsSync(join(folder, 'v1/reading/index.json')));
  assert.equal(await named(REST), undefined);
  assert.ok(!existsSync(join(folder, 'v1/reading/index.json')));
});

test('a site file changes what it says, and not which lists and forms there are', async t => {
  const folder = await temporaryFolder(t);
  const first = await imported(folder, [REST], SETTINGS);
  const also = {
    collections: { ...first.collections, people: PEOPLE },
    forms: { join: 'v1/forms/join.json' },
  };
  await writeFile(join(folder, SITE_PATH), JSON.stringify({ ...first, ...also }));
  const renamed = { ...SETTINGS, site: { ...SETTINGS.site, name: '示例区总工会' } };
  const { site, collections, forms } = await imported(folder, [REST], renamed);
  assert.equal(site.name, '示例区总工会');
  assert.deepEqual(collections, { stations: STATIONS_PATH, people: PEOPLE });
  assert.deepEqual(forms, also.forms);
});
