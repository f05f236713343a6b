import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkBy } from '../../src/data/check.ts';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationFeature } from '../../src/data/generated/validators/station-feature.js';
import { validateRegions } from '../../src/data/generated/validators/regions.js';
import { IssueList } from '../../src/data/issue-list.ts';

const least = () => ({ v: 1, site: { id: 'a', name: '示例' }, api: { base: 'v1/' } });
const MENDING = {
  cuts: ['/*', '/theme/*', '/site/*'],
  vital: ['/v', '/site/id', '/site/name', '/api'],
};

suite('checkBy', () => {
  const check = checkBy(validateSite, MENDING);

  test('a good document is given as it is', () => {
    const site = least();
    const checked = check(site);
    assert.ok(checked.ok);
    assert.equal(checked.data, site);
    assert.deepEqual(checked.issues, []);
  });

  test('the smallest part that can go is cut, and told', () => {
    const checked = check({
      ...least(),
      theme: { '--union-accent': 'red', '--union-b': 7, color: 'x' },
    });
    assert.ok(checked.ok);
    assert.deepEqual(checked.data.theme, { '--union-accent': 'red' });
    assert.deepEqual(checked.issues.map(({ pointer, code }) => [pointer, code]).sort(), [
      ['/theme/--union-b', 'type'],
      ['/theme/color', 'property-names'],
    ]);
  });

  test('a fault deep inside takes the part that holds it', () => {
    const checked = check({ ...least(), map: { base: 'tiles', approvalNo: 'x' } });
    assert.ok(checked.ok);
    assert.equal('map' in checked.data, false);
    assert.deepEqual(checked.issues, [
      { pointer: '/map/tiles', code: 'required', detail: "must have required property 'tiles'" },
    ]);
  });

  for (const [name, document] of Object.entries({
    'a vital member at fault': { ...least(), v: 2 },
    'a vital member missing': { ...least(), site: { id: 'a' } },
    'the part around a vital member': { ...least(), site: 'zz' },
    'what lies within a vital part': { ...least(), api: { base: 'v1/', mode: 'x' } },
    'the whole document': [],
  })) {
    test(`${name} cannot be mended`, () => {
      assert.equal(check(document).ok, false);
    });
  }

  test('what was found is told, briefly', () => {
    const checked = check({ ...least(), license: ['x'.repeat(100)] });
    assert.match(checked.issues[0]?.detail ?? '', /^must be string; found \["x{50,60}…$/);
  });

  test('without a plan for mending nothing is cut', () => {
    assert.equal(checkBy(validateSite)({ ...least(), theme: 7 }).ok, false);
  });
});

test('items are cut from lists at any place, the others keep their order', () => {
  const check = checkBy(validateRegions, { cuts: ['/regions/*'], vital: [] });
  const good = (code: string) => ({ code, name: '示例', n: 1, center: [120, 30] });
  const regions = [7, good('310000'), {}, good('310101'), { ...good('3'), n: -1 }];
  const checked = check({ regions });
  assert.deepEqual(checked.ok && checked.data.regions.map(({ code }) => code), [
    '310000',
    '310101',
  ]);
});

test('names with slashes and tildes are pointed to as RFC 6901 says', () => {
  const check = checkBy(validateSite, MENDING);
  const checked = check({ ...least(), theme: { 'a/b~c': 'x', '--union-d': 'y' } });
  assert.ok(checked.ok);
  assert.equal(checked.issues[0]?.pointer, '/theme/a~1b~0c');
  assert.deepEqual(checked.data.theme, { '--union-d': 'y' });
});

// Were faults copied from list to list, this would take minutes.
test('a document of nothing but faults is judged in the end', { timeout: 20_000 }, () => {
  const check = checkBy(validateRegions, { cuts: ['/regions/*'], vital: [] });
  const checked = check({ regions: Array.from({ length: 300_000 }, () => 0) });
  assert.deepEqual(checked.ok && checked.data.regions, []);
  assert.equal(checked.issues.length, 101);
  assert.equal(checked.issues[100]?.detail, '299900 more faults are not listed');
});

test('IssueList does not word what it only counts', () => {
  const issues = new IssueList();
  let worded = 0;
  for (let at = 0; at < 150; at += 1) issues.add('', 'x', () => `fault ${(worded += 1)}`);
  assert.equal(worded, 100);
  assert.equal(issues.list().length, 101);
});

test('a validator keeps no fault of the document before', () => {
  assert.equal(validateStationFeature({}), false);
  const point = { type: 'Point', coordinates: [120, 30] };
  const good = {
    type: 'Feature',
    id: 'a',
    geometry: point,
    properties: { name: '示例', kinds: [] },
  };
  assert.equal(validateStationFeature(good), true);
  assert.equal(validateStationFeature.errors ?? null, null);
});
