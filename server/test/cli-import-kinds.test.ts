import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { validateContests } from '../../src/data/generated/validators/contests.js';
import { validatePeople } from '../../src/data/generated/validators/people.js';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStandings } from '../../src/data/generated/validators/standings.js';
import { command, ROOT, serving } from './helpers/command.ts';
import { temporaryFolder } from './helpers/server.ts';

const sample = (name: string) => join(ROOT, 'demo', 'data', name);
const STATIONS = [sample('stations-gb18030.csv'), '--kind', 'stations', '--crs', 'wgs84'];
const READING = [sample('reading.csv'), '--kind', 'reading', '--crs', 'wgs84'];
const PEOPLE = [sample('craftsmen.csv'), '--kind', 'craftsmen'];
const RESULTS = [sample('standings.csv'), '--kind', 'standings', '--contest', 'c-demo'];

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return answer.json();
}

for (const where of ['--into', '--out']) {
  test(`${where}: every kind of list, beside the others, and served`, async t => {
    const place = join(await temporaryFolder(t), 'site');
    for (const list of [STATIONS, READING, PEOPLE, RESULTS]) {
      const { code, out, err } = await command(['import', ...list, where, place]);
      assert.equal(code, 0, out + err);
    }
    // Again: nothing of the other lists goes, and no id changes.
    for (const list of [PEOPLE, READING, RESULTS]) {
      const { out } = await command(['import', ...list, where, place, '--json']);
      const { written } = JSON.parse(out) as { written: object };
      const counts = JSON.stringify(written).match(/"(?:added|changed|removed)":\d+/g) ?? [];
      const some = where === '--into' ? counts.length >= 3 : counts.length > 0;
      assert.ok(some && counts.every(count => count.endsWith(':0')), out);
    }
    const { url, child, end } = await serving(t, ['--data', place]);
    const site = await json(`${url}.well-known/union-widgets.json`);
    assert.ok(validateSite(site));
    assert.deepEqual(Object.keys(site.collections ?? {}).sort(), [
      'contests',
      'people',
      'reading',
      'stations',
    ]);
    const total = async (path: string) =>
      ((await json(url + path)) as { numberMatched: number }).numberMatched;
    assert.equal(await total('v1/stations/index.json'), 25);
    assert.equal(await total('v1/reading/index.json'), 8, 'three of the stations are reading too');
    const people = await json(`${url}v1/people/index.json`);
    assert.ok(validatePeople(people), JSON.stringify(validatePeople.errors));
    assert.deepEqual(
      people.items.map(({ sort }) => sort?.split(' ')[0]),
      ['qiu', 'shan', 'shan', 'shi', 'xie', 'zeng'],
    );
    const contests = await json(`${url}v1/contests/index.json`);
    assert.ok(validateContests(contests));
    assert.equal(contests.items[0]?.name, '示例县第一届职工职业技能大赛');
    const page = await json(`${url}v1/contests/c-demo/hangong/p1.json`);
    assert.ok(validateStandings(page));
    assert.deepEqual([page.rev, page.rows[0]?.name], [1, '王*虎']);
    child.kill('SIGTERM');
    await end;
  });
}

test('files: who is listed no more goes; a list of stations leaves reading stations alone', async t => {
  const folder = await temporaryFolder(t);
  const out = join(folder, 'out');
  const list = join(folder, 'people.csv');
  const rows = (await readFile(sample('craftsmen.csv'), 'utf8')).split('\n');
  await command(['import', ...PEOPLE, '--out', out]);
  await writeFile(list, rows.filter(row => !row.startsWith('p-0004')).join('\n'));
  const fewer = await command(['import', list, '--kind', 'craftsmen', '--out', out]);
  assert.match(fewer.out, /已写出 5 份文档.*移除上次有、这次没有的 1 份/);
  assert.ok(!existsSync(join(out, 'v1/people/p-0004.json')));
  assert.doesNotMatch(await readFile(join(out, 'v1/people/index.json'), 'utf8'), /p-0004/);

  await command(['import', ...READING, '--out', out]);
  const stations = await command(['import', ...STATIONS, '--out', out]);
  assert.match(stations.out, /已写出 25 个站点/);
  assert.ok(existsSync(join(out, 'v1/people/p-0001.json')), 'people stay as well');
});

test('--crs may be given for any kind; a contest takes its id from the file', async t => {
  const out = await temporaryFolder(t);
  const crs = ['--crs', 'gcj02', '--out', out];
  const people = await command(['import', ...PEOPLE, ...crs]);
  assert.equal(people.code, 0, people.err);
  assert.match(people.out, /这类名单没有坐标，--crs 没有用上/);
  const list = ['import', sample('standings.csv'), '--kind', 'standings', ...crs];
  const results = await command([...list, '--lang', 'en']);
  assert.equal(results.code, 0, results.err);
  assert.match(results.out, /the contest is c-standings\..*--contest ID/);
  assert.ok(existsSync(join(out, 'v1/contests/c-standings/hangong/p1.json')));
  const { notices } = JSON.parse((await command([...list, '--json'])).out) as {
    notices: unknown[];
  };
  assert.equal(notices.length, 2);
});

test('files: compressed copies of whom a list does not hold go too', async t => {
  const folder = await temporaryFolder(t);
  const out = join(folder, 'out');
  await command(['import', ...PEOPLE, '--out', out]);
  const gone = join(out, 'v1/people/p-0004.json');
  for (const end of ['.gz', '.br']) await writeFile(gone + end, 'x');
  const list = join(folder, 'people.csv');
  const rows = (await readFile(sample('craftsmen.csv'), 'utf8')).split('\n');
  await writeFile(list, rows.filter(row => !row.startsWith('p-0004')).join('\n'));
  await command(['import', list, '--kind', 'craftsmen', '--out', out]);
  for (const end of ['', '.gz', '.br']) assert.ok(!existsSync(gone + end), end);
});

test('a huge file is refused before it is read', async t => {
  const folder = await temporaryFolder(t);
  const list = join(folder, '大.xlsx');
  await writeFile(list, '');
  await truncate(list, 100_000_000);
  for (const kind of [['stations', '--crs', 'wgs84'], ['craftsmen']]) {
    const { code, err } = await command(['import', list, '--kind', ...kind, '--out', folder]);
    assert.equal(code, 1);
    assert.match(err, /文件有 100 MB，超过 20 MB 的上限/);
  }
});

test('--report: the list with remarks, mended and imported again', async t => {
  const folder = await temporaryFolder(t);
  const list = join(folder, '名单.csv');
  await writeFile(
    list,
    '名称,类型,经度,纬度\n示例好站,爱心驿站,121.51,31.21\n示例坏站,爱心驿站,,\n',
  );
  const out = ['--kind', 'stations', '--crs', 'wgs84', '--out', join(folder, 'out')];
  const first = await command(['import', list, ...out, '--report', join(folder, 'a', '副本.xlsx')]);
  assert.equal(first.code, 1);
  assert.match(first.out, /带“备注”列的副本：.*副本\.csv/, 'a text stays a text');
  const copy = join(folder, 'a', '副本.csv');
  const text = await readFile(copy, 'utf8');
  assert.match(text, /示例坏站,爱心驿站,,,"?错误 C3 经度：没有坐标/);
  await writeFile(copy, text.replace('示例坏站,爱心驿站,,', '示例坏站,爱心驿站,121.52,31.22'));
  const second = await command(['import', copy, ...out]);
  assert.match(second.out, /导入 2 个站点/);
  assert.equal((await readdir(join(folder, 'out/v1/stations'))).length, 4);
  const own = await command(['import', copy, ...out, '--report', join(folder, 'a', '副本.xlsx')]);
  assert.match(own.out, /副本-备注\.csv/, 'the list itself is never written over');
  const wrong = join(folder, '空.csv');
  await writeFile(wrong, '%PDF-1.7');
  const none = await command(['import', wrong, ...out, '--report', join(folder, 'b.csv')]);
  assert.match(none.out, /没有写批注副本/);
  assert.ok(!existsSync(join(folder, 'b.csv')));
});
