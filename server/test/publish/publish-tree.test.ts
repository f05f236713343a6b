import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inLanes } from '../../src/publish/lanes.ts';
import { MANIFEST } from '../../src/publish/manifest.ts';
import { DataMoved, publishTree, type Publication } from '../../src/publish/publish-tree.ts';
import type { PublishedFile } from '../../src/publish/put-file.ts';
import { temporaryFolder } from '../helpers/server.ts';

const file = (path: string, text = path): PublishedFile => ({ path, bytes: Buffer.from(text) });

async function* each(files: readonly PublishedFile[]): AsyncGenerator<PublishedFile> {
  for (const one of files) yield await Promise.resolve(one);
}

function publication(details: readonly PublishedFile[], more: Partial<Publication> = {}) {
  return {
    assets: each([file('cdn/1.0.0/a.js')]),
    details: each(details),
    leading: [[file('v1/people/index.json')], [file('.well-known/union-widgets.json')]],
    isCurrent: () => Promise.resolve(true),
    ...more,
  };
}

const MEI = file('v1/people/p-1.json');
const LAN = file('v1/people/p-2.json');
const PAGE = file('v1/contests/c-1/焊工/p1.json');

test('a document that is published no more is removed with its compressed forms', async t => {
  const folder = await temporaryFolder(t);
  const long = file(MEI.path, 'x'.repeat(2000));
  assert.deepEqual(await publishTree(folder, publication([long, LAN, PAGE])), {
    written: 6,
    unchanged: 0,
    removed: 0,
  });
  assert.ok(existsSync(join(folder, `${MEI.path}.br`)));
  assert.deepEqual(await publishTree(folder, publication([LAN])), {
    written: 0,
    unchanged: 4,
    removed: 2,
  });
  for (const suffix of ['', '.gz', '.br']) assert.ok(!existsSync(join(folder, MEI.path + suffix)));
  assert.ok(!existsSync(join(folder, dirname(PAGE.path))), 'a contest leaves no empty folder');
});

test('what somebody else put there stays, and so do scripts of earlier versions', async t => {
  const folder = await temporaryFolder(t);
  for (const path of ['v1/people/own.json', 'v1/notes.txt', 'index.html']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '留着');
  }
  await publishTree(folder, publication([MEI]));
  await publishTree(folder, publication([], { assets: each([]) }));
  const there = ['v1/people/own.json', 'v1/notes.txt', 'index.html', 'cdn/1.0.0/a.js'];
  for (const path of there) assert.ok(existsSync(join(folder, path)), path);
  assert.ok(!existsSync(join(folder, MEI.path)));
});

test('a run that is cut short leaves nothing that the next one does not know', async t => {
  const folder = await temporaryFolder(t);
  const failing = async function* () {
    yield MEI;
    await Promise.resolve();
    throw new Error('power cut');
  };
  await assert.rejects(publishTree(folder, publication([], { details: failing() })), /power cut/);
  assert.ok(existsSync(join(folder, MEI.path)));
  await writeFile(join(folder, `${MEI.path}.br.new`), 'half');
  // The power went while a path was being noted.
  await appendFile(join(folder, MANIFEST), 'v1/people/p-');
  await publishTree(folder, publication([LAN]));
  assert.ok(!existsSync(join(folder, MEI.path)));
  assert.ok(!existsSync(join(folder, `${MEI.path}.br.new`)));
  await publishTree(folder, publication([]));
  assert.ok(!existsSync(join(folder, LAN.path)));
});

test('cut short in the folder of an old release, it still knows what was there', async t => {
  const folder = await temporaryFolder(t);
  const old = join(folder, 'v1/stations/s-9.json');
  await mkdir(dirname(old), { recursive: true });
  await writeFile(old, '{}');
  const moved = publication([MEI], { isCurrent: () => Promise.resolve(false) });
  await assert.rejects(publishTree(folder, moved), DataMoved);
  await publishTree(folder, publication([LAN]));
  assert.ok(!existsSync(old) && !existsSync(join(folder, MEI.path)));
});

test('when the data moves meanwhile, nothing leads to what was written', async t => {
  const folder = await temporaryFolder(t);
  const moved = publication([MEI], { isCurrent: () => Promise.resolve(false) });
  await assert.rejects(publishTree(folder, moved), DataMoved);
  assert.ok(existsSync(join(folder, MEI.path)));
  assert.ok(!existsSync(join(folder, '.well-known/union-widgets.json')));
});

test('a group is complete before what leads to it is written', async t => {
  const folder = await temporaryFolder(t);
  const shards = Array.from({ length: 30 }, (_, at) => file(`v1/stations/s/w${at}.json`));
  const leading = [shards, [file('v1/stations/index.json')]];
  const seen: boolean[] = [];
  await publishTree(folder, publication([], { leading: [...leading, watched(folder, seen)] }));
  assert.deepEqual(seen, [true], 'the index was there before the site document was asked for');
});

/** A group that looks, when its only file is taken, whether the one before is in place. */
function watched(folder: string, seen: boolean[]): readonly PublishedFile[] {
  const one = file('.well-known/union-widgets.json');
  return {
    *[Symbol.iterator]() {
      seen.push(existsSync(join(folder, 'v1/stations/index.json')));
      yield one;
    },
  } as unknown as readonly PublishedFile[];
}

test('an id that changes its capitals only leaves one document, on any file system', async t => {
  const folder = await temporaryFolder(t);
  await publishTree(folder, publication([file('v1/stations/S-1.json')]));
  // A file system on which capitals do not count has one file by both names.
  await link(join(folder, 'v1/stations/S-1.json'), join(folder, 'v1/stations/s-1.json'));
  await publishTree(folder, publication([file('v1/stations/s-1.json', 'v1/stations/S-1.json')]));
  assert.ok(existsSync(join(folder, 'v1/stations/s-1.json')));
  await publishTree(folder, publication([file('v1/stations/s-1.json', 'new')]));
  await publishTree(folder, publication([file('v1/stations/S-1.json', 'new')]));
  assert.ok(!existsSync(join(folder, 'v1/stations/s-1.json')), 'here they are two');
});

test('stations of a release that kept no list of its files are cleared away', async t => {
  const folder = await temporaryFolder(t);
  const old = ['v1/stations/s-9.json', 'v1/stations/s/wtw.json', 'v1/stations/i/w.json'];
  for (const path of [...old, 'v1/people/own.json']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '{}');
  }
  await publishTree(folder, publication([]));
  for (const path of old) assert.ok(!existsSync(join(folder, path)), path);
  assert.ok(existsSync(join(folder, 'v1/people/own.json')));
});

test('a list of files that somebody edited leads nowhere else', async t => {
  const folder = await temporaryFolder(t);
  const inner = join(folder, 'site');
  await publishTree(inner, publication([MEI]));
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(inner, 'v1/own.txt'), '留着');
  const lines = ['../secret.json', 'v1/../../secret.json', 'v1//secret.json', 'v1/own.txt', '/'];
  await appendFile(join(inner, MANIFEST), lines.join('\n'));
  await publishTree(inner, publication([]));
  assert.ok(existsSync(join(folder, 'secret.json')));
  assert.ok(existsSync(join(inner, 'v1/own.txt')));
  const text = await readFile(join(inner, MANIFEST), 'utf8');
  assert.deepEqual(text.trim().split('\n').slice(1), ['v1/people/index.json']);
});

test('lanes do every item once, a few at a time, and stop at the first failure', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  const work = async (item: number): Promise<void> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise(resolve => setImmediate(resolve));
    now -= 1;
    if (item === 50) throw new Error('fifty');
    done.push(item);
  };
  await inLanes(
    Array.from({ length: 40 }, (_, at) => at),
    4,
    work,
  );
  assert.deepEqual(
    done.sort((a, b) => a - b),
    Array.from({ length: 40 }, (_, at) => at),
  );
  assert.equal(most, 4);
  let closed = false;
  const endless = async function* () {
    try {
      for (let item = 41; ; item += 1) yield await Promise.resolve(item);
    } finally {
      closed = true;
    }
  };
  await assert.rejects(inLanes(endless(), 4, work), /fifty/);
  assert.ok(closed && Math.max(...done) < 60);
});
