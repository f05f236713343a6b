import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runPublish } from '../../src/commands/publish.ts';
import { DATABASE_FILE, openStore } from '../../src/store/open.ts';
import { UserError } from '../../src/user-error.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { listOf, manyStations } from '../helpers/stations.ts';

const PEOPLE = [
  { path: 'v1/people/p-1.json', name: '示例甲', body: '{"v":1,"type":"person","name":"示例甲"}' },
  {
    path: 'v1/people/p-2.json',
    name: '示例乙',
    body: '{"v":1,"type":"person","name":"示例乙","consent":{"through":"2020-01-01"},"photo":{"src":"v1/photos/yi.jpg","alt":"示例"}}',
  },
];

/** A data folder with stations and people, and a folder of built scripts. */
async function sample(t: TestContext, count = 30) {
  const folder = await temporaryFolder(t);
  const [data, out, cdn] = ['data', 'out', 'cdn'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const store = await openStore({ dataDir: data });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(manyStations(count)));
  const people = { kind: 'people', source: '名册', documents: PEOPLE, report: {} } as const;
  await store.replaceDocuments('demo', people);
  await store.close();
  await mkdir(join(cdn, '1.0.0'), { recursive: true });
  await writeFile(join(cdn, 'union-widgets.js'), 'import "./1.0.0/union-widgets.js";');
  await writeFile(join(cdn, '1.0.0', 'union-widgets.js'), `/* ${'示例'.repeat(1000)} */`);
  return { folder, data, out, run: (...args: string[]) => publish(args, { CDN_DIR: cdn }), people };
}

async function publish(args: readonly string[], env: Record<string, string> = {}) {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const code = await runPublish(args, { env, lang: 'zh', out, err: out });
  return { code, text: said.join('\n') };
}

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function stamps(folder: string): Promise<Record<string, number>> {
  const list = await files(folder);
  const found = list.map(async path => [path, (await stat(join(folder, path))).mtimeMs] as const);
  return Object.fromEntries(await Promise.all(found));
}

const json = async (file: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;

test('a site of people without stations is told of no missing ones', async t => {
  const { data, out, run } = await sample(t, 0);
  const { code, text } = await run('--data', data, '--out', out);
  assert.equal(code, 0);
  assert.match(text, /已发布 0 个站点/);
  assert.doesNotMatch(text, /还没有站点/);
});

test('a second run with no change rewrites nothing', async t => {
  const { data, out, run } = await sample(t);
  const first = await run('--data', data, '--out', out);
  assert.equal(first.code, 0);
  assert.match(first.text, /已发布 30 个站点/);
  const before = await stamps(out);
  assert.ok(before['cdn/1.0.0/union-widgets.js.br'] && before['v1/stations/index.json.gz']);
  const second = await run('--data', data, '--out', out);
  assert.match(second.text, /写入 0 个文件/);
  assert.deepEqual(await stamps(out), before);
});

test('the site document says where it is, that it is static, and what there is', async t => {
  const { data, out, run } = await sample(t);
  await run('--data', data, '--out', out, '--public-url', 'https://example.org/union');
  const { api, collections } = await json(join(out, '.well-known/union-widgets.json'));
  assert.deepEqual(
    { ...(api as object), generation: undefined },
    { base: 'https://example.org/union/v1/', mode: 'static', generation: undefined },
  );
  assert.deepEqual(collections, {
    stations: 'v1/stations/index.json',
    reading: 'v1/reading/index.json',
    people: 'v1/people/index.json',
  });
});

test('the stations are there as plain pages too, unless they are not wanted', async t => {
  const { data, out, run } = await sample(t);
  await run('--data', data, '--out', out, '--public-url', 'https://example.org/union');
  const page = join(out, 'embed/station-map/index.html');
  assert.match(await readFile(page, 'utf8'), /^<!doctype html><html lang="zh-Hans"/);
  assert.ok(existsSync(`${page}.br`));
  const fragment = await readFile(join(out, 'embed/station-map/fragment.html'), 'utf8');
  assert.ok(fragment.includes('href="https://example.org/union/embed/station-map/index.html"'));
  await run('--data', data, '--out', out, '--no-pages');
  assert.ok(!existsSync(page) && !existsSync(`${page}.br`));
});

test('people who withdrew, or whose consent has ended, are not there', async t => {
  const { data, out, run, people } = await sample(t);
  const first = await run('--data', data, '--out', out);
  assert.match(first.text, /同意公开的期限已过，没有发布的 1 份：p-2/);
  assert.ok(existsSync(join(out, PEOPLE[0]?.path ?? '')));
  assert.ok(!existsSync(join(out, PEOPLE[1]?.path ?? '')));
  const list = await json(join(out, 'v1/people/index.json'));
  assert.deepEqual(
    (list['items'] as { id: string }[]).map(({ id }) => id),
    ['p-1'],
  );

  const store = await openStore({ dataDir: data });
  await store.replaceDocuments('demo', { ...people, documents: [] });
  await store.close();
  await run('--data', data, '--out', out);
  assert.deepEqual(
    (await files(out)).filter(path => path.startsWith('v1/people')),
    [],
  );
});

test('a folder of documents is published with its pictures, without those withdrawn', async t => {
  const { folder, data, out, run } = await sample(t);
  const source = join(folder, 'source');
  await run('--data', data, '--out', source, '--no-cdn');
  await mkdir(join(source, 'v1/photos'));
  for (const name of ['jia.jpg', 'yi.jpg', 'private.docx']) {
    await writeFile(join(source, 'v1/photos', name), name);
  }
  for (const { path, body } of PEOPLE) await writeFile(join(source, path), body);
  const list = await json(join(source, 'v1/people/index.json'));
  const items = [...(list['items'] as object[]), { id: 'p-2', name: '示例乙' }];
  await writeFile(
    join(source, 'v1/people/index.json'),
    JSON.stringify({ ...list, numberMatched: 2, numberReturned: 2, items }),
  );

  const odd = 'v1/stations/s/by-hand.json';
  await mkdir(join(source, 'v1/stations/s'));
  await writeFile(join(source, odd), '{ "type": "FeatureCollection", "features": [{}] }');

  const { code, text } = await run('--data', source, '--out', out);
  assert.equal(code, 0);
  assert.match(text, /p-2/);
  const oddBytes = await readFile(join(out, odd), 'utf8');
  assert.equal(oddBytes, await readFile(join(source, odd), 'utf8'), 'as it is');
  const published = await files(out);
  assert.ok(published.includes('v1/photos/jia.jpg') && published.includes('v1/people/p-1.json'));
  for (const path of ['v1/photos/yi.jpg', 'v1/photos/private.docx', 'v1/people/p-2.json']) {
    assert.ok(!published.includes(path), path);
  }
  const people = await json(join(out, 'v1/people/index.json'));
  assert.deepEqual([people['numberMatched'], people['numberReturned']], [1, 1]);
  assert.ok(!JSON.stringify(people).includes('p-2'));
  for (const path of await files(join(source, 'v1/stations'))) {
    const [there, here] = [source, out].map(root => readFile(join(root, 'v1/stations', path)));
    assert.ok((await here)?.equals((await there) as Buffer), path);
  }

  // In place the source is the publication: it is compressed, nothing of it is removed.
  const inPlace = join(folder, 'in-place');
  await cp(source, inPlace, { recursive: true });
  const again = await run('--data', inPlace, '--out', inPlace);
  assert.equal(again.code, 1, 'a withdrawn document would be public');
  assert.match(again.text, /请移走/);
  assert.ok(existsSync(join(inPlace, 'v1/people/p-2.json')));
  assert.ok(existsSync(join(inPlace, 'v1/stations/index.json.br')));
});

test('settings for web servers are written on request, and never over somebody else’s', async t => {
  const { data, out, run } = await sample(t);
  await run('--data', data, '--out', out);
  assert.ok(!(await files(out)).some(path => /htaccess|web\.config|nojekyll/.test(path)));
  await writeFile(join(out, 'v1/web.config'), '<configuration/>');
  const args = ['--server', 'apache', '--server', 'iis', '--server', 'github'];
  const { text } = await run('--data', data, '--out', out, ...args);
  assert.match(text, /服务器设置：v1\/\.htaccess/);
  assert.equal(await readFile(join(out, 'v1/web.config'), 'utf8'), '<configuration/>');
  assert.match(await readFile(join(out, 'v1/.htaccess'), 'utf8'), /Access-Control-Allow-Origin/);
  assert.match(
    await readFile(join(out, 'cdn/web.config'), 'utf8'),
    /cacheControlMaxAge="00:05:00"/,
  );
  const again = await run('--data', data, '--out', out, ...args);
  assert.doesNotMatch(again.text, /服务器设置：/);
});

test('what cannot be published is said in words, and nothing is written', async t => {
  const { folder, data, out, run } = await sample(t);
  const file = join(folder, 'file');
  await writeFile(file, '');
  const faults: [args: string[], words: RegExp, code: number][] = [
    [['--data', data], /--out/, 2],
    [['--data', data, '--out', out, 'more'], /多余的参数 more/, 2],
    [['--data', join(folder, 'none'), '--out', out], /既没有数据库.*也没有文档/, 1],
    [['--data', data, '--out', data], new RegExp(DATABASE_FILE), 1],
    [['--data', data, '--out', file], /是文件，不是文件夹/, 1],
    [['--data', data, '--out', out, '--site', 'other'], /没有站点 other，有：demo/, 1],
    [['--data', data, '--out', out, '--server', 'netscape'], /apache iis github/, 2],
    [['--data', data, '--out', out, '--public-url', 'example'], /PUBLIC_URL/, 2],
  ];
  for (const [args, words, code] of faults) {
    await assert.rejects(run(...args), (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.text.zh, words);
      assert.equal(error.exitCode, code);
      return true;
    });
  }
  await assert.rejects(
    publish(['--data', data, '--out', out], { CDN_DIR: join(folder, 'none') }),
    /npm run build/,
  );
  assert.ok(!existsSync(out));
});
