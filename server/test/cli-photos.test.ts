import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PeopleList, Person } from '../../src/data/generated/types.ts';
import { command, serving } from './helpers/command.ts';
import { temporaryFolder } from './helpers/server.ts';
import { jpeg, SECRETS } from './uploads/images.ts';

const HEADER = '编号,姓名,工种,单位,同意日期,照片,照片说明';
const ROWS = [
  'P-1,单小林（示例）,焊工,示例机械厂,2026-01-02,单小林.jpg,示例人物在车间',
  'P-2,曾雪（示例）,车工,示例机械厂,2026-01-02,无此.jpg,示例人物在车间',
];

for (const where of ['--into', '--out']) {
  test(`${where}: photos of a folder are published without the place they were taken at`, async t => {
    const folder = await temporaryFolder(t);
    const [list, photos, site] = ['名单.csv', '照片', 'site'].map(name => join(folder, name));
    await mkdir(photos!);
    await writeFile(list!, [HEADER, ...ROWS].join('\n'));
    await writeFile(join(photos!, '单小林.JPG'), jpeg());
    const args = ['import', list!, '--kind', 'craftsmen', '--photos', photos!, where, site!];
    const first = await command(args);
    assert.equal(first.code, 0, first.out + first.err);
    assert.match(first.out, /照片文件夹里没有“无此.jpg”/);

    const { url } = await serving(t, ['--data', site!]);
    const { items } = (await (await fetch(`${url}v1/people/index.json`)).json()) as PeopleList;
    const src = items.find(({ id }) => id === 'P-1')?.photo?.src ?? '';
    assert.match(src, /^v1\/people\/photos\/P-1-[0-9a-f]{8}\.jpg$/);
    const answer = await fetch(url + src);
    assert.equal(answer.headers.get('content-type'), 'image/jpeg');
    const bytes = Buffer.from(await answer.arrayBuffer());
    for (const secret of SECRETS) assert.ok(!bytes.includes(secret), secret);
    const person = (await (await fetch(`${url}v1/people/P-1.json`)).json()) as Person;
    assert.ok((person.photo?.w ?? 0) > 0 && (person.photo?.h ?? 0) > 0);

    // The next list has another one of them: the first is gone.
    await writeFile(join(photos!, '单小林.JPG'), jpeg(1));
    assert.equal((await command(args)).code, 0);
    for (let tries = 0; (await fetch(url + src)).status === 200; tries += 1) {
      assert.ok(tries < 100, 'still there');
      await new Promise(done => setTimeout(done, 100));
    }

    const out = join(folder, 'www');
    const published = await command(['publish', '--data', site!, '--out', out, '--no-cdn']);
    assert.equal(published.code, 0, published.out + published.err);
    const checked = await command(['check', out, '--json']);
    assert.doesNotMatch(checked.out, /"code":"(?:photo-[a-z]+|file-missing|not-found)"/);
  });
}

test('somebody takes back their consent: the command says what it did', async t => {
  const folder = await temporaryFolder(t);
  const [list, site] = ['名单.csv', 'site'].map(name => join(folder, name));
  await writeFile(list!, [HEADER, ...ROWS].join('\n'));
  const load = ['import', list!, '--kind', 'craftsmen', '--into', site!];
  await command(load);
  const people = (...words: string[]) => command(['people', ...words, '--data', site!]);
  assert.match((await people('list')).out, /没有人撤回公开/);
  const removed = await people('remove', 'P-1');
  assert.equal(removed.code, 0, removed.err);
  assert.match(removed.out, /已撤下 P-1.*410/);
  assert.match((await people('list')).out, /P-1 +\d{4}-\d{2}-\d{2}/);
  const again = await command(load);
  assert.match(again.out, /本人已撤回公开，没有导入/);
  assert.equal((await people('readmit', 'P-1')).code, 0);
  assert.equal((await people('readmit', 'P-1')).code, 1);
  assert.doesNotMatch((await command(load)).out, /撤回公开/);
  assert.equal((await people()).code, 2);
  assert.equal((await people('remove', '../x')).code, 1);
});

test('nobody is taken off where there is no database, and none is made', async t => {
  const folder = await temporaryFolder(t);
  const [list, site] = ['名单.csv', 'site'].map(name => join(folder, name));
  const none = await command(['people', 'remove', 'P-1', '--data', site!]);
  assert.equal(none.code, 1, none.out);
  assert.match(none.err, /没有数据库（union\.db）/);
  assert.equal(existsSync(site!), false);

  // A folder of documents remembers nobody; its list does.
  await writeFile(list!, [HEADER, ...ROWS].join('\n'));
  const load = ['import', list!, '--kind', 'craftsmen', '--out', site!];
  await command(load);
  const told = await command(['people', 'remove', 'P-1', '--data', site!]);
  assert.equal(told.code, 1, told.out);
  assert.match(told.err, /“同意日期”写“不同意”/);
  await writeFile(list!, [HEADER, ...ROWS].join('\n').replace('2026-01-02', '不同意'));
  await command(load);
  assert.deepEqual(
    ['P-1', 'P-2'].map(id => existsSync(join(site!, `v1/people/${id}.json`))),
    [false, true],
  );
});

test('a server of craftsmen alone is not told that its stations are missing', async t => {
  const folder = await temporaryFolder(t);
  const [list, site, none] = ['名单.csv', 'site', 'none'].map(name => join(folder, name));
  await writeFile(list!, [HEADER, ...ROWS].join('\n'));
  await command(['import', list!, '--kind', 'craftsmen', '--into', site!]);
  for (const [data, isTold] of [
    [site!, false],
    [none!, true],
  ] as const) {
    const { child, end } = await serving(t, ['--data', data]);
    child.kill();
    assert.equal(/还没有站点/.test((await end).out), isTold, data);
  }
});
