import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { validateSite } from '../../../src/data/generated/validators/site.js';
import { bareSettings, readSiteFile } from '../../src/site/settings.ts';
import { completeSite } from '../../src/site/site-document.ts';
import { UserError } from '../../src/user-error.ts';
import { temporaryFolder } from '../helpers/server.ts';

const api = { base: 'v1/' };

test('the sample site file makes a valid site document', async () => {
  const file = fileURLToPath(new URL('../../../demo/data/site.json', import.meta.url));
  const settings = await readSiteFile(file);
  assert.equal(settings.site.id, 'demo');
  assert.match(settings.privacy?.contact ?? '', /示例/);
  const document = { ...completeSite(settings), api };
  assert.ok(validateSite(document), JSON.stringify(validateSite.errors));
  assert.equal(document.collections?.['stations'], 'v1/stations/index.json');
  assert.equal(document.calendar, 'v1/calendar/cn-{year}.json');
});

test('a site nobody described is valid too', () => {
  assert.ok(validateSite({ ...completeSite(bareSettings('main')), api }));
});

test('other collections of a site stay beside the stations', () => {
  const settings = { ...bareSettings('main'), collections: { people: 'v1/people/index.json' } };
  assert.deepEqual(completeSite(settings).collections, {
    stations: 'v1/stations/index.json',
    people: 'v1/people/index.json',
  });
});

test('a byte order mark is no fault', async t => {
  const file = join(await temporaryFolder(t), 'site.json');
  await writeFile(file, '\uFEFF{"site":{"id":"zz","name":"示例"}}');
  assert.equal((await readSiteFile(file)).site.id, 'zz');
});

test('what is wrong with a site file is said with its place', async t => {
  const folder = await temporaryFolder(t);
  const cases: [string, RegExp][] = [
    ['{"site":', /JSON/],
    ['[]', /site/],
    ['{"site":{"id":"zz"}}', /site\.json.*\n.*\/site/],
    ['{"site":{"id":"zz","name":"示例","region":"上海"}}', /\/site\/region/],
    ['{"site":{"id":"zz","name":"示例"},"theme":{"color":"red"}}', /\/theme\/color/],
    ['{"site":{"id":"zz","name":"示例"},"map":{"base":"tiles"}}', /\/map/],
  ];
  for (const [text, expected] of cases) {
    const file = join(folder, 'site.json');
    await writeFile(file, text);
    await assert.rejects(readSiteFile(file), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.text.zh, expected);
      assert.match(error.text.zh, /site\.json/);
      return true;
    });
  }
  await assert.rejects(readSiteFile(join(folder, 'none.json')), /cannot be read/);
});
