import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, ROOT, serving } from './helpers/command.ts';
import { temporaryFolder } from './helpers/server.ts';
import type { StationCollection } from '../../src/data/generated/types.ts';

const SAMPLE = join(ROOT, 'demo', 'data', 'stations-gb18030.csv');
const STATIONS = ['--kind', 'stations', '--crs', 'wgs84'];

test('imported again with a faulty row, a list keeps that station and names what it lost', async t => {
  const folder = await temporaryFolder(t);
  const list = join(folder, '名单.csv');
  const rows = (await readFile(SAMPLE)).toString('latin1');
  const put = (text: string) => writeFile(list, Buffer.from(text, 'latin1'));
  // In Latin letters, whatever the Chinese ones are: row 3 loses its longitude, row 4 goes.
  const faulty = rows.replace(',121.5150,', ',,').replace(/^2,.*\r?\n/m, '');
  for (const where of ['--into', '--out']) {
    await put(rows);
    const at = [where, join(folder, where)];
    assert.equal((await command(['import', list, ...STATIONS, ...at])).code, 0);
    await put(faulty);
    const { code, out } = await command(['import', list, ...STATIONS, ...at]);
    assert.equal(code, 1);
    assert.match(out, /没有坐标[^]*名单\.csv!F3 经度 “陆家嘴商城路爱心接力站”/);
    assert.match(out, /保留上次的内容，没有移除[^]*名单\.csv!F3/);
    assert.match(out, /1 个站点这次的行有错，保留上次的内容/);
    assert.match(out, /移除[^]*职工24小时读书站。/);
    const { url, end, child } = await serving(t, ['--data', join(folder, where)]);
    const answer = await fetch(`${url}v1/stations/index.json`);
    const { features, regions } = (await answer.json()) as StationCollection;
    const kept = features.find(({ properties }) => properties.name.startsWith('陆家嘴'));
    assert.equal(features.length, 19);
    assert.deepEqual(kept?.geometry.coordinates, [121.515, 31.229]);
    assert.ok(regions?.some(({ name }) => name === '上海市浦东新区'));
    const detail = await fetch(`${url}v1/stations/${kept?.id}.json`);
    assert.match(await detail.text(), /"operator":"浦东新区总工会"/);
    child.kill('SIGTERM');
    await end;
  }
});
