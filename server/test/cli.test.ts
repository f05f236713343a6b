import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { BIN, command, finished, olderNode, ROOT, serving, start } from './helpers/command.ts';
import { temporaryFolder } from './helpers/server.ts';

const SAMPLE = join(ROOT, 'demo', 'data', 'stations-gb18030.csv');
const SITE_FILE = join(ROOT, 'demo', 'data', 'site.json');
const STATIONS = ['--kind', 'stations', '--crs', 'wgs84'];
const older = olderNode();

test('help and version', async () => {
  const help = await command(['help']);
  assert.equal(help.code, 0);
  assert.match(help.out, /union-widgets import FILE/);
  assert.match((await command(['--help'], { LANG: 'en_GB.UTF-8' })).out, /Starts the JSON API/);
  assert.match((await command(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
});

test('ends quietly when nobody reads on', async () => {
  const child = start(['help']);
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', piece => (said += String(piece)));
  await once(child, 'close');
  assert.equal(said, '');
});

test('what is not understood ends with 2 and says what to write', async () => {
  const cases: [string[], RegExp][] = [
    [[], /import FILE/],
    [['deploy'], /没有 deploy 这个命令/],
    [['import'], /名单文件/],
    [['import', SAMPLE, '--crs', 'wgs84', '--out', 'x'], /--kind.*stations.*standings/],
    [['import', SAMPLE, '--kind', 'people', '--out', 'x'], /--kind.*craftsmen/],
    [['import', SAMPLE, '--kind', 'craftsmen', '--crs', 'x', '--out', 'x'], /--crs/],
    [['import', SAMPLE, '--kind', 'standings', '--contest', '../x', '--out', 'x'], /标识/],
    [
      ['import', SAMPLE, '--kind', 'standings', '--contest', 'c', '--names', 'all', '--out', 'x'],
      /--names.*masked/,
    ],
    [['import', SAMPLE, ...STATIONS, '--out', 'x', '--report', 'a.pdf'], /--report.*\.xlsx/],
    [['import', SAMPLE, '--kind', 'stations', '--out', 'x'], /wgs84.*gcj02.*bd09/],
    [['import', SAMPLE, '--kind', 'stations', '--crs', 'epsg4326', '--out', 'x'], /--crs/],
    [['import', SAMPLE, ...STATIONS], /--out.*--into/],
    [['import', SAMPLE, ...STATIONS, '--out', 'x', '--into', 'y'], /--out.*--into/],
    [['import', SAMPLE, ...STATIONS, '--out'], /--out/],
    [['import', SAMPLE, ...STATIONS, '--colour', 'red', '--out', 'x'], /--colour/],
    [['import', SAMPLE, ...STATIONS, '--lang', 'fr', '--out', 'x'], /--lang/],
    [['serve', '--port', 'many'], /PORT.*many/],
    [['serve', 'somewhere'], /somewhere/],
  ];
  const answers = await Promise.all(cases.map(([args]) => command(args)));
  answers.forEach(({ code, err, out }, index) => {
    const [args, expected] = cases[index] as (typeof cases)[number];
    assert.equal(code, 2, args.join(' '));
    assert.match(err, expected, args.join(' '));
    assert.equal(out, '');
    assert.doesNotMatch(err, /\n\s+at /, 'no stack trace');
  });
});

test('a missing list, or a folder for a list, is said plainly', async t => {
  const folder = await temporaryFolder(t);
  const out = ['--out', join(folder, 'out')];
  const missing = await command(['import', join(folder, 'no.csv'), ...STATIONS, ...out]);
  assert.deepEqual([missing.code, /没有 .*no\.csv 这个文件/.test(missing.err)], [1, true]);
  const directory = await command(['import', folder, ...STATIONS, ...out, '--lang', 'en']);
  assert.deepEqual([directory.code, /is a folder/.test(directory.err)], [1, true]);
});

test('the sample list goes into the database and comes out of the server', async t => {
  const data = join(await temporaryFolder(t), 'data');
  const into = ['--into', data, '--site-file', SITE_FILE];
  const first = await command(['import', SAMPLE, ...STATIONS, ...into]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /新增 20，改动 0，未变 0，移除 0/);
  const again = await command(['import', SAMPLE, ...STATIONS, '--into', data, '--json']);
  const { ok, written } = JSON.parse(again.out) as { ok: boolean; written: object };
  assert.ok(ok);
  assert.deepEqual(written, {
    site: 'demo',
    source: 'stations-gb18030.csv',
    added: 0,
    changed: 0,
    unchanged: 20,
    retained: 0,
    removed: 0,
    removedNames: [],
    moved: 0,
    elsewhere: 0,
  });

  const { url, child, end } = await serving(t, ['--data', data]);
  const site: unknown = await (await fetch(`${url}.well-known/union-widgets.json`)).json();
  assert.ok(validateSite(site));
  assert.equal(site.site.name, '示例市总工会');
  assert.equal(site.api.base, `${url}v1/`);
  const list: unknown = await (await fetch(`${url}v1/stations/index.json`)).json();
  assert.ok(validateStationCollection(list));
  assert.equal(list.features.length, 20);

  // A list imported while the server runs shows up without a restart.
  const extra = join(data, '..', '新增.csv');
  await writeFile(extra, '名称,类型,经度,纬度\n示例新站,爱心驿站,116.4,39.9\n');
  const more = await command(['import', extra, ...STATIONS, '--into', data]);
  assert.match(more.out, /新增 1.*\n.*其他名单的 20 个站点保持不变/);
  const health = async () =>
    ((await (await fetch(`${url}healthz`)).json()) as { stations: number }).stations;
  for (let tries = 0; tries < 100 && (await health()) < 21; tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  assert.equal(await health(), 21);

  child.kill('SIGINT');
  assert.equal((await end).code, 0, 'Ctrl-C is an orderly end');
});

test('a list with errors: good rows are written, the exit code is 1, both are said', async t => {
  const folder = await temporaryFolder(t);
  const list = join(folder, '名单.csv');
  const rows = ['名称,类型,经度,纬度', '示例好站,爱心驿站,121.5,31.2', '示例坏站,爱心驿站,,'];
  await writeFile(list, `${rows.join('\n')}\n`);
  const out = join(folder, 'out');
  const half = await command(['import', list, ...STATIONS, '--out', out]);
  assert.equal(half.code, 1);
  assert.match(half.out, /已写出 1 个站点/);
  assert.match(half.out, /有错的行没有导入，其余各行已写入/);
  assert.match(half.out, /站点还没有名称/);
  const { code, out: text } = await command(['import', BIN, ...STATIONS, '--out', out]);
  assert.equal(code, 1, 'a wrong file');
  assert.match(text, /什么也没有写入/);
  const names = await readdir(join(out, 'v1', 'stations'));
  assert.equal(names.length, 3, 'the earlier station is still there');
});

test('a list with a header and no rows replaces nothing and is no success', async t => {
  const folder = await temporaryFolder(t);
  const list = join(folder, '空.csv');
  await writeFile(list, '名称,类型,经度,纬度\n');
  const { code, out } = await command(['import', list, ...STATIONS, '--out', join(folder, 'out')]);
  assert.equal(code, 1);
  assert.match(out, /什么也没有写入/);
});

test('files keep their ids and their site document when the list is imported again', async t => {
  const out = await temporaryFolder(t);
  const args = ['import', SAMPLE, ...STATIONS, '--out', out];
  await command([...args, '--site-file', SITE_FILE]);
  const before = (await readdir(join(out, 'v1', 'stations'))).sort();
  const again = await command(args);
  assert.match(again.out, /清除旧文件 0 个/);
  assert.deepEqual((await readdir(join(out, 'v1', 'stations'))).sort(), before);
  const { url } = await serving(t, ['--data', out]);
  const site: unknown = await (await fetch(`${url}.well-known/union-widgets.json`)).json();
  assert.ok(validateSite(site));
  assert.equal(site.site.name, '示例市总工会');
  const near = await fetch(`${url}v1/stations/index.json?near=113.28,23.12&limit=1`);
  assert.match(await near.text(), /旧址/);
});

test('a port in use, a foreign folder, two sites: plain words, no stack trace', async t => {
  const folder = await temporaryFolder(t);
  const busy = createServer().listen(0, '127.0.0.1');
  t.after(() => busy.close());
  await once(busy, 'listening');
  const port = String((busy.address() as AddressInfo).port);
  const data = join(folder, 'data');
  const taken = await command(['serve', '--data', data, '--port', port, '--host', '127.0.0.1']);
  assert.equal(taken.code, 1);
  assert.match(taken.err, new RegExp(`端口 ${port} 已被其他程序占用`));

  await mkdir(join(folder, 'photos', 'x'), { recursive: true });
  const foreign = await command(['serve', '--data', join(folder, 'photos'), '--lang', 'en']);
  assert.deepEqual([foreign.code, /neither a database/.test(foreign.err)], [1, true]);

  for (const site of ['a', 'b']) {
    await command(['import', SAMPLE, ...STATIONS, '--into', data, '--site', site]);
  }
  const several = await command(['serve', '--data', data, '--port', '0']);
  assert.equal(several.code, 2);
  assert.match(several.err, /多个站点（a b）.*--site/);
  for (const { err } of [taken, foreign, several]) assert.doesNotMatch(err, /\n\s+at /);
});

test('an id that another list gave to another place is refused with the old data unchanged', async t => {
  const folder = await temporaryFolder(t);
  const data = join(folder, 'data');
  const list = async (file: string, name: string) => {
    await writeFile(
      join(folder, file),
      `编号,名称,类型,经度,纬度\nA1,${name},爱心驿站,116.4,39.9\n`,
    );
    return command(['import', join(folder, file), ...STATIONS, '--into', data]);
  };
  assert.equal((await list('甲.csv', '示例甲站')).code, 0);
  const refused = await list('乙.csv', '示例乙站');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /什么也没有写入：A1/);
  const again = await list('甲.csv', '示例甲站');
  assert.match(again.out, /未变 1/);
});

test('the log holds paths, never the query, an address or a header', async t => {
  const data = join(await temporaryFolder(t), 'data');
  const { url, child, end } = await serving(t, ['--data', data], { LOG_LEVEL: 'info' });
  await fetch(`${url}v1/stations/index.json?near=121.4737,31.2304&q=%E6%88%91`, {
    headers: { 'user-agent': 'telltale-agent', referer: 'https://telltale.example/' },
  });
  child.kill('SIGTERM');
  const { out } = await end;
  const lines = out.split('\n').filter(line => line.startsWith('{') && line.includes('answered'));
  assert.equal(lines.length, 1);
  const { method, path, status } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  assert.deepEqual([method, path, status], ['GET', '/v1/stations/index.json', 200]);
  for (const word of ['121.47', 'telltale', '我', '%E6', 'remoteAddress']) {
    assert.ok(!lines[0]?.includes(word), word);
  }
});

test('a place that cannot be written is said plainly', async t => {
  const folder = await temporaryFolder(t);
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const where of ['--out', '--into']) {
    const { code, err } = await command(['import', SAMPLE, ...STATIONS, where, join(file, 'x')]);
    assert.equal(code, 1);
    assert.match(err, /写入失败|打不开/);
    assert.doesNotMatch(err, /\n\s+at /);
  }
});

test('--into without a folder means DATA_DIR', async t => {
  const data = join(await temporaryFolder(t), 'here');
  const { code } = await command(['import', SAMPLE, '--into', ...STATIONS], { DATA_DIR: data });
  assert.equal(code, 0);
  assert.ok((await readdir(data)).includes('union.db'));
});

test(
  'an older Node runs the command under the Node that came with it',
  { skip: !older },
  async t => {
    const version = await command(['--version'], {}, older);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await command(['nonsense'], {}, older)).code, 2, 'exit codes pass through');
    const data = join(await temporaryFolder(t), 'data');
    const { url, child, end } = await serving(t, ['--data', data], {}, older);
    assert.equal((await fetch(`${url}healthz`)).status, 200);
    child.kill('SIGTERM');
    const { code } = await end;
    assert.equal(code, 0, 'signals pass through');
    await assert.rejects(fetch(`${url}healthz`), 'nothing is left running');
  },
);

test('an older Node that is sent back to itself says so', { skip: !older }, async () => {
  const child = start(['help'], { UNION_WIDGETS_RELAUNCHED: '1' }, older);
  const { code, err } = await finished(child);
  assert.equal(code, 1);
  assert.match(err, /需要 Node 24.*\n.*npm install/);
  assert.match(err, /needs Node 24/);
});
